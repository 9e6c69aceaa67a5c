import { colorOf, type Look, patternOf } from '../../lib/look.ts';
import { svgPoints } from '../../lib/mark-shapes.ts';
import type { Mark } from '../style/marks.ts';
import type { MapTheme } from '../style/themes.ts';
import './swatch.css';

/** A small piece of the map's own paint, for the legend and the table. The words stand beside it. */
export function Swatch({ look, theme }: { look: Look; theme: MapTheme }) {
  const pattern = look.kind === 'absent' ? patternOf(look.reason) : 'plain';
  return (
    <span
      className={`swatch swatch-${pattern}`}
      style={{ backgroundColor: colorOf(look, theme) }}
      aria-hidden="true"
    />
  );
}

/** A sector's mark as the map draws it. */
export function MarkSwatch({ mark }: { mark: Mark }) {
  return (
    <svg className="mark-swatch" viewBox="-1.2 -1.2 2.4 2.4" aria-hidden="true">
      <polygon points={svgPoints(mark.shape)} fill={mark.color} strokeWidth="0.2" />
    </svg>
  );
}
