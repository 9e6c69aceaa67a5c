import type { MapGeoJSONFeature, Map as MapLibre, MapMouseEvent } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import type { PointLayer } from '../../lib/view-state.ts';
import type { LayerId } from '../layer-order.ts';

/** What a person pointed at, by ids of the domain and not of the map. */
export interface PointerHandlers {
  onRegency(code: string): void;
  onItem(layer: PointLayer, id: string): void;
  /** The regency under the pointer, and where the pointer is; null when it left. */
  onHover(hover: { code: string; x: number; y: number } | null): void;
}

const POINTS: readonly LayerId[] = ['incidents-point', 'sites-point'];
const CLUSTERS: readonly LayerId[] = ['incidents-cluster', 'sites-cluster'];
const REGENCIES: readonly LayerId[] = ['regency-fill'];

/** Turns clicks and movements over the map into what they mean: a site, a cluster, a regency. */
export function usePointer(map: MapLibre | null, handlers: PointerHandlers): void {
  const current = useRef(handlers);
  current.current = handlers;
  useEffect(() => {
    if (!map) return;
    const clicked = (event: MapMouseEvent) => {
      const point = featureAt(map, event, POINTS);
      if (point) {
        const layer = point.layer.id === 'sites-point' ? 'sites' : 'incidents';
        return current.current.onItem(layer, String(point.properties.id));
      }
      if (featureAt(map, event, CLUSTERS)) {
        map.easeTo({ center: event.lngLat, zoom: map.getZoom() + 2 });
        return;
      }
      const regency = featureAt(map, event, REGENCIES);
      if (regency) current.current.onRegency(String(regency.properties.code));
    };
    const moved = (event: MapMouseEvent) => {
      const found = featureAt(map, event, [...POINTS, ...CLUSTERS, ...REGENCIES]);
      map.getCanvas().style.cursor = found ? 'pointer' : '';
      const code: unknown = found?.properties.code;
      current.current.onHover(
        typeof code === 'string' ? { code, x: event.point.x, y: event.point.y } : null,
      );
    };
    const left = () => current.current.onHover(null);
    map.on('click', clicked);
    map.on('mousemove', moved);
    map.on('mouseout', left);
    return () => {
      map.off('click', clicked);
      map.off('mousemove', moved);
      map.off('mouseout', left);
    };
  }, [map]);
}

function featureAt(
  map: MapLibre,
  event: MapMouseEvent,
  ids: readonly LayerId[],
): MapGeoJSONFeature | undefined {
  const layers = ids.filter((id) => map.getLayer(id));
  return layers.length > 0 ? map.queryRenderedFeatures(event.point, { layers })[0] : undefined;
}
