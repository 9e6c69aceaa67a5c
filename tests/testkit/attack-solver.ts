/** What both attacks on protected tables use: a linear-programming solver and the published tables by name. */
import { createRequire } from 'node:module';
import type { Highs, Model } from 'highs';
import type { PublishedTable } from '../../server/src/domains/indicators/counted.ts';

const ROUNDING = 1e-6;
// The package's types speak of its CommonJS build only.
export const loadSolver: () => Promise<Highs> = createRequire(import.meta.url)('highs');

export interface Finding {
  cell: string;
  says: string;
}

export const valueKey = (values: readonly (string | null)[]): string =>
  values.map(String).join('|');

/** Tables of one period by indicator and dimension. */
export function tableBy(
  tables: readonly PublishedTable[],
  indicator: string,
  dimensions: readonly string[],
) {
  return tables.find(
    (table) =>
      table.indicator === indicator &&
      table.dimensions.length === dimensions.length &&
      table.dimensions.every((dimension) => dimensions.includes(dimension)),
  );
}

export const totalOf = (tables: readonly PublishedTable[], indicator: string): number | null =>
  tableBy(tables, indicator, [])?.cells[0]?.count ?? null;

export type Terms = [coefficient: number, variable: string][];

/** A system of linear conditions with its solver. */
export class System {
  readonly #highs: Highs;
  readonly #model: Model;
  readonly #columns = new Map<string, number>();
  #objective: number | null = null;

  constructor(highs: Highs) {
    this.#highs = highs;
    this.#model = highs.createModel();
    this.#model.options.set('output_flag', false);
  }

  variable(name: string, least: number): void {
    this.#columns.set(name, this.#columns.size);
    this.#model.addVar(least, Number.POSITIVE_INFINITY);
  }

  /** Adds `terms ⋛ constant`. */
  condition(terms: Terms, relation: '<=' | '=', constant: number): void {
    if (terms.length === 0) return;
    const least = relation === '=' ? constant : Number.NEGATIVE_INFINITY;
    this.#model.addRow(least, constant, {
      indices: terms.map(([, name]) => this.#columns.get(name) ?? -1),
      values: terms.map(([factor]) => factor),
    });
  }

  /** The values of one solution in which a variable is as small or as large as it can be. */
  solve(direction: 'minimize' | 'maximize', name: string): Map<string, number> {
    const { objectiveSense, modelStatus: statuses } = this.#highs.constants;
    const column = this.#columns.get(name) ?? -1;
    if (this.#objective !== null) this.#model.changeColCost(this.#objective, 0);
    this.#objective = column;
    this.#model.changeColCost(column, 1);
    this.#model.changeObjectiveSense(objectiveSense[direction]);
    let { modelStatus } = this.#model.run();
    if (modelStatus === statuses.unknown) {
      // A basis carried over from the last question can lead the simplex method astray.
      this.#model.clearSolver();
      ({ modelStatus } = this.#model.run());
    }
    if (modelStatus === statuses.unbounded || modelStatus === statuses.unboundedOrInfeasible) {
      return new Map([[name, Number.POSITIVE_INFINITY]]);
    }
    if (modelStatus !== statuses.optimal) {
      throw new Error(`the published tables contradict each other: status ${modelStatus}`);
    }
    const { colValue } = this.#model.getSolution();
    return new Map([...this.#columns].map(([variable, index]) => [variable, colValue[index] ?? 0]));
  }

  dispose(): void {
    this.#model.dispose();
  }
}

/** Adds a condition over variables and constants. */
export function add(
  system: System,
  terms: readonly (readonly [number, number | string])[],
  relation: '<=' | '=',
  constant: number,
): void {
  let rest = constant;
  const variables: Terms = [];
  for (const [factor, cell] of terms) {
    if (typeof cell === 'number') rest -= factor * cell;
    else variables.push([factor, cell]);
  }
  system.condition(variables, relation, rest);
}

/** Of each variable whether it can be as small and as large as wanted; one solution often answers for many. */
export function canReach(
  system: System,
  wanted: ReadonlyMap<string, { least: number; most: number }>,
): Map<string, { low: boolean; high: boolean }> {
  const found = new Map([...wanted.keys()].map((name) => [name, { low: false, high: false }]));
  const learn = (solution: ReadonlyMap<string, number>): void => {
    for (const [name, reach] of found) {
      const value = solution.get(name);
      const goal = wanted.get(name);
      if (value === undefined || !goal) continue;
      if (value <= goal.least + ROUNDING) reach.low = true;
      if (value >= goal.most - ROUNDING) reach.high = true;
    }
  };
  for (const [name, reach] of found) {
    if (!reach.low) learn(system.solve('minimize', name));
    if (!reach.high) learn(system.solve('maximize', name));
  }
  return found;
}

/**
 * What can be told of cells from all that was published.
 * @param wanted how small and how large each count should be able to be
 * @param names the cells in words, where they have some
 */
export function findingsOf(
  system: System,
  wanted: ReadonlyMap<string, { least: number; most: number }>,
  names: ReadonlyMap<string, string>,
): Finding[] {
  const reached = canReach(system, wanted);
  system.dispose();
  return [...reached].flatMap(([name, { low, high }]) => {
    const cell = names.get(name) ?? name;
    return [
      ...(low ? [] : [{ cell, says: 'is known to be more than 1' }]),
      ...(high ? [] : [{ cell, says: 'is known to be below the threshold' }]),
    ];
  });
}
