import { useWords } from '../../../i18n/words.tsx';
import { formatNumber } from '../../../lib/format.ts';
import type { Reading } from '../types.ts';
import { useWorkbenchWords } from '../workbench-words.ts';

/** How far a question has come that is on its way. */
export function Progress({ reading }: { reading: Reading | null }) {
  const { language } = useWords();
  const { before: words } = useWorkbenchWords();
  if (!reading) return <p>{words.asking}</p>;
  const number = (value: number) => formatNumber(value, language);
  return (
    <>
      <p>
        {words.reading(
          number(reading.rows),
          reading.total === null ? null : number(reading.total),
          reading.secondsLeft,
        )}
      </p>
      {reading.total ? (
        <progress max={reading.total} value={reading.rows} aria-label={words.progress} />
      ) : null}
    </>
  );
}
