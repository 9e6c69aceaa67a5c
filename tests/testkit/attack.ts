/**
 * The attack on protected tables, written apart from the protection: it knows the published tables, the definitions of
 * the indicators and nothing else, and asks a linear-programming solver how small and how large each withheld cell can
 * be. It names every cell of which it learns more than the rule allows.
 */
import { createRequire } from 'node:module';
import type { Highs, Model } from 'highs';
import type { PublishedTable } from '../../server/src/domains/indicators/counted.ts';

type Terms = [coefficient: number, variable: string][];

/** A system of linear conditions with its solver. */
class System {
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

const ROUNDING = 1e-6;
const PARTS = [
  { part: 'foreign-nationals', whole: ['stay-permits-valid', 'work-permits-valid'] },
  { part: 'foreign-workers', whole: ['foreign-nationals'] },
];
const COUNTED = [
  'stay-permits-valid',
  'work-permits-valid',
  'foreign-nationals',
  'foreign-workers',
];
/** Where nobody can move from one cell to another, and what is lost between two periods has ended. */
const LASTING: Record<string, readonly string[]> = {
  NATIONALITY: COUNTED,
  SEX: COUNTED,
  REGENCY: ['stay-permits-valid', 'work-permits-valid'],
  SECTOR: ['stay-permits-valid', 'work-permits-valid'],
  PERMIT_KIND: ['stay-permits-valid', 'work-permits-valid'],
};

/** What stands in a cell, for the report of a finding; the attack itself never looks at it. */
export type Truth = (period: number, indicator: string, key: string, dimension: string) => number;

export interface Finding {
  cell: string;
  says: string;
}

const valueKey = (values: readonly (string | null)[]): string => values.map(String).join('|');

/** Tables of one period by indicator and dimension. */
function tableBy(
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

const totalOf = (tables: readonly PublishedTable[], indicator: string): number | null =>
  tableBy(tables, indicator, [])?.cells[0]?.count ?? null;

/** One period's cells of one dimension: constants where shown, variables where withheld. */
class Period {
  readonly cells = new Map<string, Map<string, number | string>>();

  constructor(
    system: System,
    tables: readonly PublishedTable[],
    dimension: string,
    prefix: string,
    keys: ReadonlySet<string>,
  ) {
    for (const indicator of COUNTED) {
      const listed = tableBy(tables, indicator, [dimension])?.cells ?? [];
      const hidden = listed.every(({ count }) => count === null);
      const cells = new Map<string, number | string>();
      for (const key of keys) {
        const cell = listed.find(({ values }) => valueKey(values) === key);
        if (cell && cell.count !== null) cells.set(key, cell.count);
        else if (!cell && !hidden) cells.set(key, 0);
        else {
          const name = `${prefix}_${indicator}_${key}`;
          // Zeros are shown, so a withheld cell is at least 1; unless nothing of the table is shown.
          system.variable(name, hidden ? 0 : 1);
          cells.set(key, name);
        }
      }
      this.cells.set(indicator, cells);
      const total = totalOf(tables, indicator);
      if (total !== null)
        add(
          system,
          [...cells.values()].map((cell) => [1, cell]),
          '=',
          total,
        );
    }
    for (const { part, whole } of PARTS) {
      for (const key of keys) {
        const terms = [
          [1, this.at(part, key)] as const,
          ...whole.map((one) => [-1, this.at(one, key)] as const),
        ];
        add(system, terms, '<=', 0);
      }
    }
  }

  at(indicator: string, key: string): number | string {
    return this.cells.get(indicator)?.get(key) ?? 0;
  }
}

/** Adds a condition over variables and constants. */
function add(
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
function canReach(
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

// The package's types speak of its CommonJS build only.
export const loadSolver: () => Promise<Highs> = createRequire(import.meta.url)('highs');

/**
 * Attacks a meeting's tables: each period alone, then each pair of consecutive periods.
 * @param truth tells which withheld cells count somebody: nothing is lost by an empty one
 */
export function attackMeeting(
  highs: Highs,
  series: readonly (readonly PublishedTable[])[],
  threshold: number,
  truth: Truth,
): Finding[] {
  const findings: Finding[] = [];
  for (const dimension of Object.keys(LASTING)) {
    for (let last = 0; last < series.length; last += 1) {
      for (const first of last > 0 ? [last, last - 1] : [last]) {
        findings.push(...attackPeriods(highs, series, first, last, dimension, threshold, truth));
      }
    }
  }
  return findings;
}

function attackPeriods(
  highs: Highs,
  series: readonly (readonly PublishedTable[])[],
  first: number,
  last: number,
  dimension: string,
  threshold: number,
  truth: Truth,
): Finding[] {
  const system = new System(highs);
  const keys = new Set(
    series
      .slice(first, last + 1)
      .flat()
      .filter(({ dimensions }) => dimensions.length === 1 && dimensions[0] === dimension)
      .flatMap(({ cells }) => cells.map(({ values }) => valueKey(values))),
  );
  const periods = new Map<number, Period>();
  for (let period = first; period <= last; period += 1) {
    periods.set(period, new Period(system, series[period] ?? [], dimension, `p${period}`, keys));
  }
  const [before, after] = [periods.get(first), periods.get(last)];
  const departures = totalOf(series[first] ?? [], 'permits-expiring-30');
  if (first < last && before && after) {
    for (const indicator of LASTING[dimension] ?? []) {
      const gone: Terms = [];
      for (const key of keys) {
        const name = `gone_${indicator}_${key}`;
        system.variable(name, 0);
        gone.push([1, name]);
        // before ≤ after + gone
        add(
          system,
          [
            [1, before.at(indicator, key)],
            [-1, after.at(indicator, key)],
            [-1, name],
          ],
          '<=',
          0,
        );
      }
      if (departures !== null) system.condition(gone, '<=', departures);
    }
  }
  const wanted = new Map<string, { least: number; most: number }>();
  const names = new Map<string, string>();
  for (const [period, { cells }] of periods) {
    for (const [indicator, byKey] of cells) {
      for (const [key, cell] of byKey) {
        const count = truth(period, indicator, key, dimension);
        if (typeof cell !== 'string' || count === 0) continue;
        // A cell that is not small itself may be known to have been as large the period before.
        const isSmall = count < threshold;
        const own = before?.at(indicator, key);
        const floor =
          period > first && !isSmall && typeof own === 'number' ? own - (departures ?? 0) : 1;
        wanted.set(cell, { least: Math.max(1, Math.min(count, floor)), most: threshold });
        names.set(
          cell,
          `${dimension} ${key} of ${indicator} in ${period} (${first}–${last}): ${count}`,
        );
      }
    }
  }
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

const TWO_WAY = ['SECTOR', 'NATIONALITY', 'PERMIT_KIND', 'SEX'];
const PEOPLE = ['foreign-nationals', 'foreign-workers'] as const;

/** What the exact tables of one dimension alone say of a cell of two: the bounds of Fréchet. */
const bounds = (row: number, column: number, total: number) => ({
  least: Math.max(0, row + column - total),
  most: Math.min(row, column),
});

/** Attacks a leader's tables of two dimensions: no withheld cell is narrower than the exact tables alone make it. */
export function attackLeadership(highs: Highs, tables: readonly PublishedTable[]): Finding[] {
  return TWO_WAY.flatMap((dimension) => attackTwoWay(highs, tables, dimension));
}

function attackTwoWay(
  highs: Highs,
  tables: readonly PublishedTable[],
  dimension: string,
): Finding[] {
  const exact = (indicator: string, by: string): Map<string, number> =>
    new Map(
      (tableBy(tables, indicator, [by])?.cells ?? []).map(({ values, count }) => [
        valueKey(values),
        count ?? Number.NaN,
      ]),
    );
  const system = new System(highs);
  const cells = new Map<string, number | string>();
  const at = (indicator: string, key: string): number | string =>
    cells.get(`${indicator} ${key}`) ?? 0;
  const wanted = new Map<string, { least: number; most: number }>();
  const keys = (tableBy(tables, PEOPLE[0], ['REGENCY', dimension])?.cells ?? []).map(
    ({ values }) => values,
  );
  for (const indicator of PEOPLE) {
    for (const { values, count } of tableBy(tables, indicator, ['REGENCY', dimension])?.cells ??
      []) {
      const name = `${indicator} ${valueKey(values)}`;
      if (count === null) system.variable(name, 0);
      cells.set(name, count ?? name);
    }
  }
  const range = (indicator: string, [row = null, column = null]: readonly (string | null)[]) => ({
    row: exact(indicator, 'REGENCY').get(String(row)) ?? 0,
    column: exact(indicator, dimension).get(String(column)) ?? 0,
    total: totalOf(tables, indicator) ?? 0,
  });
  for (const indicator of PEOPLE) {
    for (const [position, by] of ['REGENCY', dimension].entries()) {
      for (const [value, count] of exact(indicator, by)) {
        const line = keys.filter((values) => String(values[position]) === value);
        add(
          system,
          line.map((values) => [1, at(indicator, valueKey(values))] as const),
          '=',
          count,
        );
      }
    }
  }
  for (const values of keys) {
    const key = valueKey(values);
    add(
      system,
      [
        [1, at('foreign-workers', key)],
        [-1, at('foreign-nationals', key)],
      ],
      '<=',
      0,
    );
    const [all, workers] = [range('foreign-nationals', values), range('foreign-workers', values)];
    const ofWorkers = bounds(workers.row, workers.column, workers.total);
    const ofOthers = bounds(
      all.row - workers.row,
      all.column - workers.column,
      all.total - workers.total,
    );
    for (const [indicator, { least, most }] of [
      ['foreign-workers', ofWorkers],
      [
        'foreign-nationals',
        { least: ofWorkers.least + ofOthers.least, most: ofWorkers.most + ofOthers.most },
      ],
    ] as const) {
      const cell = at(indicator, key);
      if (typeof cell === 'string') wanted.set(cell, { least, most });
    }
  }
  const reached = canReach(system, wanted);
  system.dispose();
  return [...reached].flatMap(([cell, { low, high }]) =>
    low && high ? [] : [{ cell, says: 'is narrower than the exact tables alone make it' }],
  );
}
