/**
 * Counts the rows that a hub reads: those that its SQL statements return, and those that a statement returns inside the
 * JSON of joined relations. It wraps the driver's connections; nothing of the hub is replaced.
 */
import type { Database } from '../../server/src/db/client.ts';

/** Columns whose JSON is one value of a row. */
const VALUES = new Set(['evidence', 'raw', 'reasons', 'detail', 'warnings', '_count']);

function rowsInside(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + rowsInside(each), 0);
  if (typeof value !== 'object' || value === null || value instanceof Date) return 0;
  return 1 + rowsBeside(value);
}

const rowsBeside = (row: object): number =>
  Object.entries(row).reduce(
    (sum, [column, value]) => sum + (VALUES.has(column) ? 0 : rowsInside(value)),
    0,
  );

/** Prisma has a statement's rows as lists of values, and joined relations as texts of JSON. */
function joined(value: unknown): unknown {
  if (typeof value !== 'string' || !/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

const isPrisma = (statement: unknown): boolean => /^SELECT "t0"/.test(String(statement));

function rowsOf(statement: unknown, rows: readonly unknown[]): number {
  if (!isPrisma(statement)) return rows.length;
  const inside = rows.flatMap((row) => Object.values(row as object)).map(joined);
  return rows.length + inside.reduce((sum: number, value) => sum + rowsInside(value), 0);
}

/** @returns how many rows have been read so far */
export function countRows({ pool }: Database): () => number {
  let read = 0;
  const wrapped = new WeakSet<object>();
  pool.on('acquire', (client) => {
    if (wrapped.has(client)) return;
    wrapped.add(client);
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    client.query = ((...args: unknown[]) => {
      const [first] = args;
      const statement = typeof first === 'object' ? (first as { text: string }).text : first;
      const note = (result: { rows?: unknown[] } | undefined): void => {
        read += rowsOf(statement, result?.rows ?? []);
      };
      const callback = args.at(-1);
      if (typeof callback === 'function') {
        return query(...args.slice(0, -1), (error: unknown, result: never) => {
          note(result);
          callback(error, result);
        });
      }
      return (query(...args) as Promise<never>).then((result) => {
        note(result);
        return result;
      });
    }) as typeof client.query;
  });
  return () => read;
}
