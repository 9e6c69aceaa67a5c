import { lazy, Suspense, useMemo, useState } from 'react';
import type { OverviewQuery } from '../../graphql/generated/graphql.ts';
import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import { absenceOf } from '../../lib/cell.ts';
import { countClasses } from '../../lib/class-breaks.ts';
import { formatNumber } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import type { RegencyRow } from '../../lib/sort-rows.ts';
import { useMedia } from '../../lib/use-media.ts';
import type { ChangeView } from '../../lib/use-view-state.ts';
import type { ViewState } from '../../lib/view-state.ts';
import { lookOf } from '../../map/layers/regency-choropleth.paint.ts';
import { loadMap } from '../../map/load-map.ts';
import { StillFrame } from '../../map/still/StillFrame.tsx';
import { StillMap } from '../../map/still/StillMap.tsx';
import { DARK, LIGHT } from '../../map/style/themes.ts';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { layersFor } from './layers-for.ts';
import { MapCaption } from './MapCaption.tsx';
import { MapLegend } from './MapLegend.tsx';
import { TakeAway } from './TakeAway.tsx';
import { useShapes } from './use-shapes.ts';
import './map-panel.css';

const MapView = lazy(loadMap);

interface MapPanelProps {
  data: OverviewQuery;
  rows: readonly RegencyRow[];
  view: ViewState;
  change: ChangeView;
}

/** The map with its legend and where its shapes come from. */
export function MapPanel(props: MapPanelProps) {
  const { words } = useWords();
  const edition = props.data.boundaryEditions.find((each) => each.current);
  if (!edition) {
    return <Empty title={words.map.noBoundaries} hint={words.map.noBoundariesHint} />;
  }
  return (
    <>
      <Drawn key={edition.id} edition={edition.id} {...props} />
      <div className="map-foot">
        <MapCaption edition={edition} />
        <TakeAway rollup={props.data.chosen} sector={props.view.sector} />
      </div>
    </>
  );
}

function Drawn({ edition, data, rows, view, change }: MapPanelProps & { edition: string }) {
  const { words, language } = useWords();
  const { viewer, regencies } = useSession();
  const dark = useMedia('(prefers-color-scheme: dark)');
  const shapes = useShapes(edition);
  const [trouble, setTrouble] = useState(false);
  const [shown, setShown] = useState(false);
  const capitals = useMemo(
    () => new Map(regencies.map(({ kemendagriCode, capital }) => [kemendagriCode, capital])),
    [regencies],
  );
  const theme = dark ? DARK : LIGHT;
  const open = (regency: string) => change({ regency, item: null });
  const { looks, figures, classes } = useMemo(() => {
    const cells = new Map(rows.map((row) => [row.code, row.cell]));
    const found = countClasses(rows.map((row) => row.cell.value ?? 0));
    const figure = ({ cell }: RegencyRow) => {
      const absence = absenceOf(cell);
      return absence ? words.absence[absence] : formatNumber(cell.value ?? 0, language);
    };
    return {
      classes: found,
      looks: new Map(
        regencies.map(({ kemendagriCode: code }) => [code, lookOf(cells.get(code), found)]),
      ),
      figures: new Map(rows.map((row) => [row.code, figure(row)])),
    };
  }, [rows, regencies, words, language]);
  const layers = layersFor(viewer.roles).filter((layer) => view.layers.includes(layer));
  const sector = view.sector ? `?sector=${encodeURIComponent(view.sector)}` : '';
  const loading = <Loading label={words.states.loading} />;

  return (
    <div className="map-frame">
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
              looks={looks}
              figures={figures}
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
            siteTiles={layers.includes('sites') ? `/tiles/sites/{z}/{x}/{y}.mvt${sector}` : null}
            incidentTiles={layers.includes('incidents') ? '/tiles/incidents/{z}/{x}/{y}.mvt' : null}
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
      <MapLegend
        title={inLanguage(language, data.chosen.indicator.name, data.chosen.indicator.nameEn)}
        looks={looks}
        classes={classes}
        sites={layers.includes('sites')}
        incidents={layers.includes('incidents')}
        dark={dark}
      />
      {trouble ? (
        <p className="map-trouble" role="alert">
          {words.map.pointsFailed}
        </p>
      ) : null}
    </div>
  );
}
