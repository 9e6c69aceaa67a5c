import {
  type FormEvent,
  type ReactNode,
  type SyntheticEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { dropDraft, keepDraft, restoreDraft } from '../lib/drafts.ts';
import { FieldProblemContext, pointAt } from './FieldProblem.tsx';
import './modal-form.css';

interface ModalFormProps {
  title: string;
  submit: string;
  cancel: string;
  /** Another command of the same form: what it says, and the name under which the values hold it. */
  other?: { label: string; name: string } | undefined;
  /** What stands against what was sent, if anything. */
  problem: string | null;
  /** The name of the field that it is about, which then shows it with `FieldProblem`; absent where it is about none. */
  problemField?: string | null;
  busy: boolean;
  onSubmit(values: FormData): void;
  onCancel(): void;
  children: ReactNode;
}

/**
 * A form in a dialog of its own. What was typed is lost by the button that says so alone: Escape and leaving the page keep
 * it until the same dialog is opened there again. A press beside the dialog does nothing.
 */
export function ModalForm(props: ModalFormProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const title = useId();
  const { problem, problemField: field } = props;
  useEffect(() => (problem && field ? pointAt(form.current, field) : undefined), [problem, field]);
  // What is typed about one record is no draft for another.
  const [key] = useState(() => `${window.location.pathname} ${props.title}`);
  const isDone = useRef(false);
  useEffect(() => {
    if (problem) isDone.current = false;
  }, [problem]);
  // Closed while it is still in the page, it gives the focus back to whoever opened it.
  useLayoutEffect(() => {
    const [element, fields] = [dialog.current, form.current];
    element?.showModal();
    if (fields) restoreDraft(key, fields);
    return () => {
      if (isDone.current) dropDraft(key);
      else if (fields) keepDraft(key, fields);
      element?.close();
    };
  }, [key]);
  const cancel = () => {
    isDone.current = true;
    props.onCancel();
  };
  const dismiss = (event: SyntheticEvent) => {
    // A file that is not chosen after all is said by the same event.
    if (event.target !== event.currentTarget) return;
    isDone.current = false;
    props.onCancel();
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    isDone.current = true;
    const { submitter } = event.nativeEvent as SubmitEvent;
    props.onSubmit(new FormData(event.currentTarget, submitter));
  };
  return (
    <dialog ref={dialog} aria-labelledby={title} onCancel={dismiss}>
      <form ref={form} className="modal-form" onSubmit={submit}>
        <h2 id={title}>{props.title}</h2>
        <FieldProblemContext value={problem && field ? { field, sentence: problem } : null}>
          {props.children}
        </FieldProblemContext>
        {problem && !field ? (
          <p className="problem" role="alert">
            {problem}
          </p>
        ) : null}
        <div className="button-row">
          <button className="primary" type="submit" disabled={props.busy}>
            {props.submit}
          </button>
          {props.other ? (
            <button type="submit" name={props.other.name} value="on" disabled={props.busy}>
              {props.other.label}
            </button>
          ) : null}
          <button type="button" onClick={cancel}>
            {props.cancel}
          </button>
        </div>
      </form>
    </dialog>
  );
}
