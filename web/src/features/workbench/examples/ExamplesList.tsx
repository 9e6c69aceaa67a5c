import { useWords } from '../../../i18n/words.tsx';
import { useAnalysisWords } from '../keep/analysis-words.ts';
import type { Example } from './example.ts';

interface ExamplesListProps {
  examples: readonly Example[];
  /** Whether it is said who else gets an answer. */
  withRoles: boolean;
  onOpen(example: Example): void;
}

/** Ready questions of a coordination meeting, each with how to read its answer and what it is not. */
export function ExamplesList({ examples, withRoles, onOpen }: ExamplesListProps) {
  const { words, language } = useWords();
  const own = useAnalysisWords();
  return (
    <ul className="plain-list">
      {examples.map((example) => (
        <li key={example.id} className="keep-item">
          <button type="button" className="link" onClick={() => onOpen(example)}>
            {example.title[language]}
          </button>
          <p>{example.read[language]}</p>
          <p className="hint">
            {example.isNot[language]}
            {withRoles && example.also.length > 0
              ? ` · ${own.alsoFor}: ${example.also.map((role) => words.role[role]).join(', ')}`
              : null}
          </p>
        </li>
      ))}
    </ul>
  );
}
