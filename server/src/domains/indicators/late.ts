/**
 * Parts a difference between what was known of a day and what is known of it now. Beside these two there is a third
 * count: what was known then, with the things of which the hub had never heard, and with nothing put right. What it has
 * more than the first came late; what the last has more than it is correction. So the two parts sum to the difference,
 * whatever moved.
 *
 * To a meeting this is one more count of persons, so the rule of the others holds for it: none from 1 up to the
 * threshold. It is told of cells only that are shown as they were and as they are; of what is withheld it then says
 * nothing, since any number of a withheld cell's things may be late ones. A cell that is shown both times and is small
 * in between could be found from the rest of its table, so that table's parts are then not told at all.
 */
import type { Context } from '../../graphql/context.ts';
import type { Day } from '../../kernel/day.ts';
import { COLUMN, countGroups, EVERYTHING, type Group, type Narrowing } from './compute.ts';
import { isSmall } from './disclosure.ts';
import { FACTS, FACTS_WITH_WHAT_CAME_LATER } from './facts.ts';
import { keptAtVersion } from './kept-at-version.ts';
import type { PeriodOfRollup } from './periods.ts';
import type { RollupQuestion } from './rollup.ts';
import { indicatorOf, periodsOf } from './rules.ts';
import { DIMENSIONS, type Dimension, type Indicator, isTime } from './types.ts';

/** A cell that is shown: as it was, and as it is known now of the same day. */
export interface ShownTwice {
  was: number;
  now: number;
}

/** The same cells counted as they were known, with what came later, and as they are known now. */
interface Thrice {
  before: ReadonlyMap<string, number>;
  withLate: ReadonlyMap<string, number>;
  now: ReadonlyMap<string, number>;
}

const COUNTS_KEPT = 300;
const kept = keptAtVersion<Thrice>(COUNTS_KEPT);

/**
 * @param shown by the values of their row, the total under no value; what was counted otherwise then (a publication of
 *   before, a thing of which the hub keeps no versions) is left out of the answer
 * @returns of those that may be told the count with what came later
 */
export async function countWithLate(
  context: Context,
  question: RollupQuestion & { asOf: Day },
  area: readonly string[] | null,
  knownAt: Date,
  shown: ReadonlyMap<string, ShownTwice>,
): Promise<Map<string, number>> {
  const indicator = indicatorOf(question);
  if (indicator.sealed || shown.size === 0) return new Map();
  const periods = periodsOf(indicator, question, question.asOf);
  const asked = { indicator, periods, knownAt };
  const { before, withLate, now } = await countThrice(context, {
    ...asked,
    by: question.by,
    narrowing: question.narrowing,
    agencies: question.agencies,
    area,
  });
  const mayTell = indicator.personal
    ? await protection(context, asked, question, area)
    : () => true;
  const told = new Map<string, number>();
  for (const [key, { was, now: is }] of shown) {
    const count = withLate.get(key) ?? 0;
    const isSame = (before.get(key) ?? 0) === was && (now.get(key) ?? 0) === is;
    if (isSame && mayTell(key, count)) told.set(key, count);
  }
  return told;
}

type Asked = { indicator: Indicator; periods: readonly PeriodOfRollup[]; knownAt: Date };

/** Whether the count of a row may be told, so that neither it nor another of its table is small. */
async function protection(
  context: Context,
  asked: Asked,
  { by, narrowing, agencies }: RollupQuestion,
  area: readonly string[] | null,
): Promise<(key: string, count: number) => boolean> {
  const threshold = context.disclosureThreshold;
  const isNarrowed = (dimension: Dimension): boolean =>
    dimension === 'REGENCY'
      ? area !== null || narrowing.regency !== null
      : dimension === 'AGENCY'
        ? agencies !== null
        : Boolean(narrowing[COLUMN[dimension] as keyof Narrowing]);
  const [dimension, second] = DIMENSIONS.filter(
    (each) => !isTime(each) && (by.includes(each) || isNarrowed(each)),
  );
  if (second) return () => false;
  const time = by.find(isTime);
  const open = new Set<string>();
  if (dimension) {
    const whole = await countThrice(context, {
      ...asked,
      by: time ? [dimension, time] : [dimension],
      narrowing: EVERYTHING,
      agencies: null,
      area: null,
    });
    for (const [key, count] of whole.withLate) {
      const outside = [whole.before, whole.now].some((table) =>
        isSmall(table.get(key) ?? 0, threshold),
      );
      const values: string[] = JSON.parse(key);
      if (values.length && isSmall(count, threshold) && !outside) open.add(values[1] ?? '');
    }
  }
  const timeAt = by.findIndex(isTime);
  return (key, count) => {
    const values: string[] = JSON.parse(key);
    const period = time ? (values[timeAt] ?? asked.periods.at(-1)?.label ?? '') : '';
    const isOfTable = dimension !== undefined && (values.length > 0 || isNarrowed(dimension));
    return !isSmall(count, threshold) && !(isOfTable && open.has(period));
  };
}

interface Counting extends Asked {
  by: readonly Dimension[];
  narrowing: Narrowing;
  agencies: readonly string[] | null;
  area: readonly string[] | null;
}

const countThrice = (
  { database: { pool }, viewer: { dataVersion } }: Context,
  counting: Counting,
): Promise<Thrice> => {
  const { indicator, periods, knownAt, by, narrowing, agencies, area } = counting;
  return kept(pool, dataVersion, { ...counting, indicator: indicator.id }, async () => {
    const cells = async (instant: Date | null, facts: typeof FACTS) => {
      const scope = { knownAt: instant, agencies, regencies: area, alsoOf: [] };
      const groups = await countGroups(pool, indicator, by, periods, scope, narrowing, facts);
      return cellsOf(indicator, by, periods, groups);
    };
    return {
      before: await cells(knownAt, FACTS),
      withLate: await cells(knownAt, FACTS_WITH_WHAT_CAME_LATER),
      now: await cells(null, FACTS),
    };
  });
};

/** Counts by the values of their row; the total, under no value, speaks of the last period of a stock. */
function cellsOf(
  indicator: Indicator,
  by: readonly Dimension[],
  periods: readonly PeriodOfRollup[],
  groups: readonly Group[],
): Map<string, number> {
  const cells = new Map<string, number>();
  const isTimed = by.some(isTime);
  const last = periods.at(-1)?.label;
  const total = JSON.stringify([]);
  for (const { values, period, count } of groups) {
    if (indicator.flow || !isTimed || period === last)
      cells.set(total, (cells.get(total) ?? 0) + count);
    const rest = [...values];
    const key = by.map((dimension) => (isTime(dimension) ? period : (rest.shift() ?? null)));
    if (by.length > 0) cells.set(JSON.stringify(key), count);
  }
  return cells;
}
