/**
 * The last days of the months before a day, newest first. Protected figures exist for the ends of
 * periods only, so these are the days that everyone can be offered.
 */
export function monthEnds(before: string, count: number): string[] {
  const [year = 1970, month = 1] = before.split('-').map(Number);
  return Array.from({ length: count }, (_, step) =>
    new Date(Date.UTC(year, month - 1 - step, 0)).toISOString().slice(0, 10),
  );
}

/** The last day of the same month a year before a day. */
export function sameMonthLastYear(day: string): string {
  const [year = 1970, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year - 1, month, 0)).toISOString().slice(0, 10);
}
