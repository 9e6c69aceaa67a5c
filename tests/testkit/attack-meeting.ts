/**
 * The attack on protected tables, written apart from the protection: it knows the published tables, the definitions of
 * the indicators and nothing else, and asks a linear-programming solver how small and how large each withheld cell can
 * be. It names every cell of which it learns more than the rule allows.
 */
import type { Highs } from 'highs';
import type { PublishedTable } from '../../server/src/domains/indicators/counted.ts';
import {
  add,
  type Finding,
  findingsOf,
  System,
  type Terms,
  tableBy,
  totalOf,
  valueKey,
} from './attack-solver.ts';

export const PARTS = [
  { part: 'foreign-nationals', whole: ['stay-permits-valid', 'work-permits-valid'] },
  { part: 'foreign-workers', whole: ['foreign-nationals'] },
];
export const COUNTED = [
  'stay-permits-valid',
  'work-permits-valid',
  'foreign-nationals',
  'foreign-workers',
];
/** Where nobody can move from one cell to another, and what is lost between two periods has ended. */
export const LASTING: Record<string, readonly string[]> = {
  NATIONALITY: COUNTED,
  SEX: COUNTED,
  REGENCY: ['stay-permits-valid', 'work-permits-valid'],
  SECTOR: ['stay-permits-valid', 'work-permits-valid'],
  PERMIT_KIND: ['stay-permits-valid', 'work-permits-valid'],
};

/** What stands in a cell, for the report of a finding; the attack itself never looks at it. */
export type Truth = (period: number, indicator: string, key: string, dimension: string) => number;

/** One period's cells of one dimension: constants where shown, variables where withheld. */
export class Period {
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
        // Of two periods together: that a large cell was large before is no news of anybody.
        if (first < last && count >= threshold) continue;
        wanted.set(cell, { least: 1, most: threshold });
        names.set(
          cell,
          `${dimension} ${key} of ${indicator} in ${period} (${first}–${last}): ${count}`,
        );
      }
    }
  }
  return findingsOf(system, wanted, names);
}
