import type { Cell } from '../../../lib/cell.ts';
import { Slices } from '../../../lib/slices.ts';
import type { MapPoint } from '../../../map/still/StillPoints.tsx';
import type { Column } from './columns.ts';
import type { Pivot } from './pivot.ts';
import { readValue } from './read-value.ts';
import type { Reason } from './reasons.ts';
import type { Table } from './tables.ts';

/** Types whose rows are about a person: they are counted by regency, and never become points. */
const PERSONAL = new Set(['ForeignNational', 'Permit']);
const POINT_OF: Record<string, MapPoint['kind']> = { Site: 'site', Incident: 'incident' };

/** Whether an answer holds persons or documents about persons. */
export const isPersonal = (table: Table): boolean =>
  table.columns.some(
    ({ path, list }) =>
      path.some(({ type }) => PERSONAL.has(type)) ||
      (list?.columns ?? []).some((inner) => inner.path.some(({ type }) => PERSONAL.has(type))),
  );

/** The columns that name a regency, one for each record that has one; codes rather than names. */
export function placeColumns(table: Table): Column[] {
  const found = new Map<string, Column>();
  for (const column of table.columns) {
    const last = column.path.at(-1);
    const code = last?.type === 'Regency' && last.field === 'kemendagriCode';
    const name = last?.type === 'Regency' && last.field === 'name';
    if (!code && !name && column.dimension !== 'REGENCY') continue;
    const of = column.dimension
      ? 'regency'
      : column.path
          .slice(0, -1)
          .map(({ key }) => key)
          .join('.');
    if (code || !found.has(of)) found.set(of, column);
  }
  return [...found.values()];
}

/** Figures by Kemendagri code, and those that no regency has. */
export function cellsByRegency(
  pivot: Pivot,
  regencies: readonly { code: string; name: string }[],
): { cells: Map<string, Cell>; elsewhere: Cell | null } {
  const cells = new Map<string, Cell>();
  let elsewhere: Cell | null = null;
  pivot.rows.forEach((label, down) => {
    const cell = pivot.cells[down]?.[0];
    if (!cell) return;
    const found = regencies.find(({ code, name }) => code === label.value || name === label.value);
    if (found) cells.set(found.code, cell);
    else elsewhere = cell;
  });
  return { cells, elsewhere };
}

/** The places in an answer, and of those that have none how many there are for each reason. */
export interface Places {
  points: MapPoint[];
  without: Record<MapPoint['kind'], Map<Reason, number>>;
}

export const NO_PLACES: Places = { points: [], without: { site: new Map(), incident: new Map() } };

/** The places of sites and incidents in an answer, as precisely as the hub gave them. */
export async function pointsOf(table: Table, signal?: AbortSignal): Promise<Places> {
  if (isPersonal(table)) return NO_PLACES;
  const points: MapPoint[] = [];
  const without: Places['without'] = { site: new Map(), incident: new Map() };
  const slices = new Slices(signal);
  const latitudes = table.columns.filter((column) => isLatitude(column));
  for (const latitude of latitudes) {
    const owner = latitude.path.at(-2)?.type ?? '';
    const kind = POINT_OF[owner];
    const longitude = table.columns.find(
      ({ path }) => path.at(-1)?.field === 'longitude' && prefix(path) === prefix(latitude.path),
    );
    if (!kind || !longitude) continue;
    for (const [index, row] of table.rows.entries()) {
      const [north, east] = [latitude, longitude].map((column) =>
        readValue(table, column, row, index),
      );
      const reason = north?.absence ?? east?.absence;
      if (reason) without[kind].set(reason, (without[kind].get(reason) ?? 0) + 1);
      else points.push({ kind, latitude: Number(north?.value), longitude: Number(east?.value) });
      if (slices.due()) await slices.rest();
    }
  }
  return { points, without };
}

const isLatitude = ({ path }: Column): boolean =>
  path.at(-1)?.type === 'Point' && path.at(-1)?.field === 'latitude';

const prefix = (path: Column['path']): string =>
  path
    .slice(0, -1)
    .map(({ key }) => key)
    .join('.');

/** The rows of the newest period alone, where the figures are those of several. */
export function newestPeriod(table: Table, period: Column | null): Table {
  if (!period) return table;
  const of = (row: (typeof table.rows)[number], index: number) =>
    String(readValue(table, period, row, index).value ?? '');
  const newest = table.rows.map(of).sort().at(-1);
  return { ...table, rows: table.rows.filter((row, index) => of(row, index) === newest) };
}
