/** One invented population published for each audience and attacked: what the test and its long form have in common. */
import type { Highs } from 'highs';
import {
  type CountedPeriods,
  type PublishedTable,
  tableOf,
} from '../../server/src/domains/indicators/counted.ts';
import { publishLeadership } from '../../server/src/domains/indicators/publish-leadership.ts';
import { publishMeeting } from '../../server/src/domains/indicators/publish-meeting.ts';
import type { Dimension } from '../../server/src/domains/indicators/types.ts';
import { attackLeadership } from './attack-leadership.ts';
import { attackMeeting, type Truth } from './attack-meeting.ts';
import type { Finding } from './attack-solver.ts';
import { population, sizeOf } from './populations.ts';

export const THRESHOLD = 5;

export interface Attacked {
  meeting: PublishedTable[][];
  leadership: PublishedTable[];
  findings: Finding[];
}

const truthOf =
  (series: readonly CountedPeriods[]): Truth =>
  (period, indicator, key, dimension) =>
    tableOf(series[period]?.now ?? null, indicator, [dimension as Dimension]).get(
      key === 'null' ? '' : key,
    ) ?? 0;

/** The same tables with the small cells withheld and nothing else: what a reader would get without the protection. */
function withoutProtection(
  tables: readonly PublishedTable[],
  counted: CountedPeriods,
): PublishedTable[] {
  return tables.map((table) => {
    const truth = tableOf(counted.now, table.indicator, table.dimensions);
    const keys = new Set([...truth.keys(), ...table.cells.map(keyOfCell)]);
    if (table.dimensions.length === 0)
      return { ...table, cells: [{ values: [], count: sum(truth) }] };
    const oneWay = table.dimensions.length === 1;
    const leaders = oneWay && table.cells.every(({ count }) => count !== null);
    return {
      ...table,
      cells: [...keys].map((key) => {
        const count = truth.get(key) ?? 0;
        return {
          values: key.split('|').map((value) => value || null),
          count: count > 0 && count < THRESHOLD && !leaders ? null : count,
        };
      }),
    };
  });
}

const keyOfCell = ({ values }: PublishedTable['cells'][number]): string =>
  values.map((value) => value ?? '').join('|');

const sum = (table: ReadonlyMap<string, number>): number =>
  [...table.values()].reduce((total, count) => total + count, 0);

/** @param protection off for the copy in which only the small cells are withheld */
export function attackPopulation(highs: Highs, seed: number, protection: 'on' | 'off'): Attacked {
  const series = population(seed, sizeOf(seed));
  const middle = series[1] as CountedPeriods;
  let meeting = [...publishMeeting(series, THRESHOLD)];
  let leadership = publishLeadership(middle, THRESHOLD);
  if (protection === 'off') {
    meeting = meeting.map((tables, index) =>
      withoutProtection(tables, series[index] as CountedPeriods),
    );
    leadership = withoutProtection(leadership, middle);
  }
  return {
    meeting,
    leadership,
    findings: [
      ...attackMeeting(highs, meeting, THRESHOLD, truthOf(series)),
      ...attackLeadership(highs, leadership),
    ],
  };
}
