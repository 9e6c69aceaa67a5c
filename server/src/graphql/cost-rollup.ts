/** How many rows the figures of a roll-up take. */
import { hasRole, type Viewer } from '../access/viewer.ts';
import type { RowCounts } from './row-counts.ts';

const PERIODS: Record<string, number> = { MONTH: 12, QUARTER: 8, YEAR: 5 };
const MONTHS: Record<string, number> = { MONTH: 1, QUARTER: 3, YEAR: 12 };
const LONGEST_SERIES = 60;
const MOST_DIMENSIONS = 3;

/** Values of a dimension with their rows; where they are not counted, so many alike. */
const ALIKE: Record<string, number> = { SECTOR: 6, SEX: 2, AGENCY: 3, PERMIT_KIND: 4, STATUS: 4 };

interface Arguments {
  indicator?: string;
  by?: readonly string[];
  asOf?: string | null;
  filter?: Record<string, unknown> | null;
}

function weights(
  counts: RowCounts,
  thing: string,
  dimension: string,
  area: readonly string[] | null,
): number[] {
  if (area) {
    // Of the whole province's distribution a viewer of a part of it learns nothing.
    const size = dimension === 'REGENCY' ? area.length : (ALIKE[dimension] ?? 8);
    return Array<number>(size).fill(1 / Math.max(1, size));
  }
  const column = {
    REGENCY: 'regency',
    NATIONALITY: 'nationality',
    INCIDENT_CATEGORY: 'category',
    PERMIT_KIND: 'kind',
  }[dimension];
  const source = dimension === 'NATIONALITY' ? 'person' : thing;
  const found = column ? [...counts.by(source, column).values()] : [];
  const values = found.length > 0 ? found : Array<number>(ALIKE[dimension] ?? 5).fill(1);
  const sum = values.reduce((one, other) => one + other, 0);
  return values.map((value) => value / sum);
}

/** How many cells of a table have at least one of so many things in them, were the dimensions independent. */
function occupied(things: number, dimensions: readonly number[][]): number {
  const cells = dimensions.reduce<number[]>(
    (table, weightsOfOne) => table.flatMap((cell) => weightsOfOne.map((weight) => cell * weight)),
    [1],
  );
  return cells.reduce((sum, cell) => sum + 1 - Math.exp(-things * cell), 0);
}

const monthsBetween = (from: string, to: Date): number =>
  (to.getUTCFullYear() - Number(from.slice(0, 4))) * 12 +
  to.getUTCMonth() +
  1 -
  Number(from.slice(5, 7)) +
  1;

/** Rows that a roll-up reads. */
export function rollupRows(
  counts: RowCounts,
  viewer: Viewer,
  { indicator = '', by = [], asOf, filter }: Arguments,
  now: Date,
): number {
  const time = by.find((dimension) => PERIODS[dimension]);
  const until = asOf ? new Date(`${asOf}T00:00:00Z`) : now;
  const from = filter?.['from'];
  const periods = !time
    ? 1
    : typeof from === 'string'
      ? Math.min(LONGEST_SERIES, Math.max(1, monthsBetween(from, until) / (MONTHS[time] ?? 1)))
      : (PERIODS[time] ?? 1);
  const incidents = indicator.startsWith('incidents');
  const reports = indicator === 'reports-received';
  const cases = indicator === 'event-reports' || indicator === 'handovers-overdue';
  const thing = incidents || cases ? 'incident' : /^foreign/.test(indicator) ? 'person' : 'permit';
  const area = viewer.area === 'PROVINCE' ? null : viewer.area;
  const inArea = area ? counts.share(thing, 'regency', (code) => area.includes(code)) : 1;
  // The roll-up itself refuses more than three, after this.
  const dimensions = [...new Set(by)].filter((it) => it !== time).slice(0, MOST_DIMENSIONS);
  // A flow's things lie in one period each, a stock's in each period anew.
  const expiring = /^permits-expiring-(\d+)$/.exec(indicator)?.[1];
  const part = expiring ? Number(expiring) / 500 : thing === 'permit' ? 0.4 : 1;
  const things =
    (reports ? counts.of('batch') : cases ? counts.of('case') : counts.of(thing) * part * inArea) /
    (incidents ? periods : 1);
  const cells = occupied(
    Math.max(1, things),
    dimensions.map((dimension) => weights(counts, thing, dimension, area)),
  );
  const exact = hasRole(viewer, 'ANALYST') || hasRole(viewer, 'CASE_OFFICER');
  if (exact || incidents || reports || cases) return Math.ceil(cells * periods);
  // Protected figures are kept.
  return 0;
}
