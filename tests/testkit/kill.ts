import { expect } from 'vitest';
import type { Database } from '../../server/src/db/client.ts';
import type { Place, RunningHub } from './child.ts';
import { contentOf, PUBLISHED } from './tables.ts';

export interface State {
  /** The published tables and their history, by their content. */
  published: string;
  batches: { id: string; status: string; code: string | null }[];
}

/** What there is, to be compared with what there was. */
export const stateOf = (place: Place): Promise<State> =>
  place.look(async (database) => {
    const { rows } = await database.pool.query(
      `SELECT id, status, problem ->> 'code' AS code FROM batch ORDER BY received_at, id`,
    );
    return { published: await contentOf(database, PUBLISHED), batches: rows };
  });

/** Starts a hub over what a killed one left. */
export async function startOver(place: Place): Promise<RunningHub> {
  if (place.shared) {
    // Another process may still be at work there: a batch counts as dead after two minutes without a sign.
    await place.look(({ pool }) =>
      pool.query(
        `UPDATE batch SET heartbeat_at = now() - interval '3 minutes' WHERE status = 'RUNNING'`,
      ),
    );
  }
  const hub = await place.start();
  expect((await fetch(`${hub.address}/readyz`)).status).toBe(200);
  return hub;
}

const CARRIERS = [
  ...['staged_row', 'kept_file', 'source_record', 'foreign_national', 'permit'],
  ...['employer', 'site', 'incident'],
];

/** Tables in which rows of a batch are left. */
export const tablesWith = (place: Place, batch: string): Promise<string[]> =>
  place.look(async ({ pool }: Database) => {
    const found: string[] = [];
    for (const table of CARRIERS) {
      const { rows } = await pool.query(`SELECT FROM ${table} WHERE batch_id = $1 LIMIT 1`, [
        batch,
      ]);
      if (rows.length > 0) found.push(table);
    }
    return found;
  });
