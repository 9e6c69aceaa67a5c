import type {
  GeoJSONSource,
  LayerSpecification,
  Map as MapLibre,
  SourceSpecification,
  VectorTileSource,
} from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import { type LayerId, layerAbove } from '../layer-order.ts';
import { useScene } from '../map-context.ts';

export type OrderedLayer = Exclude<LayerSpecification, { type: 'background' }> & { id: LayerId };

/**
 * Keeps one source and its layers on the map for as long as the component lives. Later renders change
 * data, paint and filters in place; the source keeps its type. After a style reload everything is
 * put back, and when the component goes nothing stays behind.
 */
export function useLayers(
  sourceId: string,
  source: SourceSpecification,
  layers: readonly OrderedLayer[],
): void {
  const { map, styleLoads } = useScene();
  const drawn = useRef<{ source: SourceSpecification; layers: readonly OrderedLayer[] }>(null);
  const newest = useRef({ source, layers });
  newest.current = { source, layers };

  // biome-ignore lint/correctness/useExhaustiveDependencies: a reloaded style has lost the layers, so its count makes this run again
  useEffect(() => {
    const first = newest.current;
    map.addSource(sourceId, first.source);
    for (const layer of first.layers) map.addLayer(layer, layerAbove(map, layer.id));
    drawn.current = first;
    return () => {
      for (const { id } of first.layers) if (map.getLayer(id)) map.removeLayer(id);
      if (map.getSource(sourceId)) map.removeSource(sourceId);
      drawn.current = null;
    };
  }, [map, styleLoads, sourceId]);

  useEffect(() => {
    const before = drawn.current;
    if (!before || (before.source === source && before.layers === layers)) return;
    updateSource(map, sourceId, before.source, source);
    for (const [index, layer] of layers.entries()) updateLayer(map, before.layers[index], layer);
    drawn.current = { source, layers };
  }, [map, sourceId, source, layers]);
}

function updateSource(
  map: MapLibre,
  id: string,
  before: SourceSpecification,
  now: SourceSpecification,
) {
  if (now.type === 'geojson' && before.type === 'geojson' && now.data !== before.data)
    map.getSource<GeoJSONSource>(id)?.setData(now.data);
  if (now.type === 'vector' && before.type === 'vector' && !same(now.tiles, before.tiles))
    map.getSource<VectorTileSource>(id)?.setTiles(now.tiles ?? []);
}

function updateLayer(map: MapLibre, before: OrderedLayer | undefined, now: OrderedLayer) {
  const [paint, earlier] = [entries(now.paint), entries(before?.paint)];
  for (const [name, value] of Object.entries(paint))
    if (!same(value, earlier[name])) map.setPaintProperty(now.id, name as never, value as never);
  const [layout, earlierLayout] = [entries(now.layout), entries(before?.layout)];
  for (const [name, value] of Object.entries(layout))
    if (!same(value, earlierLayout[name]))
      map.setLayoutProperty(now.id, name as never, value as never);
  if (now.filter && !same(now.filter, before?.filter)) map.setFilter(now.id, now.filter);
}

const entries = (object: object | undefined) => (object ?? {}) as Record<string, unknown>;
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
