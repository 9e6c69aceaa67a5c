import type { Database } from '../../server/src/db/client.ts';

/** What differs between a row and its copy, as SQL over the row `original` and the number `n` of the copy. */
const DIFFERENCES: [table: string, where: string, changes: string][] = [
  [
    'employer',
    'true',
    `'id', gen_random_uuid(), 'name', original.name || ' ' || n, 'name_key', original.id || ' ' || n, 'nib', NULL`,
  ],
  [
    'site',
    'true',
    `'id', gen_random_uuid(), 'name', original.name || ' ' || n, 'name_key', original.name_key || ' ' || n`,
  ],
  ['incident', 'true', `'id', gen_random_uuid(), 'reference', original.reference || '-' || n`],
  // Rows of a file that were rejected; a file has far fewer rows than this.
  ['staged_row', 'original.problems IS NOT NULL', `'row', original.row + n * 100000`],
];

/** Some are hidden from who asks, and rejected rows are spread over several files. */
const SPARE = 5;

/** Adds copies of employers, sites, incidents and rejected rows until there are at least so many of each. */
export async function multiply({ pool }: Database, atLeast: number): Promise<void> {
  for (const [table, where, changes] of DIFFERENCES) {
    await pool.query(
      `INSERT INTO ${table} SELECT copied.* FROM ${table} original,
         generate_series(1, (SELECT ceil(${SPARE} * $1 / count(*)::numeric)::integer FROM ${table} original WHERE ${where})) n,
         jsonb_populate_record(original, jsonb_build_object(${changes})) copied WHERE ${where}`,
      [atLeast],
    );
  }
}
