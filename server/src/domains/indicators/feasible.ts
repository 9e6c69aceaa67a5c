/** What a reader of the shown cells can still hold possible for the withheld ones, by linear programming. */
import { type Model, solve } from 'yalps';

const ROUNDING = 1e-6;

/** One indicator's table of one dimension. */
export interface CountedTable {
  indicator: string;
  /** Value in the dimension → count; only what is counted at all. */
  cells: ReadonlyMap<string, number>;
  /** Values whose count is small now, or in a neighbouring period. */
  sensitive: ReadonlySet<string>;
}

export interface PartOf {
  part: string;
  whole: readonly string[];
}

/** What is shown of one indicator's table: its zeros and what is not withheld, or only its total, or nothing. */
export type Shown = 'ALL_BUT_WITHHELD' | 'ONLY_TOTAL' | 'NOTHING';

export interface Protection {
  /** Indicator → the values that are withheld. */
  withheld: ReadonlyMap<string, ReadonlySet<string>>;
  shown: ReadonlyMap<string, Shown>;
}

/** The tables of one dimension in one period, and what is shown of them. */
export interface ProtectedPeriod {
  tables: readonly CountedTable[];
  protection: Protection;
  /** How many permits end before the next period: no more can be gone by then. */
  departures: number;
}

export interface Weakness {
  /** Position of the period. */
  period: number;
  indicator: string;
  value: string;
  /** The cell is known to be too large; otherwise to be smaller than the threshold. */
  low: boolean;
}

interface Unknown {
  key: string;
  period: number;
  indicator: string;
  value: string;
  least: number;
  /** What stands there; one more table that the reader holds possible. */
  count: number;
}

type Sum = readonly (readonly [factor: number, cell: Unknown | number | string])[];

/** The tables that agree with everything shown, over the withheld cells of one dimension in one period or two. */
export class Feasible {
  readonly #periods: readonly ProtectedPeriod[];
  readonly #unknowns = new Map<string, Unknown>();
  readonly #conditions: [string, { equal: number } | { max: number }][] = [];
  /** Of each variable, counted above its least value. */
  readonly #coefficients = new Map<string, [string, number][]>();

  /** @param periods one, or two consecutive ones, the earlier first */
  constructor(periods: readonly ProtectedPeriod[], parts: readonly PartOf[]) {
    this.#periods = periods;
    periods.forEach((period, position) => {
      this.#addPeriod(period, position, parts);
    });
    const [earlier, later] = periods;
    if (earlier && later) this.#compare(earlier, later);
  }

