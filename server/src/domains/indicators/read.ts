import type { Viewer } from '../../access/viewer.ts';
import type { Context } from '../../graphql/context.ts';
import { badUserInput, forbidden } from '../../graphql/errors.ts';
import type { Day } from '../../kernel/day.ts';
import { REGENCIES } from '../../kernel/regency-code.ts';
import { type Audience, audienceOf } from './audience.ts';
import { countGroups, type Group, type Narrowing } from './compute.ts';
import { type Report, reportedRegencies, reportsKnown } from './coverage.ts';
import { findIndicator } from './definitions/all.ts';
import { absent, type Cell, exact, protectOneWay } from './disclosure.ts';
import { isMonthEnd, LONGEST_SERIES, type PeriodOfRollup, seriesOf } from './periods.ts';
import { type Dimension, type Indicator, isTime } from './types.ts';

export interface RollupQuestion {
  indicator: string;
  by: readonly Dimension[];
  narrowing: Narrowing;
  agencies: readonly string[] | null;
  from: Day | null;
  to: Day | null;
  asOf: Day | null;
  knownAt: Date | null;
}

export interface RollupRow {
  /** Value in each dimension of the question, in its order; null stands for no period. */
  keys: { dimension: Dimension; value: string }[];
  period: string | null;
  cell: Cell;
}

export interface RollupAnswer {
  indicator: Indicator;
  asOf: Day;
  knownAt: Date | null;
  reports: Report[];
  rows: RollupRow[];
  total: Cell;
  unplaced: Cell;
}

const WITHOUT_PERIOD = 'all';
const MOST_DIMENSIONS = 3;

/**
 * Answers one roll-up for whoever asks.
 * @throws FORBIDDEN where no role of the viewer sees roll-ups; BAD_USER_INPUT that names what the question gets wrong.
 */
export async function rollup(context: Context, question: RollupQuestion): Promise<RollupAnswer> {
  const audience = audienceOf(context.viewer);
  if (!audience) throw forbidden();
  const indicator = checked(question);
  const { pool } = context.database;
  const reports = await reportsKnown(pool, question.knownAt);
  const newest =
    reports
      .map((report) => report.extractedOn)
      .sort()
      .at(-1) ?? null;
  const asOf = question.asOf ?? newest ?? context.now.toISOString().slice(0, 10);
  const answer = {
    indicator,
    asOf,
    knownAt: question.knownAt,
    reports: reports.filter(({ source }) => indicator.sources.includes(source)),
  };
  if (indicator.personal && (audience === 'LEADERSHIP' || audience === 'MEETING')) {
    return {
      ...answer,
      ...(await protectedTable(context, indicator, question, asOf, newest, reports)),
    };
  }
  const periods = periodsOf(indicator, question, asOf);
  const groups = await countGroups(
    pool,
    indicator,
    question.by,
    periods,
    {
      knownAt: question.knownAt,
      ...scopeOf(context.viewer, audience, question.agencies),
    },
    question.narrowing,
  );
  return {
    ...answer,
    ...exactTable(indicator, question, periods, groups, areaOf(context.viewer), reports),
  };
}

const areaOf = (viewer: Viewer): readonly string[] | null =>
  viewer.area === 'PROVINCE' ? null : viewer.area;

function scopeOf(viewer: Viewer, audience: Audience, agencies: readonly string[] | null) {
  const own = audience === 'OWN_AGENCY' ? [...viewer.agencies] : null;
  return {
    agencies:
      own && agencies ? own.filter((agency) => agencies.includes(agency)) : (own ?? agencies),
    regencies: areaOf(viewer),
    // A case officer counts what its own agencies report, wherever that is.
    alsoOf:
      audience === 'OWN_AGENCY' || viewer.roles.includes('CASE_OFFICER') ? viewer.agencies : [],
  };
}

