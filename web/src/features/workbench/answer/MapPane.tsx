import { useRef } from 'react';
import { useSession } from '../../../graphql/session.tsx';
import { formatNumber } from '../../../lib/format.ts';
import { FigureMap } from '../../../map/FigureMap.tsx';
import type { RegencyShapes } from '../../../map/regency-shapes.ts';
import { useMapTheme } from '../../../map/style/use-map-theme.ts';
import { ChartTable } from '../../../ui/chart/ChartTable.tsx';
import { Empty } from '../../../ui/states.tsx';
import { groundsOf } from './grounds.ts';
import { MapFields } from './MapFields.tsx';
import { PictureButtons } from './PictureButtons.tsx';
import { PivotRefusal } from './PivotPane.tsx';
import { PointLegend } from './PointLegend.tsx';
import type { PaneProps } from './pane.ts';
import { RegencyBoundaries } from './RegencyBoundaries.tsx';
import { useRegencyFigures } from './use-regency-figures.ts';

/** The answer by regency, with the classes and patterns of the overview; sites and incidents as points too. */
export default function MapPane(props: PaneProps) {
  const { answer, table, state, speech } = props;
  const { own, words, language } = speech;
  const { boundaryEditions } = useSession();
  const theme = useMapTheme();
  const place = useRef<HTMLDivElement>(null);
  const found = useRegencyFigures(props);
  const { known, cells, points, without, measure, title, notes, result } = found;
  if (!found.column && points.length === 0) {
    return <Empty title={own.mapNothing} hint={own.mapNothingHint} />;
  }
  const number = (value: number) => formatNumber(value, language);
  const edition = boundaryEditions.find(({ current }) => current)?.id;
  const drawn = (shapes: RegencyShapes | null) => (
    <FigureMap
      shapes={shapes}
      regencies={known}
      cells={cells}
      points={points}
      display={state.display}
      breaks={state.breaks}
      theme={theme}
      words={{
        ...words.map,
        outside: own.mapOutside,
        label: own.mapLabel(title),
        absence: words.absence,
        range: ({ from, to }) =>
          to === Number.POSITIVE_INFINITY
            ? words.layers.atLeast(number(from))
            : words.map.range(number(from), number(to)),
      }}
      number={number}
      legendTitle={measure}
      legendNote={shapes ? <PointLegend {...{ points, without, theme, speech }} /> : null}
    />
  );
  return (
    <div className="answer-pane">
      <MapFields {...props} {...found} />
      {result ? <PivotRefusal result={result} speech={speech} /> : null}
      <div ref={place} className="answer-picture">
        <h2>{title}</h2>
        {edition && state.display === 'map' ? (
          <RegencyBoundaries edition={edition} speech={speech}>
            {drawn}
          </RegencyBoundaries>
        ) : (
          drawn(null)
        )}
        {notes.map((note) => (
          <p key={note} className="hint">
            {note}
          </p>
        ))}
        <p className="hint">{groundsOf(answer, table, speech).join(' ')}</p>
        <details>
          <summary>{own.mapTable}</summary>
          <ChartTable
            title={title}
            data={{
              categories: known.map(({ name }) => name),
              ordered: false,
              series: [{ name: '', cells: known.map(({ code }) => cells.get(code) ?? null) }],
            }}
            words={{
              category: own.regency,
              series: '',
              value: measure,
              number,
              absence: words.absence,
              table: own.mapTable,
              absent: own.absentMark,
              noRow: own.mapOutside,
            }}
          />
        </details>
        <PictureButtons
          answer={answer}
          table={table}
          speech={speech}
          place={place}
          title={title}
          legendTitle={measure}
          notes={notes}
          name="peta"
        />
      </div>
    </div>
  );
}
