import { dayAfterMonthsBefore } from '../../lib/periods.ts';

/** The last twelve months, the last three, or the current year. */
export const PERIODS = ['12', '3', 'year'] as const;
export type Period = (typeof PERIODS)[number];

/** The period that an address names, and its first day. @param today its last day */
export function periodOf(named: string | undefined, today: string): { key: Period; from: string } {
  const key = PERIODS.find((each) => each === named) ?? '12';
  return {
    key,
    from: key === 'year' ? `${today.slice(0, 4)}-01-01` : dayAfterMonthsBefore(today, Number(key)),
  };
}
