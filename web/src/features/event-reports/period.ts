/** The last twelve months, the last three, or the current year. */
export const PERIODS = ['12', '3', 'year'] as const;
export type Period = (typeof PERIODS)[number];

const monthsBefore = (day: string, months: number): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - months);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
};

/** The period that an address names, and its first day. @param today its last day */
export function periodOf(named: string | undefined, today: string): { key: Period; from: string } {
  const key = PERIODS.find((each) => each === named) ?? '12';
  return {
    key,
    from: key === 'year' ? `${today.slice(0, 4)}-01-01` : monthsBefore(today, Number(key)),
  };
}
