import type { Answer } from '../types.ts';
import { useWorkbenchWords } from '../workbench-words.ts';

interface AnswerTextProps {
  answer: Answer | null;
  running: boolean;
  onMore(): void;
}

/** An answer as it came. */
export function AnswerText({ answer, running, onMore }: AnswerTextProps) {
  const { answer: words } = useWorkbenchWords();
  if (!answer) return <p className="hint">{words.none}</p>;
  return (
    <>
      {answer.errors.map(({ message, code, path }) => (
        <p key={`${code} ${path?.join('.')}`} className="problem" role="alert">
          {message || words.unreachable} {path ? <code>{path.join('.')}</code> : null}
        </p>
      ))}
      {answer.done || running ? null : (
        <button type="button" onClick={onMore}>
          {words.more}
        </button>
      )}
      {answer.data ? (
        <pre className="answer-text">{JSON.stringify(answer.data, null, 2)}</pre>
      ) : null}
    </>
  );
}
