import { svgPoints } from '../../lib/mark-shapes.ts';
import { INCIDENT_SHAPE, SECTOR_MARKS, UNKNOWN_MARK } from '../style/marks.ts';
import type { MapTheme } from '../style/themes.ts';
import type { Projection } from './projection.ts';

/** A place of work or an incident. A person is never a point. */
export interface MapPoint {
  kind: 'site' | 'incident';
  latitude: number;
  longitude: number;
  /** Code of a site's sector, where it is known. */
  sector?: string | null;
}

const SIZE = 6;

interface StillPointsProps {
  points: readonly MapPoint[];
  theme: MapTheme;
  projection: Projection;
}

/** Points over the regencies, with the marks of the interactive map. Those on one pixel are drawn once. */
export function StillPoints({ points, theme, projection }: StillPointsProps) {
  const drawn = new Map<string, MapPoint>();
  for (const point of points) {
    const [x, y] = projection.project([point.longitude, point.latitude]);
    drawn.set(`${point.kind} ${Math.round(x)} ${Math.round(y)}`, point);
  }
  return (
    <g data-points={points.length}>
      {[...drawn].map(([place, point]) => {
        const [, x, y] = place.split(' ');
        const site = SECTOR_MARKS[point.sector ?? ''] ?? UNKNOWN_MARK;
        const mark =
          point.kind === 'site' ? site : { color: theme.incident, shape: INCIDENT_SHAPE };
        return (
          <polygon
            key={place}
            points={svgPoints(mark.shape)}
            transform={`translate(${x} ${y}) scale(${SIZE})`}
            fill={mark.color}
            stroke={theme.markEdge}
            strokeWidth="0.25"
          />
        );
      })}
    </g>
  );
}
