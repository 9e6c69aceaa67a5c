/** How long work may hold up the page at once. A frame has 16 ms, and drawing needs its part. */
const BUDGET_MILLISECONDS = 8;

/**
 * Work over many rows in small portions, so that the page answers a hand in between. Whoever works asks `due` often,
 * which costs nothing, and awaits `rest` where it says so.
 */
export class Slices {
  #until = performance.now() + BUDGET_MILLISECONDS;
  #asked = 0;
  readonly #signal: AbortSignal | undefined;

  constructor(signal?: AbortSignal) {
    this.#signal = signal;
  }

  /** Whether the portion is used up. The clock is read at every sixteenth question only. */
  due(): boolean {
    this.#asked += 1;
    return this.#asked % 16 === 0 && performance.now() > this.#until;
  }

  /** For portions that are long themselves: the clock is read each time. */
  async restIfDue(): Promise<void> {
    if (performance.now() > this.#until) await this.rest();
  }

  /** Lets the page do what waits. @throws the signal's reason where the work is no longer wanted */
  async rest(): Promise<void> {
    await nextTask();
    this.#signal?.throwIfAborted();
    this.#until = performance.now() + BUDGET_MILLISECONDS;
  }
}

const nextTask = (): Promise<void> => new Promise((resume) => setTimeout(resume));
