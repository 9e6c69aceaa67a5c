import { useMemo } from 'react';
import { useQuery } from 'urql';
import { Answer } from '../../graphql/Answer.tsx';
import type { OverviewQuery } from '../../graphql/generated/graphql.ts';
import { inRegency } from '../../graphql/regency-filter.ts';
import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import { formatDay } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import { type ChangeView, useViewState } from '../../lib/use-view-state.ts';
import type { ViewState } from '../../lib/view-state.ts';
import { CellText } from './CellText.tsx';
import { IncidentList, SectorList, SiteList } from './DrillLists.tsx';
import { DRILL, LISTED, OPEN } from './drill-query.ts';
import { ItemPanel } from './ItemPanel.tsx';
import { MapToBriefing } from './MapToBriefing.tsx';
import { Panel } from './Panel.tsx';
import { RegencyFigures } from './RegencyFigures.tsx';
import { sectorCell } from './sector-cell.ts';
import { Trail } from './Trail.tsx';
import './drill.css';

/** By sector where the chosen indicator cannot be split so. */
const BY_SECTOR = 'foreign-nationals';

/**
 * The panel of the level at which the view stands: a site or an incident, a sector in a regency, or a regency. Closing
 * it goes up one level. A sector of the address counts here also where the map's indicator cannot be split by it.
 */
export function DrillPanel({ data }: { data: OverviewQuery }) {
  const [view, change] = useViewState();
  if (view.item) {
    return (
      <ItemPanel
        key={view.item}
        id={view.item}
        trail={(name) => <Trail view={view} last={name} />}
        change={change}
        close={() => change({ item: null })}
      />
    );
  }
  if (!view.regency) return null;
  return <RegencyLevel code={view.regency} data={data} view={view} change={change} />;
}

interface LevelProps {
  code: string;
  data: OverviewQuery;
  view: ViewState;
  change: ChangeView;
}

function RegencyLevel({ code, data, view, change }: LevelProps) {
  const { words, language } = useWords();
  const { regencies, sectors, viewer, indicators } = useSession();
  const name = regencies.find((each) => each.kemendagriCode === code)?.name ?? code;
  const sector = sectors.find((each) => each.code === view.sector);
  const seesRows = viewer.roles.some((role) => role === 'ANALYST' || role === 'CASE_OFFICER');
  const isSplit = indicators
    .find((each) => each.id === view.indicator)
    ?.dimensions.includes('SECTOR');
  const indicator = isSplit ? view.indicator : BY_SECTOR;
  const variables = useMemo(
    () => ({
      indicator,
      asOf: view.asOf,
      inRegency: { regencies: inRegency(code) },
      sites: { regencies: inRegency(code), sectors: sector ? [sector.id] : null },
      incidents: { regencies: inRegency(code), statuses: OPEN },
      listed: LISTED,
      withIncidents: seesRows && !sector,
    }),
    [indicator, view.asOf, code, sector, seesRows],
  );
  const [result, ask] = useQuery({ query: DRILL, variables });
  const sectorName = sector ? inLanguage(language, sector.nameId, sector.nameEn) : null;
  const title = sectorName ? `${name} · ${sectorName}` : name;
  const whole = new URLSearchParams({ regency: code, ...(sector ? { sector: sector.code } : {}) });
  return (
    <Panel
      key={title}
      title={title}
      label={words.overview.figures(title)}
      trail={<Trail view={sector ? view : { ...view, sector: null }} />}
      close={() => change(sector ? { sector: null } : { regency: null, sector: null })}
    >
      <p className="hint">
        {code} · {formatDay(data.chosen.asOf, language)}
      </p>
      {sector ? null : <RegencyFigures code={code} name={name} data={data} seesRows={seesRows} />}
      <MapToBriefing indicator={view.indicator} view={view} regency={code} />
      <Answer
        result={result}
        retry={() => ask({ requestPolicy: 'network-only' })}
        pick={(drill) => drill}
      >
        {(drill) => (
          <>
            {sector ? (
              <p className="drill-figure">
                {inLanguage(
                  language,
                  drill.bySector.indicator.name,
                  drill.bySector.indicator.nameEn,
                )}
                :{' '}
                <strong>
                  <CellText cell={sectorCell(drill, sector.code)} />
                </strong>
              </p>
            ) : (
              <SectorList drill={drill} change={change} />
            )}
            <SiteList sites={drill.sites} change={change} whole={`/pemberi-kerja?${whole}`} />
            {drill.incidents ? (
              <IncidentList
                incidents={drill.incidents}
                change={change}
                whole={`/insiden?regency=${code}`}
              />
            ) : null}
          </>
        )}
      </Answer>
    </Panel>
  );
}
