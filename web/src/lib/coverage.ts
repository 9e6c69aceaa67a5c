import type { Cell } from './cell.ts';

/** An agency's newest report of one source, and the regencies for which it answers. */
export interface Reported {
  source: string;
  extractedAt: string;
  regencies: readonly { kemendagriCode: string }[];
}

/** Whether a report reaches the month of a day. */
export const reaches = (report: Pick<Reported, 'extractedAt'>, day: string): boolean =>
  report.extractedAt.slice(0, 7) >= day.slice(0, 7);

/**
 * How many of the sources that an indicator rests on have reported for a regency and the month of a
 * day. None is no zero: nothing was reported, or nothing since an earlier month.
 */
export function coverage(
  code: string,
  needed: readonly string[],
  reports: readonly Reported[],
  day: string,
): Cell {
  const here = reports.filter(({ regencies }) =>
    regencies.some(({ kemendagriCode }) => kemendagriCode === code),
  );
  const has = (source: string) =>
    here.some((report) => report.source === source && reaches(report, day));
  const value = needed.filter(has).length;
  if (value > 0) return { value };
  return { absence: here.some(({ source }) => needed.includes(source)) ? 'STALE' : 'NOT_REPORTED' };
}
