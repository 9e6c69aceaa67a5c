import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { Look } from '../lib/look.ts';
import type { Camera, PointLayer } from '../lib/view-state.ts';
import { MapButtons, type MapButtonWords } from './controls/MapButtons.tsx';
import { Swatch } from './controls/Swatch.tsx';
import { cameraOver, useCamera } from './interaction/use-camera.ts';
import { usePointer } from './interaction/use-pointer.ts';
import { EmployerSites } from './layers/EmployerSites.tsx';
import { IncidentPlaces } from './layers/IncidentPlaces.tsx';
import { Land } from './layers/Land.tsx';
import { RegencyChoropleth } from './layers/RegencyChoropleth.tsx';
import { RegencyLabels } from './layers/RegencyLabels.tsx';
import { Towns } from './layers/Towns.tsx';
import { MapContext } from './map-context.ts';
import { boundsOf, type RegencyShapes } from './regency-shapes.ts';
import { absolute } from './style/base-style.ts';
import type { MapTheme } from './style/themes.ts';
import { useDrawn } from './use-drawn.ts';
import { useMap } from './use-map.ts';
import { usePointsInSight } from './use-points-in-sight.ts';
import 'maplibre-gl/dist/maplibre-gl.css';
import './map.css';

interface MapViewProps {
  shapes: RegencyShapes;
  looks: ReadonlyMap<string, Look>;
  /** The figure of each regency in words, by code; shown beside the pointer, and under its name if it is a number. */
  figures: ReadonlyMap<string, string>;
  chosen: string | null;
  /** The capital of each regency, by the regency's code. */
  capitals: ReadonlyMap<string, string>;
  /** Addresses of the vector tiles, or null where a layer is off or not for this viewer. */
  siteTiles: string | null;
  incidentTiles: string | null;
  camera: Camera | null;
  theme: MapTheme;
  words: MapButtonWords & { label: string; north: string };
  /** Shown instead where the browser cannot draw a map. */
  unavailable: ReactNode;
  onRegency(code: string): void;
  onItem(layer: PointLayer, id: string): void;
  onCamera(camera: Camera | null): void;
  onTrouble(source: string): void;
  /** The regencies are drawn, or no longer there. */
  onShown(shown: boolean): void;
}

/**
 * The map of the province. Data come in as props and what people do with it goes out as ids: it
 * fetches no figures, does not know the URL, and can stand on any screen.
 */
export default function MapView(props: MapViewProps) {
  const { shapes, looks, figures, chosen, siteTiles, incidentTiles, camera, theme, words } = props;
  const container = useRef<HTMLDivElement>(null);
  const state = useMap(container, theme, words.label, props.onTrouble);
  const map = state.kind === 'ready' ? state.map : null;
  const styleLoads = state.kind === 'ready' ? state.styleLoads : 0;
  const scene = useMemo(() => (map ? { map, theme, styleLoads } : null), [map, theme, styleLoads]);
  const bounds = useMemo(() => boundsOf(shapes, chosen), [shapes, chosen]);
  // Beside an open panel the whole province is a camera of its own: without one the map shows the chosen part.
  const showWhole = () => props.onCamera(map && chosen ? cameraOver(map, boundsOf(shapes)) : null);
  const [hover, setHover] = useState<{
    code: string;
    x: number;
    y: number;
  } | null>(null);
  useCamera(map, camera, bounds, props.onCamera);
  usePointer(map, {
    onRegency: props.onRegency,
    onItem: props.onItem,
    onHover: setHover,
  });
  const { shown, drawn } = useDrawn(map);
  const points = usePointsInSight(map);
  const { onShown } = props;
  useEffect(() => onShown(shown), [shown, onShown]);

  if (state.kind === 'unavailable') return props.unavailable;
  return (
    <div
      className="map"
      data-map-shown={shown ? '' : undefined}
      data-map-ready={drawn ? '' : undefined}
      data-points-in-sight={points}
    >
      <div ref={container} className="map-canvas" />
      {scene ? (
        <MapContext value={scene}>
          <Land />
          <RegencyChoropleth shapes={shapes} looks={looks} chosen={chosen} />
          <RegencyLabels shapes={shapes} looks={looks} figures={figures} />
          <Towns shapes={shapes} names={props.capitals} />
          {siteTiles ? <EmployerSites address={absolute(siteTiles)} /> : null}
          {incidentTiles ? <IncidentPlaces address={absolute(incidentTiles)} /> : null}
          <MapButtons words={words} onWhole={showWhole} />
        </MapContext>
      ) : null}
      <p className="map-north">
        <span aria-hidden="true">▲</span>
        {words.north}
      </p>
      {hover ? (
        <p className="map-hover" style={{ left: hover.x, top: hover.y }} aria-hidden="true">
          <Swatch look={looks.get(hover.code) ?? { kind: 'outside' }} theme={theme} />{' '}
          {nameOf(shapes, hover.code)}: {figures.get(hover.code) ?? '—'}
        </p>
      ) : null}
    </div>
  );
}

function nameOf(shapes: RegencyShapes, code: string): string {
  return shapes.features.find((each) => each.properties.code === code)?.properties.name ?? code;
}
