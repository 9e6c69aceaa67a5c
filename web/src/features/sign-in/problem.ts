export type Problem = 'wrong' | 'tooMany' | 'failed';

/** What the screen says of an answer that lets nobody in. */
export function problemOf(status: number | null): Problem {
  if (status === 429) return 'tooMany';
  return status !== null && status >= 400 && status < 500 ? 'wrong' : 'failed';
}
