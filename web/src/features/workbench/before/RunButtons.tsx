import { useWorkbenchWords } from '../workbench-words.ts';

interface RunButtonsProps {
  running: boolean;
  /** Whether the question is wrong as it stands. */
  isWrong?: boolean;
  onRun(): void;
  onCancel(): void;
}

/**
 * Asks a question, and gives it up while it runs. Two buttons and not one that changes: whoever goes to cancel just as
 * the answer comes would ask again.
 */
export function RunButtons({ running, isWrong = false, onRun, onCancel }: RunButtonsProps) {
  const { before: words } = useWorkbenchWords();
  return (
    <div className="button-row run-buttons">
      {/* Not `disabled` while it runs: the keyboard would lose its place. */}
      <button
        type="button"
        className="primary"
        disabled={isWrong && !running}
        aria-disabled={running}
        onClick={() => {
          if (!running) onRun();
        }}
      >
        {words.run}
      </button>
      {running ? (
        <button type="button" onClick={onCancel}>
          {words.cancel}
        </button>
      ) : null}
    </div>
  );
}
