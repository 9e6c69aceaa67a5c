import { useWords } from '../../../i18n/words.tsx';
import { formatMoment } from '../../../lib/format.ts';
import { useWorkbenchWords } from '../workbench-words.ts';
import type { Asked } from './history.ts';

/** What was asked in this tab. It goes with the sign-in and stands nowhere else. */
export function HistoryList({
  asked,
  onOpen,
}: {
  asked: readonly Asked[];
  onOpen(asked: Asked): void;
}) {
  const { language } = useWords();
  const { history: words } = useWorkbenchWords();
  if (asked.length === 0) return null;
  return (
    <details className="question-history">
      <summary>{words.title(asked.length)}</summary>
      <p className="hint">{words.hint}</p>
      <ol className="plain-list">
        {asked.map((each) => (
          <li key={each.at.toISOString()}>
            <button type="button" className="link" onClick={() => onOpen(each)}>
              {formatMoment(each.at.toISOString(), language)}
            </button>{' '}
            <code>{each.question.text.replace(/\s+/g, ' ').slice(0, 90)}</code>
          </li>
        ))}
      </ol>
    </details>
  );
}
