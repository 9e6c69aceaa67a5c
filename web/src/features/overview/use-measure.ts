import { useMemo } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../graphql/generated/gql.ts';
import type { OverviewQuery } from '../../graphql/generated/graphql.ts';
import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import { absenceOf, type Cell } from '../../lib/cell.ts';
import { changeClasses, type ValueClass, valueClasses } from '../../lib/class-breaks.ts';
import { coverage } from '../../lib/coverage.ts';
import { type Look, lookOf } from '../../lib/look.ts';
import { decimalsOf, isChange, type Measure, measured } from '../../lib/measure.ts';
import type { RegencyRow } from '../../lib/sort-rows.ts';
import type { ViewState } from '../../lib/view-state.ts';
import { dayBefore, valuesOverTime } from './measure-over-time.ts';
import { type MeasureText, measureText } from './measure-text.ts';
import { regencyRows } from './regency-rows.ts';
import type { Asked, TimeSeries } from './use-series.ts';

const INHABITANTS = graphql(`
  query Inhabitants { regencies { kemendagriCode population populationSource } }
`);

const EARLIER = graphql(`
  query EarlierCounts($indicator: String!, $filter: RollupFilter, $asOf: Date!, $knownAt: DateTime) {
    rollup(indicator: $indicator, by: [REGENCY], filter: $filter, asOf: $asOf, knownAt: $knownAt) {
      total { value absence }
      unplaced { value absence }
      rows { regency { kemendagriCode name } cell { value absence } }
    }
  }
`);

/** What the map, its tiles, the legend and the table paint and write of the chosen measure. */
export interface Measurement {
  measure: Measure;
  /** Each regency of the area, with its count and its value of the measure. */
  rows: readonly RegencyRow[];
  /** The value of all regencies together, where the measure has one. */
  total: Cell | null;
  looks: ReadonlyMap<string, Look>;
  /** The value of each regency in words, by code. */
  figures: ReadonlyMap<string, string>;
  classes: readonly ValueClass[];
  diverging: boolean;
  text: MeasureText;
  /** The day that a change is counted from. */
  since: string | null;
  /** Who counted the inhabitants of a rate, and when. */
  populationSource: string | null;
  /** Whether what the counts are set against is there; until then no regency has a value. */
  state: 'ready' | 'waiting' | 'failed';
}

/**
 * Works out a measure of the counts on the page, asking for what it is set against only when that is
 * needed.
 * @param counts one row for each regency of the area
 * @param played the counts of all periods that the timeline can show: classes come from all of them, so that a colour
 * means the same while time goes by
 */
export function useMeasure(
  chosen: OverviewQuery['chosen'],
  asked: Asked,
  counts: readonly RegencyRow[],
  view: Pick<ViewState, 'measure' | 'breaks'>,
  played: TimeSeries | null,
): Measurement {
  const { words, language } = useWords();
  const { regencies } = useSession();
  const { measure, breaks } = view;
  const since = dayBefore(measure, chosen.asOf);
  const [earlier] = useQuery({
    query: EARLIER,
    variables: { ...asked, asOf: since },
    pause: !isChange(measure),
  });
  const [inhabitants] = useQuery({ query: INHABITANTS, pause: measure !== 'rate' });
  const before = isChange(measure) && !earlier.fetching ? earlier.data?.rollup : undefined;
  const people = measure === 'rate' ? inhabitants.data?.regencies : undefined;
  const asking = isChange(measure) ? earlier : inhabitants;
  const ready = isChange(measure) ? before : measure === 'rate' ? people : true;
  const state = ready ? 'ready' : asking.error ? 'failed' : 'waiting';

  return useMemo(() => {
    const population = new Map(people?.map((each) => [each.kemendagriCode, each.population]));
    const earlierRows = new Map(
      before ? regencyRows(before, regencies).map(({ code, cell }) => [code, cell]) : [],
    );
    const total = measured(measure, chosen.total, {
      population: counts.reduce((sum, { code }) => sum + (population.get(code) ?? 0), 0),
      before: before?.total ?? {},
      total: chosen.total,
    });
    const valueIn = ({ code, cell }: RegencyRow): Cell =>
      measure === 'coverage'
        ? coverage(code, chosen.indicator.sources, chosen.sources, chosen.asOf)
        : measured(measure, cell, {
            population: population.get(code) ?? 0,
            before: earlierRows.get(code) ?? {},
            total: chosen.total,
          });
    const rows = counts.map((row) => ({ ...row, ...(ready ? { shown: valueIn(row) } : {}) }));
    const over =
      played && ready ? valuesOverTime(measure, counts, played, { ...chosen, population }) : [];
    // The day that is looked at is one of the periods; counted twice it would move the limits from day to day.
    const now = rows.flatMap(({ shown }) => shown?.value ?? []);
    const values = [...over, ...now.filter((value) => !over.includes(value))];
    const sources = chosen.indicator.sources.length;
    const diverging = isChange(measure);
    const classes = classesFor(measure, values, { breaks, sources });
    const text = measureText(measure, sources, words, language);
    const cells = new Map(rows.map(({ code, shown }) => [code, shown]));
    const figure = (cell: Cell) => {
      const absence = absenceOf(cell);
      return absence ? words.absence[absence] : text.value(cell.value ?? 0);
    };
    return {
      measure,
      rows,
      total: ready && measure !== 'coverage' ? total : null,
      looks: new Map(
        regencies.map(({ kemendagriCode: code }) => [
          code,
          lookOf(cells.get(code), classes, diverging),
        ]),
      ),
      figures: new Map(rows.flatMap(({ code, shown }) => (shown ? [[code, figure(shown)]] : []))),
      classes,
      diverging,
      text,
      since: diverging ? since : null,
      populationSource: people?.[0]?.populationSource ?? null,
      state,
    };
  }, [
    measure,
    breaks,
    counts,
    chosen,
    before,
    people,
    ready,
    state,
    since,
    played,
    regencies,
    words,
    language,
  ]);
}

function classesFor(
  measure: Measure,
  values: readonly number[],
  { breaks, sources }: { breaks: ViewState['breaks']; sources: number },
): ValueClass[] {
  if (measure === 'coverage') {
    return Array.from({ length: sources }, (_, index) => ({ from: index + 1, to: index + 1 }));
  }
  const choice = { breaks, decimals: decimalsOf(measure) };
  return isChange(measure) ? changeClasses(values, choice) : valueClasses(values, choice);
}