  #addPeriod(
    { tables, protection }: ProtectedPeriod,
    period: number,
    parts: readonly PartOf[],
  ): void {
    const values = valuesOf(tables);
    for (const { indicator, cells } of tables) {
      const shown = protection.shown.get(indicator);
      const zerosShown = shown === 'ALL_BUT_WITHHELD';
      const hidden = zerosShown ? (protection.withheld.get(indicator) ?? []) : values;
      for (const value of hidden) {
        const key = `${period} ${indicator} ${value}`;
        const count = cells.get(value) ?? 0;
        // Zeros are shown, so a withheld cell is at least 1; unless nothing of the table is shown.
        const least = zerosShown ? 1 : 0;
        this.#unknowns.set(key, { key, period, indicator, value, least, count });
        this.#coefficients.set(key, []);
      }
      if (shown === 'NOTHING') continue;
      const total = [...cells.values()].reduce((sum, count) => sum + count, 0);
      const all = [...values].map((value) => [1, this.#cell(period, indicator, value)] as const);
      this.#condition(`sum ${period} ${indicator}`, all, { equal: total });
    }
    for (const { part, whole } of parts) {
      for (const value of values) {
        const wholes = whole.map((one) => [-1, this.#cell(period, one, value)] as const);
        const all = [[1, this.#cell(period, part, value)] as const, ...wholes];
        this.#condition(`part ${period} ${part} ${value}`, all, { max: 0 });
      }
    }
  }

  /** No cell loses more between two periods than is gone, and all that is gone together is known. */
  #compare(earlier: ProtectedPeriod, later: ProtectedPeriod): void {
    for (const { indicator, cells } of earlier.tables) {
      const now = later.tables.find((table) => table.indicator === indicator)?.cells;
      // Some move to another regency or sector without a permit's end; nobody knows more than what is true.
      const lost = [...cells].map(([value, count]) => Math.max(0, count - (now?.get(value) ?? 0)));
      const gone: [number, string][] = [];
      for (const value of valuesOf([...earlier.tables, ...later.tables])) {
        const [before, after] = [this.#cell(0, indicator, value), this.#cell(1, indicator, value)];
        if (typeof before === 'number' && typeof after === 'number' && before <= after) continue;
        const name = `gone ${indicator} ${value}`;
        this.#coefficients.set(name, []);
        gone.push([1, name]);
        this.#condition(
          `loss ${indicator} ${value}`,
          [
            [1, before],
            [-1, after],
            [-1, name],
          ],
          { max: 0 },
        );
      }
      const most = Math.max(
        earlier.departures,
        lost.reduce((sum, count) => sum + count, 0),
      );
      this.#condition(`losses ${indicator}`, gone, { max: most });
    }
  }

  /** A cell as a reader knows it: its count where it is shown. */
  #cell(period: number, indicator: string, value: string): Unknown | number {
    const unknown = this.#unknowns.get(`${period} ${indicator} ${value}`);
    if (unknown) return unknown;
    const table = this.#periods[period]?.tables.find((one) => one.indicator === indicator);
    return table?.cells.get(value) ?? 0;
  }

  /** Adds `sum = bound` or `sum ≤ bound`, with what is known of the sum on the right side. */
  #condition(name: string, sum: Sum, bound: { equal: number } | { max: number }): void {
    let known = 0;
    let open = false;
    for (const [factor, cell] of sum) {
      if (typeof cell === 'number') known += factor * cell;
      else {
        if (typeof cell !== 'string') known += factor * cell.least;
        this.#coefficients.get(typeof cell === 'string' ? cell : cell.key)?.push([name, factor]);
        open = true;
      }
    }
    if (!open) return;
    this.#conditions.push([
      name,
      'equal' in bound ? { equal: bound.equal - known } : { max: bound.max - known },
    ]);
  }

  /** A table that agrees with everything shown and in which one cell is as large, or as small, as it can be. */
  #extreme(of: Unknown, direction: 'maximize' | 'minimize'): Map<string, number> {
    const model: Model = {
      direction,
      objective: 'objective',
      constraints: this.#conditions,
      variables: [...this.#coefficients].map(([key, coefficients]) => [
        key,
        [...coefficients, ...(key === of.key ? [['objective', 1] as [string, number]] : [])],
      ]),
    };
    const { status, variables } = solve(model, { includeZeroVariables: false });
    if (status === 'unbounded') return new Map([[of.key, Number.POSITIVE_INFINITY]]);
    if (status !== 'optimal')
      throw new Error(`the bounds of a table could not be found: ${status}`);
    const above = new Map(variables);
    return new Map(
      [...this.#unknowns].map(([key, { least }]) => [key, least + (above.get(key) ?? 0)]),
    );
  }

  /**
   * A withheld cell of which too much can be known; null where there is none. Of two periods together only the small
   * cells count: that a large one was large before is no news of anybody.
   */
  weakness(threshold: number): Weakness | null {
    // One solution often shows the room of many cells: those that it does not show are solved for.
    const canBeSmall = new Set<string>();
    const canBeLarge = new Set<string>();
    const learn = (solution: Iterable<readonly [string, number]>): void => {
      for (const [key, value] of solution) {
        if (value <= 1 + ROUNDING) canBeSmall.add(key);
        if (value >= threshold - ROUNDING) canBeLarge.add(key);
      }
    };
    learn([...this.#unknowns].map(([key, { count }]) => [key, count] as const));
    for (const [key, unknown] of this.#unknowns) {
      const { period, indicator, value, count } = unknown;
      // Where not even the zeros are shown, a cell in which nothing is counted needs no protection.
      if (count === 0 || (this.#periods.length > 1 && count >= threshold)) continue;
      if (!canBeSmall.has(key)) learn(this.#extreme(unknown, 'minimize'));
      if (!canBeSmall.has(key)) return { period, indicator, value, low: true };
      if (!canBeLarge.has(key)) learn(this.#extreme(unknown, 'maximize'));
      if (!canBeLarge.has(key)) return { period, indicator, value, low: false };
    }
    return null;
  }
}

const valuesOf = (tables: readonly CountedTable[]): Set<string> =>
  new Set(tables.flatMap(({ cells }) => [...cells.keys()]));
