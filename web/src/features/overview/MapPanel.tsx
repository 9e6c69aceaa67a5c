import { lazy, Suspense, useMemo, useState } from 'react';
import type { OverviewQuery } from '../../graphql/generated/graphql.ts';
import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import { useMedia } from '../../lib/use-media.ts';
import type { ChangeView } from '../../lib/use-view-state.ts';
import type { PointLayer, ViewState } from '../../lib/view-state.ts';
import { loadMap } from '../../map/load-map.ts';
import { StillFrame } from '../../map/still/StillFrame.tsx';
import { StillMap } from '../../map/still/StillMap.tsx';
import { DARK, LIGHT } from '../../map/style/themes.ts';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { layersFor } from './layers-for.ts';
import { MapCaption } from './MapCaption.tsx';
import { MapCounts } from './MapCounts.tsx';
import { MapLegend } from './MapLegend.tsx';
import { MapTools } from './MapTools.tsx';
import { pointTiles } from './point-tiles.ts';
import { TakeAway } from './TakeAway.tsx';
import { TileDisplay } from './TileDisplay.tsx';
import type { Measurement } from './use-measure.ts';
import { useShapes } from './use-shapes.ts';
import './map-panel.css';

const MapView = lazy(loadMap);

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
  const { viewer } = useSession();
  const dark = useMedia('(prefers-color-scheme: dark)');
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
            measurement={measurement}
            chosen={view.regency}
            dark={dark}
            change={change}
          />
        ) : edition ? (
          <Drawn key={edition.id} edition={edition.id} layers={layers} dark={dark} {...props} />
        ) : null}
        <MapTools view={view} change={change} />
        <MapLegend {...props} layers={layers} dark={dark} />
      </div>
      <MapCounts chosen={data.chosen} layers={layers} view={view} />
      <div className="map-foot">
        {edition && !tiles ? <MapCaption edition={edition} /> : null}
        <TakeAway rollup={data.chosen} sector={view.sector} hasPicture={!tiles} />
      </div>
    </>
  );
}

interface DrawnProps extends MapPanelProps {
  edition: string;
  layers: readonly PointLayer[];
  dark: boolean;
}

function Drawn({ edition, layers, dark, measurement, view, change }: DrawnProps) {
  const { words } = useWords();
  const { regencies } = useSession();
  const shapes = useShapes(edition);
  const [trouble, setTrouble] = useState(false);
  const [shown, setShown] = useState(false);
  const capitals = useMemo(
    () => new Map(regencies.map(({ kemendagriCode, capital }) => [kemendagriCode, capital])),
    [regencies],
  );
  const theme = dark ? DARK : LIGHT;
  const { looks, figures } = measurement;
  const open = (regency: string) => change({ regency, item: null });
  const loading = <Loading label={words.states.loading} />;

  return (
    <>
      {shapes.kind === 'loading' ? loading : null}
      {shapes.kind === 'failed' ? (
        <Failed
          title={words.states.failedTitle}
          hint={words.map.shapesFailed}
          action={{ label: words.states.retry, onPress: shapes.retry }}
        />
      ) : null}
      {shapes.kind === 'ready' ? (
        <StillFrame
          shapes={shapes.shapes}
          camera={view.camera}
          sea={theme.sea}
          label={words.map.label}
          covered={shown}
        >
          {(projection) => (
            <StillMap
              shapes={shapes.shapes}
              looks={measurement.looks}
              figures={measurement.figures}
              chosen={view.regency}
              theme={theme}
              projection={projection}
              onRegency={open}
            />
          )}
        </StillFrame>
      ) : null}
      {shapes.kind === 'ready' ? (
        <Suspense fallback={null}>
          <MapView
            shapes={shapes.shapes}
            looks={looks}
            figures={figures}
            chosen={view.regency}
            capitals={capitals}
            siteTiles={layers.includes('sites') ? pointTiles('sites', view) : null}
            incidentTiles={layers.includes('incidents') ? pointTiles('incidents', view) : null}
            camera={view.camera}
            dark={dark}
            words={{ ...words.map, north: words.takeaway.north }}
            unavailable={<p className="map-still-note">{words.map.unavailableHint}</p>}
            onShown={setShown}
            onRegency={open}
            onItem={(_layer, item) => change({ item })}
            onCamera={(camera) => change({ camera }, 'replace')}
            onTrouble={() => setTrouble(true)}
          />
        </Suspense>
      ) : null}
      {trouble ? (
        <p className="map-trouble" role="alert">
          {words.map.pointsFailed}
        </p>
      ) : null}
    </>
  );
}
