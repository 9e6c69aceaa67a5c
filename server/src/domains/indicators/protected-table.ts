import { REGENCIES } from '../../kernel/regency-code.ts';
import { absent, type Cell, exact } from './cell.ts';
import { COLUMN } from './compute.ts';
import type { PublishedCell, PublishedTable } from './counted.ts';
import { type Report, reportedRegencies } from './coverage.ts';
import { rowOf } from './exact-table.ts';
import type { PeriodOfRollup } from './periods.ts';
import type { Figures, RollupQuestion, RollupRow } from './rollup.ts';
import { DIMENSIONS, type Dimension, type Indicator, isTime } from './types.ts';

/** What a question selects of the listed tables: in each dimension in play the values, null for all. */
type Selection = ReadonlyMap<Dimension, readonly string[] | null>;

/** The answer for a period that is not published. */
export const NOT_PUBLISHED: Figures = {
  rows: [],
  total: absent('SUPPRESSED'),
  unplaced: absent('SUPPRESSED'),
};

/** The dimensions in play: those of the split, and each that a filter or an area narrower than the province narrows. */
function selectionOf(question: RollupQuestion, area: readonly string[] | null): Selection {
  const selection = new Map<Dimension, readonly string[] | null>();
  for (const dimension of DIMENSIONS) {
    if (isTime(dimension)) continue;
    const wanted =
      dimension === 'AGENCY'
        ? question.agencies
        : (question.narrowing[COLUMN[dimension] as keyof RollupQuestion['narrowing']] ?? null);
    const own = dimension === 'REGENCY' ? area : null;
    const values = own && wanted ? own.filter((code) => wanted.includes(code)) : (own ?? wanted);
    if (values || question.by.includes(dimension)) selection.set(dimension, values);
  }
  return selection;
}

const find = (
  tables: readonly PublishedTable[],
  indicator: string,
  dimensions: readonly Dimension[],
): PublishedTable | undefined =>
  tables.find(
    (table) =>
      table.indicator === indicator &&
      table.dimensions.length === dimensions.length &&
      table.dimensions.every((dimension) => dimensions.includes(dimension)),
  );

/** The sum of cells, or why there is none: a sum with a withheld cell in it would be another table. */
const sumOfCells = (cells: readonly PublishedCell[]): Cell =>
  cells.some(({ count }) => count === null)
    ? absent('SUPPRESSED')
    : sumOfShown(
        cells.map(({ count, unreported }) =>
          unreported ? absent('NOT_REPORTED') : exact(count ?? 0),
        ),
      );

const selected = (table: PublishedTable, selection: Selection): PublishedCell[] =>
  table.cells.filter(({ values }) =>
    table.dimensions.every((dimension, position) => {
      const wanted = selection.get(dimension);
      return !wanted || wanted.includes(values[position] ?? '');
    }),
  );

/** The cells of one period by the values of the split; cells of dimensions that are only filtered are summed. */
function cellsBySplit(
  table: PublishedTable,
  selection: Selection,
  split: readonly Dimension[],
): Map<string, Cell> {
  const groups = new Map<string, PublishedCell[]>();
  for (const cell of selected(table, selection)) {
    const key = JSON.stringify(
      split.map((dimension) => cell.values[table.dimensions.indexOf(dimension)] ?? null),
    );
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  return new Map([...groups].map(([key, cells]) => [key, sumOfCells(cells)]));
}

/**
 * What a protected audience sees of a personal indicator: cells of the listed tables of each period.
 * @param published the tables of each period, by its label
 * @param area the regencies of the viewer's area; null for the province
 */
export function protectedTable(
  indicator: Indicator,
  question: RollupQuestion,
  periods: readonly PeriodOfRollup[],
  published: ReadonlyMap<string, readonly PublishedTable[]>,
  reports: readonly Report[],
  area: readonly string[] | null,
): Figures {
  const selection = selectionOf(question, area);
  const split = question.by.filter((dimension) => !isTime(dimension));
  const timed = split.length < question.by.length;
  const reported = reportedRegencies(reports, indicator.sources);
  const regencyAt = split.indexOf('REGENCY');
  const tableIn = (label: string, dimensions: readonly Dimension[]) =>
    find(published.get(label) ?? [], indicator.id, dimensions);

  const byPeriod = new Map<string, Map<string, Cell>>();
  for (const { label } of periods) {
    const table = tableIn(label, [...selection.keys()]);
    if (!table) break;
    byPeriod.set(label, cellsBySplit(table, selection, split));
  }
  /** What a table does not list was not counted, unless the table lists nothing because all of it is withheld. */
  const unlisted = (label: string): Cell =>
    byPeriod.get(label)?.size ? exact(0) : absent('SUPPRESSED');
  const keys = [...new Set([...byPeriod.values()].flatMap((cells) => [...cells.keys()]))];
  const rows: RollupRow[] = keys.flatMap((key) => {
    const values: (string | null)[] = JSON.parse(key);
    if (values.includes(null)) return [];
    const regency = values[regencyAt];
    return periods.map(({ label }) => {
      const cell = byPeriod.get(label)?.get(key) ?? unlisted(label);
      const silent = cell.value === 0 && regency && !reported.has(regency);
      return rowOf(
        question.by,
        values.map(String),
        timed ? label : null,
        silent ? absent('NOT_REPORTED') : cell,
      );
    });
  });

  // Periods of a stock are stocks of their own: total and unplaced speak of the last one. Those of a flow are summed.
  const spoken = (indicator.flow ? periods : periods.slice(-1)).map(({ label }) => label);
  const narrowed = [...selection.keys()].filter((dimension) => selection.get(dimension));
  const wholes = spoken.map((label) => tableIn(label, narrowed));
  const without = spoken.flatMap((label) =>
    [...(byPeriod.get(label) ?? [])].filter(([key]) => JSON.parse(key)[regencyAt] === null),
  );
  const listed = byPeriod.size === periods.length;
  return {
    rows: listed ? rows : withheldRegencies(question, area),
    total: sumOfShown(
      wholes.map((whole) =>
        whole ? sumOfCells(selected(whole, selection)) : absent('SUPPRESSED'),
      ),
    ),
    unplaced: area
      ? absent('POLICY')
      : listed
        ? sumOfShown(without.map(([, cell]) => cell))
        : absent('SUPPRESSED'),
  };
}

/** The regencies of a table that is not listed, so that a map paints each as withheld; of other tables no row. */
const withheldRegencies = ({ by }: RollupQuestion, area: readonly string[] | null): RollupRow[] =>
  by.length === 1 && by[0] === 'REGENCY'
    ? REGENCIES.map((regency) => regency.kemendagri as string)
        .filter((code) => !area || area.includes(code))
        .map((code) => rowOf(by, [code], null, absent('SUPPRESSED')))
    : [];

/** The same for cells that are told already; what was not reported adds nothing, and is all where nothing was. */
function sumOfShown(cells: readonly Cell[]): Cell {
  const told = cells.filter(({ absence }) => absence !== 'NOT_REPORTED');
  if (cells.length > 0 && told.length === 0) return absent('NOT_REPORTED');
  return (
    told.find(({ absence }) => absence) ??
    exact(told.reduce((sum, { value }) => sum + (value ?? 0), 0))
  );
}
