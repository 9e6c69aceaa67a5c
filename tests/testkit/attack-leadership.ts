/** The attack on a leader's tables of two dimensions, written apart from their protection. */
import type { Highs } from 'highs';
import type { PublishedTable } from '../../server/src/domains/indicators/counted.ts';
import {
  add,
  canReach,
  type Finding,
  System,
  tableBy,
  totalOf,
  valueKey,
} from './attack-solver.ts';

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
