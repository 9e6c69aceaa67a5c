import { useEffect, useMemo, useRef, useState } from 'react';
import { type Client, useQuery } from 'urql';
import { Answer } from '../../graphql/Answer.tsx';
import type { OverviewQuery } from '../../graphql/generated/graphql.ts';
import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import { type ChangeView, useViewState } from '../../lib/use-view-state.ts';
import { parseViewState, type ViewState } from '../../lib/view-state.ts';
import { askForShapes } from '../../map/use-shapes.ts';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { ComparePanel } from './ComparePanel.tsx';
import { CompareTable } from './CompareTable.tsx';
import { Controls } from './Controls.tsx';
import { changeSince, rowsWithChange } from './compare.ts';
import { totalOf } from './coverage.ts';
import { DrillPanel } from './DrillPanel.tsx';
import { Headlines } from './Headlines.tsx';
import { MapPanel } from './MapPanel.tsx';
import { MeetingButton } from './MeetingButton.tsx';
import { OVERVIEW } from './overview-query.ts';
import { RegencyTable } from './RegencyTable.tsx';
import { regencyRows } from './regency-rows.ts';
import { SectorBars } from './SectorBars.tsx';
import { Sentence } from './Sentence.tsx';
import { Timeline } from './Timeline.tsx';
import { useComparingFocus, useComparison } from './use-comparison.ts';
import { type Earlier, useEarlier } from './use-earlier.ts';
import { type Measurement, useMeasure } from './use-measure.ts';
import { type Asked, type Later, type TimeSeries, useSeries } from './use-series.ts';
import './overview.css';
import './print.css';

let askedAhead = false;

/** Asks for what the page in the address shows first, before it is known who reads it. */
export function askAhead(client: Client, edition: string | null): void {
  const { indicator, knownAt, sector, asOf } = parseViewState(window.location.search);
  if (edition) askForShapes(edition).catch(() => null);
  // Its id comes with the answer to who is there.
  if (sector) return;
  askedAhead = true;
  client.query(OVERVIEW, { ...askedOf(indicator, knownAt), asOf }).toPromise();
}

/** Whether the first question is under way; a later visit asks for newer figures. */
function isAskedAhead(): boolean {
  const asked = askedAhead;
  askedAhead = false;
  return asked;
}

/** The map of the province with its figures. What it shows is the view state in the URL. */
export default function OverviewPage() {
  const { words } = useWords();
  const { sectors, indicators, boundaryEditions } = useSession();
  const [view, change] = useViewState();
  const edition = boundaryEditions.find(({ current }) => current)?.id;
  useEffect(() => {
    // The map says what went wrong, and offers to try again.
    if (edition) askForShapes(edition).catch(() => null);
  }, [edition]);
  usePageTitle(words.pages.overview);

  const indicator = indicators.find((each) => each.id === view.indicator);
  const bySector = indicator?.dimensions.includes('SECTOR') ?? false;
  const sector = bySector ? sectors.find((each) => each.code === view.sector) : undefined;
  // What cannot be split by sector is shown whole, points included.
  const shown = useMemo(() => ({ ...view, sector: sector?.code ?? null }), [view, sector]);
  const asked = useMemo(
    () => askedOf(view.indicator, view.knownAt, sector?.id),
    [view.indicator, view.knownAt, sector],
  );
  const variables = useMemo(() => ({ ...asked, asOf: view.asOf }), [asked, view.asOf]);
  const [first] = useState(() => (isAskedAhead() ? variables : null));
  const [result, ask] = useQuery({
    query: OVERVIEW,
    variables,
    // What was asked ahead is on its way, or just in.
    requestPolicy: variables === first ? 'cache-first' : 'cache-and-network',
  });

  return (
    <Answer
      result={result}
      retry={() => ask({ requestPolicy: 'network-only' })}
      pick={(data) => data}
      heading={words.pages.overview}
    >
      {(data) => (
        <Overview
          data={data}
          asked={variables}
          busy={result.fetching}
          view={shown}
          change={change}
        />
      )}
    </Answer>
  );
}

const askedOf = (indicator: string, knownAt: string | null, sector?: string): Asked => ({
  indicator,
  filter: sector ? { sectors: [sector] } : null,
  // The whole of that day in the province.
  knownAt: knownAt ? `${knownAt}T23:59:59+07:00` : null,
});

interface OverviewProps {
  data: OverviewQuery;
  asked: Asked & { asOf: string | null };
  /** Newer figures are on their way. */
  busy: boolean;
  view: ViewState;
  change: ChangeView;
}

function Overview({ data, asked, busy, view, change }: OverviewProps) {
  const { viewer, regencies } = useSession();
  const area = viewer.wholeProvince ? regencies : viewer.regencies;
  const { chosen } = data;
  const earlier = useEarlier(asked.indicator, asked, chosen.asOf);
  const { months, steps } = useSeries(view, data.newest.asOf, asked);
  const figures = useMemo(() => {
    const plain = regencyRows(chosen, area);
    const times = [months, steps].flatMap((each) => (each.kind === 'ready' ? [each.value] : []));
    const regency = plain.find(({ code }) => code === view.regency);
    const figure = regency?.cell ?? totalOf(chosen);
    return {
      rows: rowsWithChange(plain, times, view.step, chosen.asOf),
      figure,
      change: changeSince(times, view.step, chosen.asOf, figure, regency?.code),
      regencyName: regency?.name ?? null,
    };
  }, [chosen, area, months, steps, view.step, view.regency]);
  const played = steps.kind === 'ready' ? steps.value : null;
  const measurement = useMeasure(chosen, asked, figures.rows, view, played);
  const comparison = useComparison(chosen, asked, figures.rows, view);
  const picture = useComparingFocus(comparison !== null);
  return (
    <div className={view.meeting ? 'overview meeting' : 'overview'}>
      <div className="overview-top">
        <Sentence data={data} view={view} figure={figures.figure} change={figures.change} />
        <MeetingButton on={view.meeting} change={change} />
      </div>
      <Headlines data={data} earlier={earlier} />
      <div className="overview-map" ref={picture}>
        <Controls view={view} change={change} newest={chosen.asOf} />
        {comparison ? (
          <ComparePanel data={data} comparison={comparison} view={view} change={change} />
        ) : (
          <MapPanel data={data} measurement={measurement} view={view} change={change} />
        )}
        <Timeline
          steps={steps}
          asOf={chosen.asOf}
          busy={busy}
          view={view}
          change={change}
          regencyName={figures.regencyName}
        />
      </div>
      <div className="overview-side">
        {comparison && !view.regency ? (
          <CompareTable chosen={chosen} comparison={comparison} change={change} />
        ) : (
          <Side
            data={data}
            asked={asked}
            measurement={measurement}
            months={months}
            earlier={earlier}
            view={view}
            change={change}
          />
        )}
      </div>
    </div>
  );
}

interface SideProps extends Omit<OverviewProps, 'busy'> {
  measurement: Measurement;
  months: Later<TimeSeries>;
  earlier: Earlier;
}

/** The panel of what was chosen lies over the table; closing it brings the table back. */
function Side({ data, asked, measurement, months, earlier, view, change }: SideProps) {
  const last = useRef<string>(null);
  if (view.regency) last.current = view.regency;
  if (view.item || view.regency) return <DrillPanel data={data} />;
  return (
    <>
      <RegencyTable
        rollup={data.chosen}
        asked={asked}
        measurement={measurement}
        months={months}
        view={view}
        change={change}
        returnTo={last.current}
      />
      <SectorBars earlier={earlier} chosen={view.sector} change={change} />
    </>
  );
}
