/** Statements that were stopped before their end, and how to know them behind whatever wraps their error. */

/** Also what the log calls the outcome of an operation that ended so. */
export const ABANDONED = 'CLIENT_GONE';

/** A statement of a client that went away. With the two fields Prisma takes it for an error of the database. */
export class Abandoned extends Error {
  override readonly name = 'Abandoned';
  readonly code = ABANDONED;
  readonly severity = 'ERROR';

  constructor() {
    super('the client went away');
  }
}

/** What PostgreSQL says of a statement that reached its time limit. */
const QUERY_CANCELED = '57014';

interface Wrapped {
  code?: unknown;
  originalCode?: unknown;
  originalError?: unknown;
  cause?: unknown;
  meta?: { driverAdapterError?: unknown };
}

/** The code that the database gave, in the driver's own error, in Prisma's, or in what GraphQL makes of either. */
function isStopped(error: unknown, code: string): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code: own, originalCode, originalError, cause, meta } = error as Wrapped;
  if (own === code || originalCode === code) return true;
  return [originalError, cause, meta?.driverAdapterError].some((inner) => isStopped(inner, code));
}

/** Whether an error comes of a statement's time limit. */
export const isOutOfTime = (error: unknown): boolean => isStopped(error, QUERY_CANCELED);

/** Whether an error comes of a client that went away. */
export const isAbandoned = (error: unknown): boolean => isStopped(error, ABANDONED);

/** The code by which the two above know an error, whatever wraps it; null for any other error. */
export const stoppedCode = (error: unknown): string | null =>
  [QUERY_CANCELED, ABANDONED].find((code) => isStopped(error, code)) ?? null;
