/**
 * Published analyses: a version that its readers run by the hash of its text, as the hub's own pages run their
 * operations, also where their role has no open lane. Looked up in the database each time: several processes answer, and
 * what was withdrawn a moment ago is answered by none of them.
 */
import { createHash } from 'node:crypto';
import type { GraphQLSchema } from 'graphql';
import type { Pool } from 'pg';
import type { Viewer } from '../../access/viewer.ts';
import type { Database } from '../../db/client.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { PublishedOperations } from '../../graphql/persisted-operations.ts';
import { variablesIn } from '../../graphql/variables-text.ts';
import { ok } from '../../kernel/result.ts';
import type { Parameter } from './question.ts';
import {
  type Asked,
  audit,
  ownAnalysis,
  readersOf,
  refusedTo,
  touch,
  type Written,
  wrong,
} from './write.ts';

/** What a client sends in place of a text. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Publishes a version of an own analysis, in place of one that was published before. */
export const publishAnalysis = (
  { pool }: Database,
  schema: GraphQLSchema,
  viewer: Viewer,
  asked: Asked & { number: number },
  now: Date,
): Promise<Written> =>
  inTransaction(pool, async (tx) => {
    const { analysis: id, number } = asked;
    const own = await ownAnalysis(tx, viewer, id, asked.version);
    if (!own?.ok) return own;
    const readers = (await readersOf(tx, id)).map(({ roles }) => roles);
    if (readers.length === 0) return wrong('NOT_SHARED');
    const refused = await refusedTo(tx, schema, id, number, readers);
    if (refused) return wrong(refused === 'REFUSED' ? 'NOT_FOR_READERS' : 'VERSION_UNKNOWN');
    await withdraw(tx, id, now);
    const { rows } = await tx.query<{ question: string }>(
      'SELECT question FROM analysis_version WHERE analysis_id = $1 AND number = $2',
      [id, number],
    );
    await tx.query(
      `INSERT INTO analysis_publication (analysis_id, number, hash, published_by, published_at)
       VALUES ($1, $2, $3, $4, $5)`,
      [id, number, hashOf(rows[0]?.question ?? ''), viewer.userId, now],
    );
    await touch(tx, id);
    await audit(tx, viewer, id, 'analysis.publish');
    return ok(id);
  });

/** Withdraws what is published of an own analysis: from then on its hash is answered no more. */
export const withdrawAnalysis = (
  { pool }: Database,
  viewer: Viewer,
  asked: Asked,
  now: Date,
): Promise<Written> =>
  inTransaction(pool, async (tx) => {
    const own = await ownAnalysis(tx, viewer, asked.analysis, asked.version, true);
    if (!own?.ok) return own;
    if (!(await withdraw(tx, asked.analysis, now))) return wrong('NOT_PUBLISHED');
    await touch(tx, asked.analysis);
    await audit(tx, viewer, asked.analysis, 'analysis.withdraw');
    return ok(asked.analysis);
  });

const withdraw = async (tx: Pick<Pool, 'query'>, id: string, now: Date): Promise<boolean> => {
  const { rowCount } = await tx.query(
    'UPDATE analysis_publication SET withdrawn_at = $2 WHERE analysis_id = $1 AND withdrawn_at IS NULL',
    [id, now],
  );
  return Boolean(rowCount);
};

const LIVE = `
  FROM analysis_publication p JOIN analysis a ON a.id = p.analysis_id
  JOIN analysis_version v ON v.analysis_id = p.analysis_id AND v.number = p.number
  WHERE p.hash = $1 AND p.withdrawn_at IS NULL AND a.archived_at IS NULL`;

/** A value whose keys stand in one order, so that two of them can be compared as texts. */
const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, ordered(each)]),
  );
};

/** The variables that are not for the reader to fill in, as a text to compare by. */
const fixedIn = (variables: Record<string, unknown>, parameters: readonly Parameter[]): string =>
  JSON.stringify(
    ordered(
      Object.fromEntries(
        Object.entries(variables).filter(
          ([name, value]) =>
            value !== undefined && !parameters.some(({ variable }) => variable === name),
        ),
      ),
    ),
  );

/** The operations that authors published, as the graph asks for them. */
export const publishedOperations = (pool: Pool): PublishedOperations => ({
  async textOf(hash) {
    const { rows } = await pool.query<{ question: string }>(`SELECT v.question ${LIVE} LIMIT 1`, [
      hash,
    ]);
    return rows[0]?.question ?? null;
  },
  async refusalOf(viewer, hash, variables) {
    const { rows } = await pool.query<{ variables: string; parameters: Parameter[] }>(
      `SELECT v.variables, v.parameters ${LIVE}
       AND (a.owner_id = $2 OR EXISTS (SELECT FROM analysis_share s WHERE s.analysis_id = a.id
                                       AND (s.role = ANY ($3) OR s.user_id = $2)))`,
      [hash, viewer.userId, viewer.roles],
    );
    if (rows.length === 0) return 'UNKNOWN';
    const isAsPublished = rows.some(
      (row) =>
        fixedIn(variablesIn(row.variables) ?? {}, row.parameters) ===
        fixedIn(variables, row.parameters),
    );
    return isAsPublished ? null : 'VARIABLES';
  },
});
