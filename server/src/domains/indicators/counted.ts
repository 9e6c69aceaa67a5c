/** What is counted in one period and the periods beside it, and the tables that are summed from it. */
import { REGENCIES } from '../../kernel/regency-code.ts';
import type { Group } from './compute.ts';
import { isSmall } from './disclosure.ts';
import { PERSONAL } from './tables.ts';
import { type Dimension, isTime } from './types.ts';

/** One cell: a value for each dimension of its table (null: no regency), and its count or null where it is withheld. */
export interface PublishedCell {
  values: (string | null)[];
  count: number | null;
  /** Nobody told of it: its zero says nothing. */
  unreported?: boolean;
}

export interface PublishedTable {
  indicator: string;
  dimensions: Dimension[];
  cells: PublishedCell[];
}

/** By indicator its finest groups in one period. */
export type Counted = ReadonlyMap<string, readonly Group[]>;

/** A period that is published, and those beside it: what is small there is withheld here too. */
export interface CountedPeriods {
  now: Counted;
  before: Counted | null;
  after: Counted | null;
}

/** The dimensions by which an indicator's finest groups are counted. */
export const finestDimensions = (indicator: { dimensions: readonly Dimension[] }): Dimension[] =>
  indicator.dimensions.filter((dimension) => !isTime(dimension));

/** Stands for "no regency" in a key. */
const UNPLACED = '';
export const EVERY_REGENCY: readonly string[] = [
  ...REGENCIES.map((regency) => regency.kemendagri as string),
  UNPLACED,
];

/** The key of a cell: its values in the order of the table's dimensions. */
export const keyOf = (...values: (string | null)[]): string =>
  values.map((value) => value ?? UNPLACED).join('|');

/** A table that sums the finest groups over the dimensions that it leaves out; zeros are not in it. */
export function tableOf(
  counted: Counted | null,
  indicator: string,
  dimensions: readonly Dimension[],
): Map<string, number> {
  const definition = PERSONAL.find(({ id }) => id === indicator);
  const finest = definition ? finestDimensions(definition) : [];
  const positions = dimensions.map((dimension) => finest.indexOf(dimension));
  const table = new Map<string, number>();
  for (const { values, count } of counted?.get(indicator) ?? []) {
    const key = keyOf(...positions.map((position) => values[position] ?? null));
    table.set(key, (table.get(key) ?? 0) + count);
  }
  return table;
}

/** The keys whose count is small now, or in a period beside it. */
export function sensitiveIn(
  { now, before, after }: CountedPeriods,
  indicator: string,
  dimensions: readonly Dimension[],
  threshold: number,
): Set<string> {
  const tables = [now, before, after].map((counted) => tableOf(counted, indicator, dimensions));
  const occurring = [...(tables[0]?.keys() ?? [])];
  return new Set(
    occurring.filter((key) => tables.some((table) => isSmall(table.get(key) ?? 0, threshold))),
  );
}

/** One cell of a published table; a count of null is withheld. */
export const cellOf = (key: string, count: number | null): PublishedCell => ({
  values: key.split('|').map((value) => (value === UNPLACED ? null : value)),
  count,
});
