import type { Context } from '../../graphql/context.ts';
import type { Day } from '../../kernel/day.ts';
import { countGroups } from './compute.ts';
import type { Report } from './coverage.ts';
import { absent, exact, protectOneWay } from './disclosure.ts';
import { exactTable, rowOf } from './exact-table.ts';
import { isMonthEnd } from './periods.ts';
import { type Figures, type RollupQuestion, WITHOUT_PERIOD } from './rollup.ts';
import { type Dimension, type Indicator, isTime } from './types.ts';

/**
 * What LEADERSHIP and MEETING get of a personal indicator: one-way tables over the whole province for the newest report
 * or a month's end. A filter, a version of the past, a second dimension or an area within the province makes another
 * table; of those only the regency table is there, cut to the area. Anything else is SUPPRESSED.
 */
export async function protectedTable(
  context: Context,
  indicator: Indicator,
  question: RollupQuestion,
  asOf: Day,
  newest: Day | null,
  reports: readonly Report[],
  area: readonly string[] | null,
): Promise<Figures> {
  const filtered =
    Object.values(question.narrowing).some((values) => values !== null) ||
    question.agencies !== null ||
    question.knownAt !== null;
  const dimensions: readonly Dimension[] = area ? ['REGENCY'] : question.by;
  const listed =
    !filtered &&
    (asOf === newest || isMonthEnd(asOf)) &&
    question.by.length <= 1 &&
    // An agency's total is a sum over its regencies: beside the regency table it would give withheld cells back.
    !question.by.some((dimension) => isTime(dimension) || dimension === 'AGENCY') &&
    (!area || question.by.every((dimension) => dimension === 'REGENCY'));
  const nothing = {
    rows: [],
    total: absent('SUPPRESSED'),
    unplaced: absent('SUPPRESSED'),
  };
  if (!listed) return nothing;

  const table: RollupQuestion = { ...question, by: dimensions };
  const groups = await countGroups(
    context.database.pool,
    indicator,
    dimensions,
    [{ label: WITHOUT_PERIOD, from: null, day: asOf }],
    { knownAt: null, agencies: null, regencies: null, alsoOf: [] },
    question.narrowing,
  );
  const whole = exactTable(
    indicator,
    table,
    [{ label: WITHOUT_PERIOD, from: null, day: asOf }],
    groups,
    null,
    reports,
  );
  const cells = [...whole.rows.map((row) => row.cell), whole.unplaced];
  const { withheld, total } = protectOneWay(
    cells.map((cell) => cell.value ?? 0),
    context.disclosureThreshold,
  );
  const protectedCells = cells.map((cell, index) =>
    withheld[index] ? absent('SUPPRESSED') : cell,
  );
  const rows = whole.rows.map((row, index) => ({
    ...row,
    cell: protectedCells[index] ?? row.cell,
  }));
  if (!area) {
    return {
      rows,
      total: total ? absent('SUPPRESSED') : whole.total,
      unplaced: protectedCells.at(-1) ?? absent('SUPPRESSED'),
    };
  }
  const own = rows.filter(({ keys }) => area.includes(keys[0]?.value ?? ''));
  const hidden = own.find(({ cell }) => cell.absence !== null);
  const ownTotal = hidden
    ? absent(hidden.cell.absence ?? 'SUPPRESSED')
    : exact(own.reduce((sum, { cell }) => sum + (cell.value ?? 0), 0));
  return {
    rows: question.by.length === 0 ? [rowOf([], [], null, ownTotal)] : own,
    total: ownTotal,
    // Who has no regency belongs to no area.
    unplaced: absent('POLICY'),
  };
}
