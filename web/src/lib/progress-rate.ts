/** How much of a piece of work was done at a moment. */
export interface ProgressSample {
  stage: string;
  done: number;
  total: number;
  /** Milliseconds. */
  at: number;
}

export interface ProgressRate {
  /** Rows in a second, or null while too little is known. */
  perSecond: number | null;
  secondsLeft: number | null;
}

/**
 * Speed and time left of the stage that runs now, from its first to its newest sample. Earlier
 * stages are left out, since reading a row and publishing one take different times.
 */
export function progressRate(samples: readonly ProgressSample[]): ProgressRate {
  const newest = samples.at(-1);
  const first = samples.find((sample) => sample.stage === newest?.stage);
  if (!newest || !first) return { perSecond: null, secondsLeft: null };
  const seconds = (newest.at - first.at) / 1000;
  const done = newest.done - first.done;
  if (seconds <= 0 || done <= 0) return { perSecond: null, secondsLeft: null };
  const perSecond = done / seconds;
  return { perSecond, secondsLeft: Math.max(0, newest.total - newest.done) / perSecond };
}
