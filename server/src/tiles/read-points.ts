import { setImmediate } from 'node:timers/promises';
import type { Database } from '../db/client.ts';
import { statementOf } from '../db/statement-of.ts';
import type { TilePoint } from './contract.ts';

/** After so many rows others get their turn: a hundred thousand at once would hold up every other request. */
const ROWS_AT_A_TIME = 5_000;

interface Reading<Row> {
  /** Reads `id`, `longitude`, `latitude` and further scalar columns, in a stable order. */
  read(): Promise<unknown>;
  /** Adds columns of other tables to that statement. */
  extend?(statement: string): string;
  propertiesOf(row: Row): TilePoint['properties'];
}

/** The points of a layer under the very condition by which Prisma reads its rows. */
export async function readPoints<Row extends { longitude: number; latitude: number }>(
  { pool }: Database,
  { read, extend = (statement) => statement, propertiesOf }: Reading<Row>,
): Promise<TilePoint[]> {
  const { text, values } = await statementOf(read);
  const { rows } = await pool.query<Row>(extend(text), values);
  const points: TilePoint[] = [];
  for (let from = 0; from < rows.length; from += ROWS_AT_A_TIME) {
    if (from > 0) await setImmediate();
    for (const row of rows.slice(from, from + ROWS_AT_A_TIME)) {
      points.push({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [row.longitude, row.latitude] },
        properties: propertiesOf(row),
      });
    }
  }
  return points;
}
