import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../graphql/generated/gql.ts';
import type { ComparedCountsQuery, OverviewQuery } from '../../graphql/generated/graphql.ts';
import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import { absenceOf, type Cell } from '../../lib/cell.ts';
import { type ValueClass, valueClasses } from '../../lib/class-breaks.ts';
import { formatDay, formatNumber } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import { type Look, lookOf } from '../../lib/look.ts';
import { measured } from '../../lib/measure.ts';
import type { RegencyRow } from '../../lib/sort-rows.ts';
import type { ViewState } from '../../lib/view-state.ts';
import { regencyRows } from './regency-rows.ts';
import type { Asked } from './use-series.ts';

const COMPARED = graphql(`
  query ComparedCounts(
    $indicator: String!, $knownAt: DateTime
    $leftFilter: RollupFilter, $leftDay: Date, $rightFilter: RollupFilter, $rightDay: Date
  ) {
    left: rollup(indicator: $indicator, by: [REGENCY], filter: $leftFilter, asOf: $leftDay, knownAt: $knownAt) {
      asOf total { value absence } unplaced { value absence }
      rows { regency { kemendagriCode name } cell { value absence } }
    }
    right: rollup(indicator: $indicator, by: [REGENCY], filter: $rightFilter, asOf: $rightDay, knownAt: $knownAt) {
      asOf total { value absence } unplaced { value absence }
      rows { regency { kemendagriCode name } cell { value absence } }
    }
  }
`);

/** One of the two maps. */
export interface ComparedMap {
  title: string;
  looks: ReadonlyMap<string, Look>;
  figures: ReadonlyMap<string, string>;
}

/** A line of the table of differences. */
export interface ComparedRow {
  /** Null for what has no place, and for all together. */
  code: string | null;
  name: string;
  left: Cell;
  right: Cell;
  /** What came to the left to make the right; absent where either is. */
  difference: Cell;
}

export interface Comparison {
  state: 'ready' | 'waiting' | 'failed';
  left: ComparedMap;
  right: ComparedMap;
  rows: readonly ComparedRow[];
  unplaced: ComparedRow | null;
  total: ComparedRow | null;
  /** Of both maps together, so that a colour means the same on each. */
  classes: readonly ValueClass[];
}

/** The counts on two days or of two agencies, or null where nothing is compared. */
export function useComparison(
  chosen: OverviewQuery['chosen'],
  { indicator, filter, knownAt }: Asked,
  area: readonly RegencyRow[],
  { compare, breaks }: Pick<ViewState, 'compare' | 'breaks'>,
): Comparison | null {
  const { words, language } = useWords();
  const { regencies, agencies } = useSession();
  const { asOf } = chosen;
  const days = daysOf(compare, asOf);
  const pair = pairOf(compare);
  const of = (agency: string | undefined) => (agency ? { ...filter, agencies: [agency] } : filter);
  const [{ data, error, stale, fetching }] = useQuery({
    query: COMPARED,
    variables: {
      indicator,
      knownAt,
      leftDay: days[0] ?? asOf,
      leftFilter: of(pair?.[0]),
      rightDay: days[1] ?? asOf,
      rightFilter: of(pair?.[1]),
    },
    pause: compare === null,
  });
  const answer = fetching && !stale ? undefined : data;
  return useMemo(() => {
    if (!compare) return null;
    const agencyName = (code: string) => {
      const agency = agencies.find((each) => each.code === code);
      return agency ? inLanguage(language, agency.name, agency.nameEn) : code;
    };
    const titles =
      pairOf(compare)?.map(agencyName) ??
      daysOf(compare, asOf).map((day) => formatDay(day, language));
    const rows = answer ? comparedRows(answer, area) : [];
    const classes = valueClasses(
      rows.flatMap(({ left, right }) => [left.value ?? 0, right.value ?? 0]),
      { breaks },
    );
    const write = (cell: Cell) => {
      const absence = absenceOf(cell);
      return absence ? words.absence[absence] : formatNumber(cell.value ?? 0, language);
    };
    const mapOf = (side: 'left' | 'right', title: string): ComparedMap => {
      const cells = new Map(rows.map((row) => [row.code, row[side]]));
      return {
        title,
        looks: new Map(
          regencies.map(({ kemendagriCode: code }) => [code, lookOf(cells.get(code), classes)]),
        ),
        figures: new Map(rows.map((row) => [row.code ?? '', write(row[side])])),
      };
    };
    const line = (what: 'total' | 'unplaced', name: string): ComparedRow | null =>
      answer ? compared(null, name, answer.left[what], answer.right[what]) : null;
    return {
      state: answer ? 'ready' : error ? 'failed' : 'waiting',
      left: mapOf('left', titles[0] ?? ''),
      right: mapOf('right', titles[1] ?? ''),
      rows,
      unplaced: line('unplaced', words.overview.unplaced),
      total: line('total', words.overview.total),
      classes,
    };
  }, [compare, asOf, answer, error, area, breaks, regencies, agencies, words, language]);
}

/** The earlier day stands on the left. */
const daysOf = (compare: ViewState['compare'], asOf: string): string[] =>
  compare && 'day' in compare ? [compare.day, asOf].sort() : [asOf, asOf];

const pairOf = (compare: ViewState['compare']): readonly [string, string] | null =>
  compare && 'agencies' in compare ? compare.agencies : null;

function comparedRows(
  { left, right }: ComparedCountsQuery,
  area: readonly RegencyRow[],
): ComparedRow[] {
  const places = area.map(({ code, name }) => ({ kemendagriCode: code, name }));
  const rightOf = new Map(regencyRows(right, places).map(({ code, cell }) => [code, cell]));
  return regencyRows(left, places).map(({ code, name, cell }) =>
    compared(code, name, cell, rightOf.get(code) ?? {}),
  );
}

function compared(code: string | null, name: string, left: Cell, right: Cell): ComparedRow {
  const difference = measured('change', right, { before: left, population: 0, total: {} });
  return { code, name, left, right, difference };
}

/**
 * The button that begins a comparison goes when there is one, as does the one that ends it: whoever pressed it goes on from
 * the other one. Each is marked with `data-compare`.
 * @returns what they lie in
 */
export function useComparingFocus(comparing: boolean): RefObject<HTMLDivElement | null> {
  const area = useRef<HTMLDivElement>(null);
  const before = useRef(comparing);
  useEffect(() => {
    if (before.current === comparing) return;
    before.current = comparing;
    if (document.activeElement !== document.body) return;
    area.current?.querySelector<HTMLElement>('[data-compare]')?.focus();
  }, [comparing]);
  return area;
}
