import { createContext, use } from 'react';

/** What stands against what was sent, and the name of the form's field that it is about. */
export interface ProblemOfField {
  field: string;
  sentence: string;
}

/** Set by the form around the fields; null where nothing stands against any of them. */
export const FieldProblemContext = createContext<ProblemOfField | null>(null);

/** The sentence that stands against one field, under it; nothing where it is about another, or none. */
export function FieldProblem({ name }: { name: string }) {
  const problem = use(FieldProblemContext);
  if (problem?.field !== name) return null;
  return (
    <span className="problem" role="alert">
      {problem.sentence}
    </span>
  );
}

/** Shows the person the field that something stands against: it has the focus, and is named as not valid. */
export function pointAt(form: HTMLFormElement | null, field: string): (() => void) | undefined {
  const element = form?.elements.namedItem(field);
  if (!(element instanceof HTMLElement)) return undefined;
  element.setAttribute('aria-invalid', 'true');
  element.focus();
  return () => element.removeAttribute('aria-invalid');
}
