import { type Day, dayFromNumber, dayNumber, makeDay } from '../../kernel/day.ts';
import type { TimeDimension } from './types.ts';

/** One column of a time series: a stock is taken on `day`, a flow from `from` to `day`. */
export interface PeriodOfRollup {
  label: string;
  from: Day | null;
  day: Day;
}

const MONTHS: Record<TimeDimension, number> = {
  MONTH: 1,
  QUARTER: 3,
  YEAR: 12,
};
/** How many periods a series shows where the caller names no beginning. */
const USUAL_LENGTH: Record<TimeDimension, number> = {
  MONTH: 12,
  QUARTER: 8,
  YEAR: 5,
};
export const LONGEST_SERIES = 60;

const parts = (day: Day): { year: number; month: number } => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
});

const firstOfMonth = (index: number): Day =>
  makeDay(Math.floor(index / 12), (index % 12) + 1, 1) ?? '';

const label = (dimension: TimeDimension, index: number): string => {
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  if (dimension === 'YEAR') return String(year);
  if (dimension === 'QUARTER') return `${year}-Q${Math.ceil(month / 3)}`;
  return `${year}-${String(month).padStart(2, '0')}`;
};

/**
 * The periods of a series that ends with the one that contains `to`, oldest first; the last one is cut at `to`, the
 * first one at `from`.
 */
export function seriesOf(dimension: TimeDimension, from: Day | null, to: Day): PeriodOfRollup[] {
  const length = MONTHS[dimension];
  const startIndex = (day: Day): number => {
    const { year, month } = parts(day);
    return year * 12 + Math.floor((month - 1) / length) * length;
  };
  const last = startIndex(to);
  const first = from ? startIndex(from) : last - (USUAL_LENGTH[dimension] - 1) * length;
  const series: PeriodOfRollup[] = [];
  for (let index = first; index <= last && series.length <= LONGEST_SERIES; index += length) {
    const start = firstOfMonth(index);
    const end = dayFromNumber(dayNumber(firstOfMonth(index + length)) - 1);
    series.push({
      label: label(dimension, index),
      from: from && from > start ? from : start,
      day: end < to ? end : to,
    });
  }
  return series;
}

const endOfMonth = (index: number): Day => dayFromNumber(dayNumber(firstOfMonth(index + 1)) - 1);

/** The ends of this many months before the newest report are published for a protected audience. */
export const PUBLISHED_MONTHS = { LEADERSHIP: 120, MEETING: 12 };

/** The days of the published periods, the oldest first; the last is the newest report's. */
export function publishedDays(newest: Day, months: number): Day[] {
  const { year, month } = parts(newest);
  const index = year * 12 + month - 1;
  const ends = Array.from({ length: months }, (_, back) => endOfMonth(index - 1 - back));
  return [...ends.reverse(), newest];
}
