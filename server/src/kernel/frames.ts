/** Stack frames without the message: a driver's message may quote the values of a query. */
export const framesOf = (error: unknown): string[] =>
  error instanceof Error
    ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
    : [];
