import { useMemo } from 'react';
import { useQuery } from 'urql';
import type { OverviewSeriesQuery, RollupFilter } from '../../graphql/generated/graphql.ts';
import { useSession } from '../../graphql/session.tsx';
import type { Cell } from '../../lib/cell.ts';
import { DIMENSION_OF, firstDayOfSeries, type Step } from '../../lib/periods.ts';
import type { ViewState } from '../../lib/view-state.ts';
import { type Series, seriesOf } from './series.ts';
import { answers, SERIES } from './time-query.ts';

/** How far a timeline goes back, in months. */
const MONTHS_BACK: Record<Step, number> = { month: 24, quarter: 48, semester: 60, year: 108 };
/** What is published for a meeting. One day more and the whole series would be withheld. */
const MONTHS_OF_A_MEETING = 12;

/** The chosen indicator over time. */
export interface TimeSeries {
  step: Step;
  newest: string;
  flow: boolean;
  all: Series;
  regencies: ReadonlyMap<string, Series>;
}

/** How a part of the page that is asked for later stands. */
export type Later<Value> =
  | { kind: 'loading' }
  | { kind: 'failed' }
  | { kind: 'ready'; value: Value }
  /** The indicator has no history. */
  | { kind: 'untimed' };

export interface Asked {
  indicator: string;
  filter: RollupFilter | null;
  knownAt: string | null;
}

/** The series of one step; not asked for while `newest` is unknown, or where there is none. */
function useOneSeries(
  step: Step,
  newest: string | null,
  { indicator: id, filter, knownAt }: Asked,
): Later<TimeSeries> {
  const { indicators, viewer } = useSession();
  const indicator = indicators.find((each) => each.id === id);
  const dimension = DIMENSION_OF[step];
  const timed = indicator?.dimensions.includes(dimension) ?? false;
  const published = viewer.roles.every((role) => role === 'PRESENTER');
  const back = published ? Math.min(MONTHS_OF_A_MEETING, MONTHS_BACK[step]) : MONTHS_BACK[step];
  const variables = useMemo(
    () => ({
      indicator: id,
      filter: { ...filter, from: newest ? firstDayOfSeries(step, newest, back) : null },
      inAll: [dimension],
      byRegency: ['REGENCY' as const, dimension],
      knownAt,
    }),
    [id, filter, step, newest, back, dimension, knownAt],
  );
  const [{ data, error, operation }] = useQuery({
    query: SERIES,
    variables,
    pause: !timed || newest === null,
    requestPolicy: 'cache-first',
  });
  const flow = indicator?.flow ?? false;
  return useMemo(() => {
    if (!timed) return { kind: 'untimed' };
    // While another question is under way the answer before it is still there, and is none to this one.
    if (data && answers(operation, variables))
      return { kind: 'ready', value: timeSeries(data, step, flow) };
    return error ? { kind: 'failed' } : { kind: 'loading' };
  }, [timed, data, error, operation, variables, step, flow]);
}

/** Months, for sparklines and comparisons, and the steps of the timeline, which often are the same. */
export function useSeries(view: ViewState, newest: string | null, asked: Asked) {
  const months = useOneSeries('month', newest, asked);
  const steps = useOneSeries(view.step, newest, asked);
  return { months, steps };
}

function timeSeries(data: OverviewSeriesQuery, step: Step, flow: boolean): TimeSeries {
  const newest = data.all.asOf;
  const rows = new Map<string, { period?: string | null; cell: Cell }[]>();
  for (const row of data.regencies.rows) {
    const code = row.keys.find(({ dimension }) => dimension === 'REGENCY')?.value ?? '';
    rows.set(code, [...(rows.get(code) ?? []), row]);
  }
  return {
    step,
    newest,
    flow,
    all: seriesOf(data.all.rows, step, newest, flow),
    regencies: new Map([...rows].map(([code, own]) => [code, seriesOf(own, step, newest, flow)])),
  };
}
