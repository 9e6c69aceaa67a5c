import { REGENCIES } from '../../kernel/regency-code.ts';
import { absent, type Cell, exact } from './cell.ts';
import type { Group } from './compute.ts';
import { type Report, reportedRegencies } from './coverage.ts';
import type { PeriodOfRollup } from './periods.ts';
import type { Figures, RollupQuestion, RollupRow } from './rollup.ts';
import { type Dimension, type Indicator, isTime } from './types.ts';

/** The dimensions whose every value is listed, zeros included, because the reader compares the whole list. */
function listedValues(
  dimension: Dimension,
  question: RollupQuestion,
  area: readonly string[] | null,
  groups: readonly Group[],
  position: number,
): string[] {
  const found = new Set(
    groups.map((group) => group.values[position]).filter((value) => value !== null),
  );
  if (dimension !== 'REGENCY') return [...found].filter((value) => value !== undefined).sort();
  const wanted = question.narrowing.regency;
  return REGENCIES.map((regency) => regency.kemendagri as string).filter(
    (code) =>
      found.has(code) || ((!area || area.includes(code)) && (!wanted || wanted.includes(code))),
  );
}

/** Lays out counted groups as rows, total and what has no regency; `area` limits the regencies that are listed. */
export function exactTable(
  indicator: Indicator,
  question: RollupQuestion,
  periods: readonly PeriodOfRollup[],
  groups: readonly Group[],
  area: readonly string[] | null,
  reports: readonly Report[],
): Figures {
  const plain = question.by.filter((dimension) => !isTime(dimension));
  const timed = plain.length < question.by.length;
  const regencyAt = plain.indexOf('REGENCY');
  const reported = reportedRegencies(reports, indicator.sources);
  // Periods of a stock are stocks of their own: the total speaks of the last one.
  const lastLabel = periods.at(-1)?.label;
  const counted =
    indicator.flow || !timed ? groups : groups.filter(({ period }) => period === lastLabel);
  const sum = (some: readonly Group[]): number =>
    some.reduce((total, { count }) => total + count, 0);
  const isUnplaced = (group: Group): boolean => regencyAt >= 0 && group.values[regencyAt] === null;

  const counts = new Map(
    groups.map((group) => [JSON.stringify([...group.values, group.period]), group.count]),
  );
  const combinations = plain
    .map((dimension, position) => listedValues(dimension, question, area, groups, position))
    .reduce<string[][]>(
      (rows, values) => rows.flatMap((row) => values.map((value) => [...row, value])),
      [[]],
    );
  const rows = combinations.flatMap((values) =>
    periods.map(({ label }) => {
      const count = counts.get(JSON.stringify([...values, label])) ?? 0;
      const regency = regencyAt >= 0 ? values[regencyAt] : undefined;
      const cell =
        count === 0 && regency && !reported.has(regency) ? absent('NOT_REPORTED') : exact(count);
      return rowOf(question.by, values, timed ? label : null, cell);
    }),
  );
  // Of several plain dimensions only what occurs is listed; of one, or of time, every value is.
  const shown =
    plain.length > 1 ? rows.filter(({ cell }) => cell.value !== 0 && cell.absence === null) : rows;
  return {
    rows: shown,
    total: exact(sum(counted)),
    unplaced: exact(sum(counted.filter(isUnplaced))),
  };
}

/** One row: a value for each dimension of the question, in its order. */
export function rowOf(
  by: readonly Dimension[],
  values: readonly string[],
  period: string | null,
  cell: Cell,
): RollupRow {
  const rest = [...values];
  return {
    keys: by.map((dimension) => ({
      dimension,
      value: (isTime(dimension) ? period : rest.shift()) ?? '',
    })),
    period,
    cell,
  };
}
