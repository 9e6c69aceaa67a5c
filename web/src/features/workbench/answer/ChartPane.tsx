import { useMemo, useRef } from 'react';
import { formatNumber } from '../../../lib/format.ts';
import { useMedia } from '../../../lib/use-media.ts';
import { Chart, MOST_DRAWN } from '../../../ui/chart/Chart.tsx';
import {
  CHART_KINDS,
  type ChartKind,
  type ChartWords,
  someAbsent,
} from '../../../ui/chart/chart-data.ts';
import { Segments } from '../../../ui/Segments.tsx';
import { Empty, Loading } from '../../../ui/states.tsx';
import { AxisFields } from './AxisFields.tsx';
import { chartFromPivot, MOST_SERIES } from './chart-from-pivot.ts';
import { groundsOf } from './grounds.ts';
import { PictureButtons } from './PictureButtons.tsx';
import { PivotRefusal } from './PivotPane.tsx';
import type { PaneProps } from './pane.ts';
import { usePivot } from './use-pivot.ts';
import { inSentence } from './value-text.ts';

/** On an office laptop letters of twelve pixels: fourteen bars, one for each regency, are then in sight as a whole. */
const LOW = '(min-width: 1100px) and (max-height: 800px)';
const LOW_SCALE = 12 / 13;

const SPLIT: readonly ChartKind[] = ['stacked', 'heat', 'line'];

/** The answer as a chart of one of five forms, drawn from the same figures as the pivot. */
export default function ChartPane(props: PaneProps) {
  const { answer, table, titles, state, change, speech, subject } = props;
  const { own, words, language } = speech;
  const place = useRef<HTMLDivElement>(null);
  const isLow = useMedia(LOW);
  const { options, chosen, made, working } = usePivot(props, SPLIT.includes(state.chart));
  const { rows, columns, measure } = made ?? { rows: null, columns: null, measure: '' };
  const data = useMemo(() => {
    if (made?.result.kind !== 'pivot') return null;
    const axes = { rows: made.rows?.axis ?? null, columns: made.columns?.axis ?? null };
    return chartFromPivot(made.result.pivot, axes, state.chart, speech);
  }, [made, state.chart, speech]);
  const number = (value: number) => formatNumber(value, language);
  const chartWords: ChartWords = {
    category: rows?.title ?? own.everything,
    series: columns?.title ?? own.series,
    value: measure,
    number,
    absence: words.absence,
    table: own.chartTable,
    absent: own.absentMark,
    noRow: own.noRow,
  };
  const title = own.pivotCaption(
    measure,
    inSentence(chartWords.category),
    inSentence(columns?.title ?? ''),
  );
  const tooMany = data && state.chart !== 'heat' && data.series.length > MOST_SERIES;
  return (
    <div className="answer-pane" aria-busy={working}>
      <div className="answer-tools">
        <Segments
          label={own.chartKind}
          value={state.chart}
          options={CHART_KINDS.map((value) => ({ value, label: own.chartKinds[value] }))}
          onChange={(chart) => change({ chart })}
        />
        <AxisFields
          table={table}
          subject={subject}
          titles={titles}
          options={options}
          chosen={chosen}
          labels={{ rows: own.category, columns: own.series }}
          speech={speech}
          change={change}
        />
      </div>
      {made ? (
        <PivotRefusal result={made.result} speech={speech} />
      ) : (
        <Loading label={own.preparing} />
      )}
      {tooMany ? (
        <p className="note" role="status">
          {own.seriesTooMany}
        </p>
      ) : null}
      {data && data.categories.length === 0 ? (
        <Empty title={own.chartNothing} hint={own.chartNothingHint} />
      ) : null}
      {data && data.categories.length > 0 && !tooMany ? (
        <div ref={place} className="answer-picture">
          <Chart
            kind={state.chart}
            scale={isLow ? LOW_SCALE : 1}
            title={title}
            data={data}
            words={chartWords}
            note={
              <>
                {data.categories.length > MOST_DRAWN ? (
                  <p className="note">
                    {own.chartTooMany(number(MOST_DRAWN), number(data.categories.length))}
                  </p>
                ) : null}
                <p className="hint">{groundsOf(answer, table, speech).join(' ')}</p>
              </>
            }
          />
          <PictureButtons
            answer={answer}
            table={table}
            speech={speech}
            place={place}
            title={title}
            legendTitle={columns?.title ?? ''}
            notes={someAbsent(data) ? [own.absentMark] : []}
            name="grafik"
          />
        </div>
      ) : null}
    </div>
  );
}
