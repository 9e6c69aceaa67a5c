/** How far apart the periods of the timeline are. */
export type Step = 'month' | 'quarter' | 'semester' | 'year';
export const STEPS: readonly Step[] = ['month', 'quarter', 'semester', 'year'];

/** By which dimension the server is asked for a step; it knows no semester, which is made of two quarters. */
export const DIMENSION_OF = {
  month: 'MONTH',
  quarter: 'QUARTER',
  semester: 'QUARTER',
  year: 'YEAR',
} as const satisfies Record<Step, string>;

const MONTHS: Record<Step, number> = { month: 1, quarter: 3, semester: 6, year: 12 };

/** Months since the year 0. */
const indexOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const firstDay = (index: number): string =>
  new Date(Date.UTC(Math.floor(index / 12), index % 12, 1)).toISOString().slice(0, 10);
const lastDay = (index: number): string =>
  new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).toISOString().slice(0, 10);
const startOf = (index: number, length: number): number => Math.floor(index / length) * length;

/** The last day of the period before the one that holds a day. */
export function previousEnd(step: Step, day: string): string {
  return lastDay(startOf(indexOf(day), MONTHS[step]) - 1);
}

/** The last day of the period that holds a day. */
export function endOf(step: Step, day: string): string {
  const length = MONTHS[step];
  return lastDay(startOf(indexOf(day), length) + length - 1);
}

/** The first day of the server's own period (a quarter for a semester) that lies so many months before a day. */
export function firstDayOfSeries(step: Step, newest: string, monthsBack: number): string {
  const length = step === 'semester' ? MONTHS.quarter : MONTHS[step];
  return firstDay(startOf(indexOf(newest) - monthsBack, length));
}

/**
 * The first day of the months that end with a day: the day after the same date so many months before, or after that
 * month's last day where it has no such date.
 */
export function dayAfterMonthsBefore(day: string, months: number): string {
  const index = indexOf(day) - months;
  const end = lastDay(index);
  const same = `${end.slice(0, 8)}${day.slice(8)}`;
  const before = new Date(`${same < end ? same : end}T00:00:00Z`);
  before.setUTCDate(before.getUTCDate() + 1);
  return before.toISOString().slice(0, 10);
}

/**
 * The day that a period of the server stands for (`2026-10`, `2026-Q4`, `2026`): its last one, or
 * the newest day of all where it is still running.
 */
export function dayOfPeriod(label: string, newest: string): string {
  const year = Number(label.slice(0, 4));
  const quarter = /-Q([1-4])$/.exec(label)?.[1];
  const month = /-(\d{2})$/.exec(label)?.[1];
  const last = quarter ? Number(quarter) * 3 : month ? Number(month) : 12;
  const end = lastDay(year * 12 + last - 1);
  return end < newest ? end : newest;
}
