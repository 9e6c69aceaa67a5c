/**
 * Who runs now and who waits. A process has one thread and a few connections: a dozen questions for full pages at once
 * would hold both, and whoever opens a page would wait behind them. So what is known to be large before it runs takes a
 * lane of its own, in which few run at a time; the rest passes beside it. A lane has a bound: who comes when it is full
 * is told to come back instead of waiting for minutes. Each process keeps its own lanes, since what they share out, its
 * thread and its connections, is its own; budgets, which are fair between accounts, lie in the database.
 */
import PQueue from 'p-queue';

interface LaneSize {
  /** How many run at a time. */
  atOnce: number;
  /** How many may wait. */
  waiting: number;
  /** Seconds after which somebody who found no place may ask again. */
  comeBack: number;
}

/** Rows from which a question is a heavy one: more than twice what a page of the hub reads, less than a full page with its records. */
export const HEAVY_FROM = 550;

/**
 * One heavy question at a time and one page of a file: more would only take turns on the same thread, and make everybody
 * wait longer. Each may use several of the eight connections. A file's pages come one after the other without a pause,
 * so they wait for other files only, however many there are: what has begun is not broken off.
 */
export const LANES = {
  heavy: { atOnce: 1, waiting: 16, comeBack: 5 },
  file: { atOnce: 1, waiting: Number.POSITIVE_INFINITY, comeBack: 0 },
  light: { atOnce: 32, waiting: 1000, comeBack: 2 },
} as const satisfies Record<string, LaneSize>;

/** A place in a lane, kept until it is left. */
export interface Place {
  /** Waits for the turn. */
  turn(): Promise<void>;
  leave(): void;
}

class Lane {
  readonly size: LaneSize;
  readonly #queue: PQueue;
  #taken = 0;

  constructor(size: LaneSize) {
    this.size = size;
    this.#queue = new PQueue({ concurrency: size.atOnce });
  }

  get isFull(): boolean {
    return this.#taken >= this.size.atOnce + this.size.waiting;
  }

  place(): Place {
    this.#taken += 1;
    let isLeft = false;
    let release = (): void => {};
    const left = new Promise<void>((resolve) => {
      release = resolve;
    });
    return {
      turn: () =>
        new Promise((resolve) => {
          void this.#queue.add(() => {
            resolve();
            return left;
          });
        }),
      leave: () => {
        if (isLeft) return;
        isLeft = true;
        this.#taken -= 1;
        release();
      },
    };
  }
}

/** The lanes of one process. */
export class Lanes {
  readonly #heavy = new Lane(LANES.heavy);
  readonly #file = new Lane(LANES.file);
  readonly #light = new Lane(LANES.light);

  /**
   * A place in the lane of a question.
   * @returns where the lane is full, the seconds after which to ask again
   */
  place(cost: number, toFile: boolean): Place | number {
    const lane = toFile ? this.#file : cost >= HEAVY_FROM ? this.#heavy : this.#light;
    return lane.isFull ? lane.size.comeBack : lane.place();
  }
}