function checked({ indicator: id, by, narrowing, from, to, asOf }: RollupQuestion): Indicator {
  const indicator = findIndicator(id);
  if (!indicator)
    throw badUserInput(
      `indicator: "${id}" is not known; see the query indicators / indikator tidak dikenal`,
    );
  const strange = by.find((dimension) => !indicator.dimensions.includes(dimension));
  if (strange) {
    throw badUserInput(
      `by: ${indicator.id} is split by ${indicator.dimensions.join(', ')}, not by ${strange} / tidak dapat dirinci menurut ${strange}`,
    );
  }
  if (new Set(by).size < by.length)
    throw badUserInput('by: names a dimension twice / dimensi disebut dua kali');
  if (by.length > MOST_DIMENSIONS)
    throw badUserInput('by: takes at most three dimensions / paling banyak tiga dimensi');
  if (by.filter(isTime).length > 1) {
    throw badUserInput('by: takes one of MONTH, QUARTER, YEAR / pilih salah satu satuan waktu');
  }
  for (const [name, dimension, values] of [
    ['categories', 'INCIDENT_CATEGORY', narrowing.category],
    ['statuses', 'STATUS', narrowing.status],
    ['nationalities', 'NATIONALITY', narrowing.nationality],
    ['permitKinds', 'PERMIT_KIND', narrowing.permit_kind],
    ['sectors', 'SECTOR', narrowing.sector],
    ['regencies', 'REGENCY', narrowing.regency],
  ] as const) {
    if (values && !indicator.dimensions.includes(dimension)) {
      throw badUserInput(
        `filter.${name}: ${indicator.id} has no ${dimension} / indikator ini tidak mengenalnya`,
      );
    }
  }
  if ((from || to) && !indicator.flow && !by.some(isTime)) {
    throw badUserInput(
      'filter.from, filter.to: a stock is taken on asOf; name a time dimension for a series / gunakan asOf',
    );
  }
  if (from && from > (to ?? asOf ?? from)) {
    throw badUserInput(
      'filter.from: comes after the end of the period / awal periode sesudah akhirnya',
    );
  }
  return indicator;
}

function periodsOf(indicator: Indicator, question: RollupQuestion, asOf: Day): PeriodOfRollup[] {
  const to = question.to && question.to < asOf ? question.to : asOf;
  const time = question.by.find(isTime);
  if (!time) {
    return [
      {
        label: WITHOUT_PERIOD,
        from: indicator.flow ? question.from : null,
        day: to,
      },
    ];
  }
  const series = seriesOf(time, question.from, to);
  if (series.length > LONGEST_SERIES) {
    throw badUserInput(
      `filter.from: a series takes at most ${LONGEST_SERIES} periods / paling banyak ${LONGEST_SERIES} periode`,
    );
  }
  return series;
}

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

function exactTable(
  indicator: Indicator,
  question: RollupQuestion,
  periods: readonly PeriodOfRollup[],
  groups: readonly Group[],
  area: readonly string[] | null,
  reports: readonly Report[],
): Pick<RollupAnswer, 'rows' | 'total' | 'unplaced'> {
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

function rowOf(
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

/**
 * What LEADERSHIP and MEETING get of a personal indicator: one-way tables over the whole province for the newest report
 * or a month's end. A filter, a version of the past, a second dimension or an area within the province makes another
 * table; of those only the regency table is there, cut to the area. Anything else is SUPPRESSED.
 */
async function protectedTable(
  context: Context,
  indicator: Indicator,
  question: RollupQuestion,
  asOf: Day,
  newest: Day | null,
  reports: readonly Report[],
): Promise<Pick<RollupAnswer, 'rows' | 'total' | 'unplaced'>> {
  const area = areaOf(context.viewer);
  const filtered =
    Object.values(question.narrowing).some((values) => values !== null) ||
    question.agencies !== null ||
    question.knownAt !== null;
  const dimensions: readonly Dimension[] = area ? ['REGENCY'] : question.by;
  const listed =
    !filtered &&
    (asOf === newest || isMonthEnd(asOf)) &&
    question.by.length <= 1 &&
    !question.by.some(isTime) &&
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
