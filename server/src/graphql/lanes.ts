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
  /** Seconds after which somebody who found no place may ask again; some are told up to twice as many. */
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
  /** Whether what runs here is large. */
  isHeavy: boolean;
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

  get running(): number {
    return this.#queue.pending;
  }

  get waiting(): number {
    return this.#queue.size;
  }

  place(): Place {
    this.#taken += 1;
    let isLeft = false;
    let release = (): void => {};
    const left = new Promise<void>((resolve) => {
      release = resolve;
    });
    return {
      isHeavy: this.size !== LANES.light,
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
  readonly #lanes = {
    heavy: new Lane(LANES.heavy),
    file: new Lane(LANES.file),
    light: new Lane(LANES.light),
  };

  /** How many run and how many wait, by lane. */
  counts(): { lane: string; running: number; waiting: number }[] {
    return Object.entries(this.#lanes).map(([lane, { running, waiting }]) => ({
      lane,
      running,
      waiting,
    }));
  }

  /**
   * A place in the lane of a question.
   * @returns where the lane is full, the seconds after which to ask again
   */
  place(cost: number, toFile: boolean): Place | number {
    const { file, heavy, light } = this.#lanes;
    const lane = toFile ? file : cost >= HEAVY_FROM ? heavy : light;
    if (!lane.isFull) return lane.place();
    // Many who are refused at once should not come back at once.
    const { comeBack } = lane.size;
    return comeBack + Math.floor(Math.random() * (comeBack + 1));
  }
}
