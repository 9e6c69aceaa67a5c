/**
 * The attack on what is told of late reports and corrections: whoever is told how many of what is known now came late
 * knows one more count of each cell, between what was shown and what is. Does it narrow a cell that either withholds?
 */
import type { Highs } from 'highs';
import type { PublishedTable } from '../../server/src/domains/indicators/counted.ts';
import { COUNTED, LASTING, PARTS, Period, type Truth } from './attack-meeting.ts';
import { add, type Finding, findingsOf, System, valueKey } from './attack-solver.ts';

/** The count with what came late, as it is told; undefined where it is not. The total stands under no key. */
export type Told = (indicator: string, dimension: string, key: string | null) => number | undefined;

/** Where nothing but what is known now can have come late: what a document says of itself. */
const OF_DOCUMENTS = ['REGENCY', 'PERMIT_KIND'];
const DOCUMENTS = ['stay-permits-valid', 'work-permits-valid'];

/** @param truth of what was known as period 0, with what came late as 1, as known now as 2 */
export function attackLate(
  highs: Highs,
  was: readonly PublishedTable[],
  now: readonly PublishedTable[],
  told: Told,
  threshold: number,
  truth: Truth,
): Finding[] {
  return Object.keys(LASTING).flatMap((dimension) => {
    const system = new System(highs);
    const keys = new Set(
      [...was, ...now]
        .filter(({ dimensions }) => dimensions.length === 1 && dimensions[0] === dimension)
        .flatMap(({ cells }) => cells.map(({ values }) => valueKey(values))),
    );
    const before = new Period(system, was, dimension, 'p0', keys);
    const between = new Map<string, number | string>();
    const at = (indicator: string, key: string) => between.get(`${indicator} ${key}`) ?? 0;
    for (const indicator of COUNTED) {
      for (const key of keys) {
        const count = told(indicator, dimension, key);
        const name = `p1_${indicator}_${key}`;
        if (count === undefined) system.variable(name, 0);
        between.set(`${indicator} ${key}`, count ?? name);
      }
    }
    const after = new Period(system, now, dimension, 'p2', keys);
    for (const indicator of COUNTED) {
      const total = told(indicator, dimension, null);
      const all = [...keys].map((key) => [1, at(indicator, key)] as const);
      if (total !== undefined) add(system, all, '=', total);
      if (!LASTING[dimension]?.includes(indicator)) continue;
      for (const key of keys) {
        // What was known is still among it.
        const [one, other] = [before.at(indicator, key), at(indicator, key)];
        add(
          system,
          [
            [1, one],
            [-1, other],
          ],
          '<=',
          0,
        );
        if (!OF_DOCUMENTS.includes(dimension) || !DOCUMENTS.includes(indicator)) continue;
        // What came late is known now.
        add(
          system,
          [
            [1, other],
            [-1, one],
            [-1, after.at(indicator, key)],
          ],
          '<=',
          0,
        );
      }
    }
    for (const { part, whole } of PARTS)
      for (const key of keys)
        add(
          system,
          [[1, at(part, key)], ...whole.map((one) => [-1, at(one, key)] as const)],
          '<=',
          0,
        );
    const wanted = new Map<string, { least: number; most: number }>();
    const names = new Map<string, string>();
    const want = (period: number, indicator: string, key: string, cell: number | string) => {
      const count = truth(period, indicator, key, dimension);
      if (typeof cell !== 'string' || count === 0 || count >= threshold) return;
      wanted.set(cell, { least: 1, most: threshold });
      names.set(cell, `${dimension} ${key} of ${indicator}, count ${period}: ${count}`);
    };
    for (const indicator of COUNTED)
      for (const key of keys) {
        want(0, indicator, key, before.at(indicator, key));
        want(1, indicator, key, at(indicator, key));
        want(2, indicator, key, after.at(indicator, key));
      }
    return findingsOf(system, wanted, names);
  });
}
