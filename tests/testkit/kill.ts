import { expect } from 'vitest';
import type { Place } from './child.ts';
import { contentOf, PUBLISHED } from './tables.ts';

/** Published tables, and the batches that were there, by their content. */
export const published = (place: Place): Promise<string> =>
  place.look((database) => contentOf(database, PUBLISHED));

export const batches = (
  place: Place,
): Promise<{ id: string; status: string; code: string | null }[]> =>
  place.look(
    async ({ pool }) =>
      (
        await pool.query(
          `SELECT id, status, problem ->> 'code' AS code FROM batch ORDER BY received_at, id`,
        )
      ).rows,
  );

/** Starts a hub over what a killed one left, as a person would, and stops it again. */
export async function startOver(place: Place): Promise<void> {
  // On a shared server another process may still be at work: a batch counts as dead after two minutes without a sign.
  await place.look(({ pool }) =>
    pool.query(
      `UPDATE batch SET heartbeat_at = now() - interval '3 minutes' WHERE status = 'RUNNING'`,
    ),
  );
  const next = await place.start();
  expect((await fetch(`${next.address}/readyz`)).status).toBe(200);
  await next.stop('SIGTERM');
}

/** Nothing of a batch that did not end is left but the batch itself. */
export async function expectNothingOf(place: Place, batch: string): Promise<void> {
  const left = await place.look(async ({ pool }) => {
    const found: Record<string, number> = {};
    for (const table of [
      'staged_row',
      'kept_file',
      'source_record',
      'permit',
      'foreign_national',
      'employer',
      'site',
      'incident',
    ]) {
      const { rows } = await pool.query(
        `SELECT count(*)::integer AS count FROM ${table} WHERE batch_id = $1`,
        [batch],
      );
      found[table] = rows[0].count;
    }
    return found;
  });
  expect(Object.entries(left).filter(([, count]) => count > 0)).toEqual([]);
}
