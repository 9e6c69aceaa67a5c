import type { Map as MapLibre } from 'maplibre-gl';
import { dots, hatching, markBitmap } from './bitmaps.ts';
import { INCIDENT_SHAPE, SECTOR_MARKS, UNKNOWN_MARK } from './marks.ts';
import type { MapTheme } from './themes.ts';

/** Hands the map every picture that its layers name, in the colours of a theme. */
export function addImages(map: MapLibre, theme: MapTheme): void {
  const images = {
    hatching: hatching(theme.pattern),
    dots: dots(theme.pattern),
    'sector-unknown': markBitmap(UNKNOWN_MARK, theme.markEdge),
    incident: markBitmap({ color: theme.incident, shape: INCIDENT_SHAPE }, theme.incidentText),
    ...Object.fromEntries(
      Object.entries(SECTOR_MARKS).map(([code, mark]) => [
        `sector-${code}`,
        markBitmap(mark, theme.markEdge),
      ]),
    ),
  };
  for (const [name, image] of Object.entries(images)) {
    if (map.hasImage(name)) map.updateImage(name, image);
    else map.addImage(name, image, { pixelRatio: 2 });
  }
}
