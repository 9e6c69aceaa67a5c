import type { OverviewQuery } from '../../graphql/generated/graphql.ts';
import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import type { ChangeView } from '../../lib/use-view-state.ts';
import type { ViewState } from '../../lib/view-state.ts';
import { StillTiles } from '../../map/still/StillTiles.tsx';
import { useMapTheme } from '../../map/style/use-map-theme.ts';
import { Empty } from '../../ui/states.tsx';
import { layersFor } from './layers-for.ts';
import { MapCaption } from './MapCaption.tsx';
import { MapCounts } from './MapCounts.tsx';
import { MapLegend } from './MapLegend.tsx';
import { MapToBriefing } from './MapToBriefing.tsx';
import { MapTools } from './MapTools.tsx';
import { RegencyMap } from './RegencyMap.tsx';
import { TakeAway } from './TakeAway.tsx';
import { TileDisplay } from './TileDisplay.tsx';
import type { Measurement } from './use-measure.ts';
import './map-panel.css';

interface MapPanelProps {
  data: OverviewQuery;
  measurement: Measurement;
  view: ViewState;
  change: ChangeView;
}

/** The map with its legend and where its shapes come from. */
export function MapPanel(props: MapPanelProps) {
  const { data, measurement, view, change } = props;
  const { words } = useWords();
  const { viewer, regencies } = useSession();
  const theme = useMapTheme();
  const edition = data.boundaryEditions.find((each) => each.current);
  const tiles = view.display === 'tiles';
  const layers = tiles
    ? []
    : layersFor(viewer.roles).filter((layer) => view.layers.includes(layer));
  if (!edition && !tiles) {
    return <Empty title={words.map.noBoundaries} hint={words.map.noBoundariesHint} />;
  }
  return (
    <>
      <div className="map-frame">
        {tiles ? (
          <TileDisplay
            looks={measurement.looks}
            figures={measurement.figures}
            chosen={view.regency}
            theme={theme}
            change={change}
          />
        ) : edition ? (
          <RegencyMap
            key={edition.id}
            edition={edition.id}
            looks={measurement.looks}
            figures={measurement.figures}
            layers={layers}
            theme={theme}
            view={view}
            change={change}
          />
        ) : null}
        <MapTools asOf={data.chosen.asOf} view={view} change={change} />
        <MapLegend {...props} layers={layers} theme={theme} />
      </div>
      <MapCounts chosen={data.chosen} layers={layers} view={view} />
      <div className="map-foot">
        {edition && !tiles ? <MapCaption edition={edition} /> : null}
        <MapToBriefing indicator={data.chosen.indicator.id} view={view} />
        <TakeAway
          rollup={data.chosen}
          sector={view.sector}
          tiles={
            tiles ? (
              <StillTiles
                names={new Map(regencies.map(({ kemendagriCode, name }) => [kemendagriCode, name]))}
                looks={measurement.looks}
                figures={measurement.figures}
                chosen={view.regency}
                theme={theme}
              />
            ) : null
          }
        />
      </div>
    </>
  );
}
