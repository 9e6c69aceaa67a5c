import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { Breaks } from '../../../lib/class-breaks.ts';
import { CHART_KINDS, type ChartKind } from '../../../ui/chart/chart-data.ts';

export const TABS = ['table', 'pivot', 'chart', 'map', 'json'] as const;
export type Tab = (typeof TABS)[number];

/**
 * How an answer is looked at, as one value; the address is its text form. It holds names of columns as the question has
 * them and never a value out of the answer, since an address is sent around.
 */
export interface AnswerState {
  tab: Tab;
  /** The root that is shown, by its name in the answer; null for the first. */
  part: string | null;
  /** Keys of the columns that the table leaves out. */
  hidden: readonly string[];
  sort: { column: string; descending: boolean } | null;
  group: string | null;
  /** An axis is the key of a column, with `~bulan` or `~tahun` after it where its dates are put together. */
  rows: string | null;
  columns: string | null;
  /** What is added up; null counts rows. */
  sum: string | null;
  chart: ChartKind;
  /** The column that names the regency; null for the first. */
  place: string | null;
  display: 'map' | 'tiles';
  breaks: Breaks;
}

export const DEFAULT_STATE: AnswerState = {
  tab: 'table',
  part: null,
  hidden: [],
  sort: null,
  group: null,
  rows: null,
  columns: null,
  sum: null,
  chart: 'bar',
  place: null,
  display: 'map',
  breaks: 'quantile',
};

const TAB_NAMES: Record<Tab, string> = {
  table: 'tabel',
  pivot: 'pivot',
  chart: 'grafik',
  map: 'peta',
  json: 'json',
};
const BREAKS: readonly Breaks[] = ['quantile', 'natural', 'fixed'];
/** Names of fields and aliases, below each other. */
const KEY = /^[_A-Za-z][\w.]{0,199}(~(bulan|tahun))?$/;
/** The parts of the address that are this state's own; the page around it has others. */
const OWN = [
  'tampil',
  'bagian',
  'tanpa',
  'urut',
  'kelompok',
  'baris',
  'lajur',
  'angka',
  'grafik',
  'tempat',
  'petak',
  'kelas',
];

/** Reads how an answer is looked at out of an address. What it does not understand falls back to the default. */
export function parseAnswerState(query: string): AnswerState {
  const params = new URLSearchParams(query);
  const key = (name: string): string | null => {
    const text = params.get(name);
    return text !== null && KEY.test(text) ? text : null;
  };
  const sort = params.get('urut');
  const column = sort?.replace(/^-/, '') ?? '';
  return {
    tab: TABS.find((tab) => TAB_NAMES[tab] === params.get('tampil')) ?? DEFAULT_STATE.tab,
    part: key('bagian'),
    hidden: (params.get('tanpa') ?? '').split(',').filter((each) => KEY.test(each)),
    sort: KEY.test(column) ? { column, descending: sort?.startsWith('-') ?? false } : null,
    group: key('kelompok'),
    rows: key('baris'),
    columns: key('lajur'),
    sum: key('angka'),
    chart: CHART_KINDS.find((kind) => kind === params.get('grafik')) ?? DEFAULT_STATE.chart,
    place: key('tempat'),
    display: params.get('petak') === '1' ? 'tiles' : 'map',
    breaks: BREAKS.find((each) => each === params.get('kelas')) ?? DEFAULT_STATE.breaks,
  };
}

/** Writes it into an address, and leaves there what is not its own. */
export function formatAnswerState(state: AnswerState, query = ''): string {
  const params = new URLSearchParams(query);
  for (const name of OWN) params.delete(name);
  const set = (name: string, value: string | null) => value !== null && params.set(name, value);
  set('tampil', state.tab === DEFAULT_STATE.tab ? null : TAB_NAMES[state.tab]);
  set('bagian', state.part);
  set('tanpa', state.hidden.length > 0 ? state.hidden.join(',') : null);
  set('urut', state.sort && `${state.sort.descending ? '-' : ''}${state.sort.column}`);
  set('kelompok', state.group);
  set('baris', state.rows);
  set('lajur', state.columns);
  set('angka', state.sum);
  set('grafik', state.chart === DEFAULT_STATE.chart ? null : state.chart);
  set('tempat', state.place);
  set('petak', state.display === 'tiles' ? '1' : null);
  set('kelas', state.breaks === DEFAULT_STATE.breaks ? null : state.breaks);
  return params.toString();
}

/** An address without how the answer is looked at: what is asked, and what else the page keeps there. */
export function withoutAnswerState(query: string): string {
  return formatAnswerState(DEFAULT_STATE, query);
}

/** Another question's address, with how the answer is looked at now. */
export function withAnswerState(query: string, now: string): string {
  return formatAnswerState(parseAnswerState(now), query);
}

export type ChangeAnswerState = (change: Partial<AnswerState>) => void;

/** How the answer is looked at, from the address, and the way to change it. */
export function useAnswerState(): [AnswerState, ChangeAnswerState] {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const state = useMemo(() => parseAnswerState(search), [search]);
  const change = useCallback<ChangeAnswerState>(
    (changes) => {
      // The address is read at the time of the change: the page around this writes into it too.
      const { search: now, hash } = window.location;
      const query = formatAnswerState({ ...parseAnswerState(now), ...changes }, now);
      navigate(`${path}${query ? `?${query}` : ''}${hash}`, { replace: true });
    },
    [navigate, path],
  );
  return [state, change];
}
