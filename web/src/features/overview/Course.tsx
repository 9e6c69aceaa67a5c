import { useWords } from '../../i18n/words.tsx';
import { absenceOf } from '../../lib/cell.ts';
import { formatMonth, formatNumber } from '../../lib/format.ts';
import { Sparkline } from '../../ui/chart/Sparkline.tsx';
import type { Series } from './series.ts';

const MONTHS = 12;

interface CourseProps {
  name: string;
  /** Null while it is not there yet. */
  series: Series | null | undefined;
  asOf: string;
}

/** The last twelve months of one place, drawn and in words. Months that are withheld are gaps. */
export function Course({ name, series, asOf }: CourseProps) {
  const { words, language } = useWords();
  const points = [...(series ?? [])].filter(([day]) => day <= asOf).slice(-MONTHS);
  if (points.length < 2) return null;
  const inWords = points.map(([day, cell]) => {
    const absence = absenceOf(cell);
    const figure = absence ? words.absence[absence] : formatNumber(cell.value ?? 0, language);
    return words.table.point(formatMonth(day, language), figure);
  });
  return (
    <Sparkline
      values={points.map(([, cell]) => cell.value ?? null)}
      label={words.table.courseOf(name, inWords.join(', '))}
    />
  );
}
