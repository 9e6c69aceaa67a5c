import type { Pool } from 'pg';

/**
 * The version of what is counted of persons and their documents, as last committed. It changes whenever such a count can,
 * in whichever process that happens (migration 0010): what was worked out under a version holds for as long as it does.
 */
export async function personsVersion(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ version: string }>(
    'SELECT persons AS version FROM data_version',
  );
  const [row] = rows;
  if (!row) throw new Error('the table data_version has lost its row');
  return row.version;
}
