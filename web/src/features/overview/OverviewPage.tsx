import { useEffect, useMemo, useRef } from 'react';
import { useQuery } from 'urql';
import { Answer } from '../../graphql/Answer.tsx';
import type { OverviewQuery, RegencyFileQueryVariables } from '../../graphql/generated/graphql.ts';
import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import { type ChangeView, useViewState } from '../../lib/use-view-state.ts';
import type { ViewState } from '../../lib/view-state.ts';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { Controls } from './Controls.tsx';
import { Headlines } from './Headlines.tsx';
import { ItemPanel } from './ItemPanel.tsx';
import { MapPanel } from './MapPanel.tsx';
import { OVERVIEW } from './overview-query.ts';
import { RegencyPanel } from './RegencyPanel.tsx';
import { RegencyTable } from './RegencyTable.tsx';
import { regencyRows } from './regency-rows.ts';
import { Sentence } from './Sentence.tsx';
import { type Measurement, useMeasure } from './use-measure.ts';
import { askForShapes } from './use-shapes.ts';
import './overview.css';
import './print.css';

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
  const variables = useMemo(
    () => ({
      indicator: view.indicator,
      asOf: view.asOf,
      filter: sector ? { sectors: [sector.id] } : null,
    }),
    [view.indicator, view.asOf, sector],
  );
  const [result, ask] = useQuery({ query: OVERVIEW, variables });

  return (
    <Answer
      result={result}
      retry={() => ask({ requestPolicy: 'network-only' })}
      pick={(data) => data}
      heading={words.pages.overview}
    >
      {(data) => <Overview data={data} asked={variables} view={shown} change={change} />}
    </Answer>
  );
}

interface OverviewProps {
  data: OverviewQuery;
  asked: RegencyFileQueryVariables;
  view: ViewState;
  change: ChangeView;
}

function Overview({ data, asked, view, change }: OverviewProps) {
  const { viewer, regencies } = useSession();
  const area = viewer.wholeProvince ? regencies : viewer.regencies;
  const rows = useMemo(() => regencyRows(data.chosen, area), [data.chosen, area]);
  const measurement = useMeasure(data.chosen, asked, rows, view);
  return (
    <div className="overview">
      <Sentence data={data} view={view} />
      <Headlines data={data} />
      <div className="overview-map">
        <Controls view={view} change={change} newest={data.chosen.asOf} />
        <MapPanel data={data} measurement={measurement} view={view} change={change} />
      </div>
      <div className="overview-side">
        <Side data={data} asked={asked} measurement={measurement} view={view} change={change} />
      </div>
    </div>
  );
}

/** The panel of what was chosen lies over the table; closing it brings the table back. */
function Side({
  data,
  asked,
  measurement,
  view,
  change,
}: OverviewProps & { measurement: Measurement }) {
  const last = useRef<string>(null);
  if (view.regency) last.current = view.regency;
  if (view.item) {
    return <ItemPanel key={view.item} id={view.item} close={() => change({ item: null })} />;
  }
  if (view.regency) {
    return <RegencyPanel code={view.regency} data={data} close={() => change({ regency: null })} />;
  }
  return (
    <RegencyTable
      rollup={data.chosen}
      asked={asked}
      measurement={measurement}
      view={view}
      change={change}
      returnTo={last.current}
    />
  );
}
