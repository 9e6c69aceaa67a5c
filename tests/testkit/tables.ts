import type { Database } from '../../server/src/db/client.ts';

/** Tables that grow by asking, signing in or the day's beginning, not by a file. */
const BOOKKEEPING = [
  'session',
  'access_token',
  'rate_limit',
  'audit_event',
  'audit_seal',
  'audit_unsealed',
  'verification',
  'daily_round',
  '_prisma_migrations',
];

/** Number of rows of every table of the hub, history tables too. */
export async function countTables(database: Database): Promise<Record<string, number>> {
  const { rows } = await database.pool.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> 'spatial_ref_sys'
     ORDER BY table_name`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of rows.filter((row) => !BOOKKEEPING.includes(row.name))) {
    const counted = await database.pool.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM ${name}`,
    );
    counts[name] = counted.rows[0]?.count ?? 0;
  }
  return counts;
}

/** What the published tables say, row by row, provenance and all: two equal texts mean that nothing changed. */
export async function contentOf(database: Database, tables: readonly string[]): Promise<string> {
  const parts: string[] = [];
  for (const name of tables) {
    const { rows } = await database.pool.query<{ text: string }>(
      `SELECT coalesce(md5(string_agg(line, '' ORDER BY line)), '') AS text
       FROM (SELECT to_jsonb(${name})::text AS line FROM ${name}) AS listed`,
    );
    parts.push(`${name} ${rows[0]?.text}`);
  }
  return parts.join('\n');
}

export const PUBLISHED = [
  'foreign_national',
  'travel_document',
  'source_record',
  'identity_link',
  'employer',
  'site',
  'permit',
  'permit_site',
  'incident',
  'foreign_national_history',
  'identity_link_history',
  'employer_history',
  'site_history',
  'permit_history',
  'incident_history',
];
