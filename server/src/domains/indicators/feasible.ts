/** What a reader of the shown cells can still hold possible for the withheld ones, by linear programming. */
import { type Model, solve } from 'yalps';

const ROUNDING = 1e-6;
/** Zeros are shown, so a withheld cell is at least 1. */
const SMALLEST = 1;

/** One indicator's table of one dimension. */
export interface CountedTable {
  indicator: string;
  /** Value in the dimension → count; only what is counted at all. */
  cells: ReadonlyMap<string, number>;
  /** Values whose count is small now, or in a neighbouring period. */
  sensitive: ReadonlySet<string>;
  /** What a count is known to be at least: shown the period before, less how many can be gone since. */
  floors: ReadonlyMap<string, number>;
  /** What a count is known to be at most: shown the period after, and how many can be gone by then. */
  ceilings: ReadonlyMap<string, number>;
}

export interface PartOf {
  part: string;
  whole: readonly string[];
}

/** What is shown of one indicator's table; its zeros are shown, or only its total, or not even that. */
export type Shown = 'ALL_BUT_WITHHELD' | 'ONLY_TOTAL' | 'NOTHING';

export interface Protection {
  /** Indicator → the values that are withheld. */
  withheld: ReadonlyMap<string, ReadonlySet<string>>;
  shown: ReadonlyMap<string, Shown>;
}

/** What a withheld cell is known to be at least: not zero, because zeros are shown, or more from the period before. */
export const leastOf = (table: CountedTable | undefined, value: string): number =>
  Math.max(SMALLEST, table?.floors.get(value) ?? 0);

export interface Weakness {
  indicator: string;
  value: string;
  /** The cell is known to be larger than its least; otherwise to be smaller than the threshold. */
  low: boolean;
}

interface Unknown {
  key: string;
  indicator: string;
  value: string;
  least: number;
  /** What stands there; one more table that the reader holds possible. */
  count: number;
}

const keyOf = (indicator: string, value: string): string => `${indicator} ${value}`;

/** The tables that agree with everything shown, over the withheld cells of one dimension. */
export class Feasible {
  readonly #unknowns: Unknown[] = [];
  /** Each is a linear condition on the unknowns above their least values. */
  readonly #conditions: [string, { equal: number } | { max: number }][] = [];
  readonly #coefficients = new Map<string, [string, number][]>();

  constructor(
    tables: readonly CountedTable[],
    parts: readonly PartOf[],
    { withheld, shown }: Protection,
  ) {
    const values = new Set(tables.flatMap(({ cells }) => [...cells.keys()]));
    for (const table of tables) {
      const { indicator, cells } = table;
      const zerosShown = shown.get(indicator) === 'ALL_BUT_WITHHELD';
      const hidden = zerosShown ? (withheld.get(indicator) ?? new Set<string>()) : values;
      let rest = 0;
      for (const value of hidden) {
        const count = cells.get(value) ?? 0;
        // Where zeros are withheld too, a withheld cell can be one.
        const least = zerosShown || leastOf(table, value) > 1 ? leastOf(table, value) : 0;
        this.#unknowns.push({
          key: keyOf(indicator, value),
          indicator,
          value,
          least,
          count,
        });
        const coefficients: [string, number][] = [[`sum ${indicator}`, 1]];
        this.#coefficients.set(keyOf(indicator, value), coefficients);
        const ceiling = table.ceilings.get(value);
        if (ceiling !== undefined) {
          const condition = `ceiling ${keyOf(indicator, value)}`;
          coefficients.push([condition, 1]);
          this.#conditions.push([condition, { max: ceiling - least }]);
        }
        rest += count - least;
      }
      if (shown.get(indicator) !== 'NOTHING' && hidden.size > 0) {
        this.#conditions.push([`sum ${indicator}`, { equal: rest }]);
      }
    }
    for (const { part, whole } of parts) {
      for (const value of values) this.#nest(tables, part, whole, value);
    }
  }

  /** part − wholes ≤ 0, with what is shown on the right side. */
  #nest(
    tables: readonly CountedTable[],
    part: string,
    wholes: readonly string[],
    value: string,
  ): void {
    const condition = `${part} in ${value}`;
    let room = 0;
    let unknown = false;
    for (const [indicator, sign] of [
      [part, 1] as const,
      ...wholes.map((whole) => [whole, -1] as const),
    ]) {
      const coefficients = this.#coefficients.get(keyOf(indicator, value));
      if (coefficients) {
        coefficients.push([condition, sign]);
        unknown = true;
        room -= sign * (this.#unknown(indicator, value)?.least ?? 0);
      } else {
        const table = tables.find((one) => one.indicator === indicator);
        room -= sign * (table?.cells.get(value) ?? 0);
      }
    }
    if (unknown) this.#conditions.push([condition, { max: room }]);
  }

  #unknown(indicator: string, value: string): Unknown | undefined {
    return this.#unknowns.find((one) => one.indicator === indicator && one.value === value);
  }

  /** A table that agrees with everything shown and in which one cell is as large, or as small, as it can be. */
  #extreme(of: Unknown, direction: 'maximize' | 'minimize'): Map<string, number> {
    const model: Model = {
      direction,
      objective: 'objective',
      constraints: this.#conditions,
      variables: this.#unknowns.map(({ key }) => [
        key,
        [
          ...(this.#coefficients.get(key) ?? []),
          ...(key === of.key ? [['objective', 1] as [string, number]] : []),
        ],
      ]),
    };
    const { status, variables } = solve(model, { includeZeroVariables: false });
    if (status === 'unbounded') return new Map([[of.key, Number.POSITIVE_INFINITY]]);
    if (status !== 'optimal')
      throw new Error(`the bounds of a table could not be found: ${status}`);
    const above = new Map(variables);
    return new Map(this.#unknowns.map(({ key, least }) => [key, least + (above.get(key) ?? 0)]));
  }

  /** A withheld cell of which too much can be known; null where there is none. */
  weakness(threshold: number): Weakness | null {
    // One solution often shows the room of many cells: those that it does not show are solved for.
    const canBeSmall = new Set<string>();
    const canBeLarge = new Set<string>();
    const learn = (solution: Iterable<readonly [string, number]>): void => {
      for (const [key, value] of solution) {
        const least = this.#unknowns.find((unknown) => unknown.key === key)?.least ?? 0;
        if (value <= Math.max(1, least) + ROUNDING) canBeSmall.add(key);
        if (value >= threshold - ROUNDING) canBeLarge.add(key);
      }
    };
    learn(this.#unknowns.map(({ key, count }) => [key, count] as const));
    for (const unknown of this.#unknowns) {
      const { key, indicator, value, count } = unknown;
      // Where not even the zeros are shown, a cell in which nothing is counted needs no protection.
      if (count === 0) continue;
      if (!canBeSmall.has(key)) learn(this.#extreme(unknown, 'minimize'));
      if (!canBeSmall.has(key)) return { indicator, value, low: true };
      if (!canBeLarge.has(key)) learn(this.#extreme(unknown, 'maximize'));
      if (!canBeLarge.has(key)) return { indicator, value, low: false };
    }
    return null;
  }
}
