import type { Pool } from 'pg';

/**
 * The version of the data as last committed. It changes whenever a count or a point on the map can, in whichever process
 * that happens (migration 0009): what was worked out under a version holds for as long as the version does.
 */
export async function dataVersion(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ version: string }>('SELECT version FROM data_version');
  const [row] = rows;
  if (!row) throw new Error('the table data_version has lost its row');
  return row.version;
}
