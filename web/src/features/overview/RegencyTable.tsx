import { useEffect, useRef } from 'react';
import type { OverviewQuery, RegencyFileQueryVariables } from '../../graphql/generated/graphql.ts';
import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import type { Cell } from '../../lib/cell.ts';
import { formatDay } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import { previousEnd } from '../../lib/periods.ts';
import { ranksOf } from '../../lib/ranks.ts';
import { sortRows } from '../../lib/sort-rows.ts';
import type { ChangeView } from '../../lib/use-view-state.ts';
import type { TableColumn, ViewState } from '../../lib/view-state.ts';
import { Swatch } from '../../map/controls/Swatch.tsx';
import { useMapTheme } from '../../map/style/use-map-theme.ts';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { CellText } from './CellText.tsx';
import { Course } from './Course.tsx';
import { totalOf } from './coverage.ts';
import { RollupDownload } from './RollupDownload.tsx';
import { SourceList } from './SourceList.tsx';
import { Trend } from './Trend.tsx';
import type { Measurement } from './use-measure.ts';
import type { Later, TimeSeries } from './use-series.ts';
import './regency-table.css';

interface RegencyTableProps {
  rollup: OverviewQuery['chosen'];
  /** What the figures answer. */
  asked: RegencyFileQueryVariables;
  measurement: Measurement;
  months: Later<TimeSeries>;
  view: ViewState;
  change: ChangeView;
  /** The regency whose panel was closed just now; the focus goes back to it. */
  returnTo: string | null;
}

/**
 * The facts of the map as a table: for those who cannot see the map, and for whoever needs the exact
 * figure. Rows and the part without a place add up to the total, and the table shows all three.
 */
export function RegencyTable(props: RegencyTableProps) {
  const { rollup, asked, measurement, months, view, change, returnTo } = props;
  const { rows, looks, measure, text } = measurement;
  const measured = measure !== 'count';
  const { words, language } = useWords();
  const { indicators } = useSession();
  const theme = useMapTheme();
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => opener.current?.focus(), []);
  const ranks = ranksOf(new Map(rows.map((row) => [row.code, row.cell])));
  const name = inLanguage(language, rollup.indicator.name, rollup.indicator.nameEn);
  const caption = words.overview.tableCaption(name, formatDay(rollup.asOf, language));
  const indicator = indicators.find((each) => each.id === rollup.indicator.id);
  const closed = rows.every((row) => row.cell.absence === 'SUPPRESSED');
  const timed = months.kind !== 'untimed';
  // Beside count and measure: place, course, and the change where it is not for the measure to stand there.
  const rest = timed ? (measured ? 2 : 3) : 1;
  const since = previousEnd(view.step, rollup.asOf);
  return (
    <>
      {closed ? <p className="note">{words.overview.tableWithheld}</p> : null}
      <ScrollRegion label={caption}>
        <table className="regency-table">
          <caption className="unseen">{caption}</caption>
          <thead>
            <tr>
              <SortHead column="name" title={words.overview.regency} view={view} change={change} />
              <SortHead column="value" title={words.overview.count} view={view} change={change} />
              {measured ? (
                <SortHead
                  column="measure"
                  title={words.layers.column[measure]}
                  view={view}
                  change={change}
                />
              ) : null}
              <th
                scope="col"
                className="numeric"
                title={ranks ? undefined : words.table.ranksWithheld}
              >
                <span aria-hidden="true">#</span>
                <span className="unseen">
                  {words.table.rank}
                  {ranks ? null : `. ${words.table.ranksWithheld}`}
                </span>
              </th>
              {timed && !measured ? (
                <SortHead column="change" title={words.table.change} view={view} change={change} />
              ) : null}
              {timed ? <th scope="col">{words.table.course}</th> : null}
            </tr>
          </thead>
          <tbody>
            {sortRows(rows, view.sort).map((row) => (
              <tr key={row.code}>
                <th scope="row">
                  <Swatch look={looks.get(row.code) ?? { kind: 'outside' }} theme={theme} />{' '}
                  <button
                    type="button"
                    className="link"
                    ref={row.code === returnTo ? opener : null}
                    onClick={() => change({ regency: row.code })}
                  >
                    {row.name}
                  </button>
                </th>
                <td className="numeric">
                  <CellText cell={row.cell} />
                </td>
                {measured ? <MeasureCell cell={row.shown ?? null} text={text} /> : null}
                <td className="numeric rank">{ranks?.get(row.code) ?? '–'}</td>
                {timed && !measured ? (
                  <td className="numeric">
                    {row.change ? <Trend change={row.change} since={since} /> : null}
                  </td>
                ) : null}
                {timed ? (
                  <td>
                    <Course
                      name={row.name}
                      series={months.kind === 'ready' ? months.value.regencies.get(row.code) : null}
                      asOf={rollup.asOf}
                    />
                  </td>
                ) : null}
              </tr>
            ))}
            <tr>
              <th scope="row" title={words.overview.unplacedHint}>
                {words.overview.unplaced}
              </th>
              <td className="numeric">
                <CellText cell={rollup.unplaced} />
              </td>
              {measured ? <td /> : null}
              <td colSpan={rest} />
            </tr>
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.overview.total}</th>
              <td className="numeric">
                <strong>
                  <CellText cell={totalOf(rollup)} />
                </strong>
              </td>
              {measured ? <MeasureCell cell={measurement.total} text={text} /> : null}
              <td colSpan={rest} />
            </tr>
          </tfoot>
        </table>
      </ScrollRegion>
      <div className="side-foot">
        <SourceList sources={rollup.sources} definition={indicator} />
        <RollupDownload list={caption} variables={asked} />
      </div>
    </>
  );
}

/** A value of the measure, or nothing where it has none. */
function MeasureCell({ cell, text }: { cell: Cell | null; text: Measurement['text'] }) {
  return <td className="numeric">{cell ? <CellText cell={cell} write={text.value} /> : null}</td>;
}

interface SortHeadProps {
  column: TableColumn;
  title: string;
  view: ViewState;
  change: ChangeView;
}

/** A heading that sorts: names from A at first, counts and changes from the largest. */
function SortHead({ column, title, view: { sort }, change }: SortHeadProps) {
  const active = sort.column === column;
  const direction = sort.descending ? 'descending' : 'ascending';
  const next = active ? !sort.descending : column !== 'name';
  return (
    <th
      scope="col"
      className={column === 'name' ? undefined : 'numeric'}
      aria-sort={active ? direction : 'none'}
    >
      <button
        type="button"
        className="link"
        onClick={() => change({ sort: { column, descending: next } }, 'replace')}
      >
        {title} <span aria-hidden="true">{active ? (sort.descending ? '↓' : '↑') : '↕'}</span>
      </button>
    </th>
  );
}
