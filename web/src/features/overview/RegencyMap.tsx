import { useEffect, useMemo, useState } from 'react';
import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import type { Look } from '../../lib/look.ts';
import type { ChangeView } from '../../lib/use-view-state.ts';
import type { PointLayer, ViewState } from '../../lib/view-state.ts';
import { loadMap } from '../../map/load-map.ts';
import { StillFrame } from '../../map/still/StillFrame.tsx';
import { StillMap } from '../../map/still/StillMap.tsx';
import type { MapTheme } from '../../map/style/themes.ts';
import { useShapes } from '../../map/use-shapes.ts';
import { later } from '../../ui/later.tsx';
import { Failed, Loading } from '../../ui/states.tsx';
import { pointTiles } from './point-tiles.ts';

const MapView = later(loadMap);

interface RegencyMapProps {
  /** What tells it from another map beside it. */
  title?: string;
  edition: string;
  looks: ReadonlyMap<string, Look>;
  figures: ReadonlyMap<string, string>;
  layers: readonly PointLayer[];
  theme: MapTheme;
  view: ViewState;
  change: ChangeView;
}

/**
 * Whether a frame has been painted since this was mounted. Cutting the outlines and placing the names takes as long as all
 * figures of the page together; in one piece with them it would hold the figures up, and whoever presses something.
 */
function useFramePainted(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setPainted(true));
    return () => cancelAnimationFrame(frame);
  }, []);
  return painted;
}

/** The regencies of an edition: still at first, and as a map that moves once that has arrived. */
export function RegencyMap(props: RegencyMapProps) {
  const { title, edition, looks, figures, layers, theme, view, change } = props;
  const { words } = useWords();
  const label = title ? `${title}. ${words.map.label}` : words.map.label;
  const shapes = useShapes(edition);
  const figuresPainted = useFramePainted();
  const [trouble, setTrouble] = useState(false);
  const [shown, setShown] = useState(false);
  const { regencies } = useSession();
  const capitals = useMemo(
    () => new Map(regencies.map(({ kemendagriCode, capital }) => [kemendagriCode, capital])),
    [regencies],
  );
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
      {shapes.kind === 'ready' && figuresPainted ? (
        <StillFrame
          shapes={shapes.shapes}
          chosen={view.regency}
          camera={view.camera}
          sea={theme.sea}
          label={label}
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
        <MapView
          shapes={shapes.shapes}
          looks={looks}
          figures={figures}
          chosen={view.regency}
          capitals={capitals}
          siteTiles={layers.includes('sites') ? pointTiles('sites', view) : null}
          incidentTiles={layers.includes('incidents') ? pointTiles('incidents', view) : null}
          camera={view.camera}
          theme={theme}
          words={{ ...words.map, label, north: words.takeaway.north }}
          unavailable={<p className="map-still-note">{words.map.unavailableHint}</p>}
          onShown={setShown}
          onRegency={open}
          onItem={(_layer, item) => change({ item })}
          onCamera={(camera) => change({ camera }, 'replace')}
          onTrouble={() => setTrouble(true)}
        />
      ) : null}
      {trouble ? (
        <p className="map-trouble" role="alert">
          {words.map.pointsFailed}
        </p>
      ) : null}
    </>
  );
}
