import { useWords } from '../../i18n/words.tsx';
import type { Change } from '../../lib/change.ts';
import { formatDay, formatNumber } from '../../lib/format.ts';
import { changeInWords } from './change-in-words.ts';

interface TrendProps {
  change: Change;
  /** The day that is compared with. */
  since: string;
  /** What the period is called beside the number; without it the number stands alone. */
  period?: string;
}

/**
 * A change as an arrow and a number, in the colour of the text: more or fewer people is neither good
 * nor bad. What is read aloud, and shown where one points at it, is the whole sentence.
 */
export function Trend({ change, since, period }: TrendProps) {
  const { words, language } = useWords();
  const sentence = changeInWords(words, change, formatDay(since, language), (value) =>
    formatNumber(value, language),
  );
  return (
    <span className={change.kind === 'by' ? 'trend' : 'trend absent'} title={sentence}>
      <span aria-hidden="true">
        {face(change)} {period}
      </span>
      <span className="unseen">{sentence}</span>
    </span>
  );

  function face(shown: Change): string {
    if (shown.kind === 'absent') return words.absence[shown.reason];
    if (shown.kind === 'none') return words.trend.noEarlier;
    if (shown.value === 0) return words.trend.unchanged;
    const arrow = shown.value > 0 ? '▲' : '▼';
    return `${arrow} ${formatNumber(Math.abs(shown.value), language)}`;
  }
}
