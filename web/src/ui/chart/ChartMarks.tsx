import { DOTS, HATCHING, PATTERN_SIZE } from '../../lib/absent-patterns.ts';
import type { AbsenceReason } from '../../lib/cell.ts';
import { patternOf } from '../../lib/look.ts';
import { svgPoints } from '../../lib/mark-shapes.ts';
import { seriesMark } from './series-marks.ts';

/** The patterns of values that are not there, under ids that begin with `id`. */
export function AbsentPatterns({ id }: { id: string }) {
  const tile = { width: PATTERN_SIZE, height: PATTERN_SIZE, patternUnits: 'userSpaceOnUse' };
  return (
    <defs>
      <pattern id={`${id}-hatching`} {...tile}>
        <path d={HATCHING} stroke="var(--field-line)" strokeWidth="1.4" />
      </pattern>
      <pattern id={`${id}-dots`} {...tile}>
        {DOTS.map(([x, y]) => (
          <circle key={`${x} ${y}`} cx={x} cy={y} r="1.1" fill="var(--field-line)" />
        ))}
      </pattern>
    </defs>
  );
}

/** Lengths as SVG takes them. */
type Length = number | string;

interface Box {
  x: Length;
  y: Length;
  width: Length;
  height: Length;
}

/** A box for a figure that is not there: a pattern in a broken line, and never of a length that means something. */
export function AbsentBox({ id, reason, title, ...box }: Box & AbsentProps) {
  const pattern = patternOf(reason);
  return (
    <g data-absent={reason}>
      {title ? <title>{title}</title> : null}
      <rect {...box} fill={pattern === 'dots' ? 'var(--surface)' : 'var(--paper)'} />
      <rect
        {...box}
        fill={`url(#${id}-${pattern})`}
        stroke="var(--field-line)"
        strokeDasharray="3 2"
      />
    </g>
  );
}

interface AbsentProps {
  id: string;
  reason: AbsenceReason;
  title?: string | undefined;
}

/** The mark of a series at a place. */
export function SeriesPoint(props: {
  series: number;
  x: number;
  y: number;
  size: number;
  /** Drawn in the ink that is read on the series' own colour. */
  inside?: boolean;
  title?: string;
}) {
  const { series, x, y, size, inside, title } = props;
  const { color, ink, shape } = seriesMark(series);
  return (
    <polygon
      points={svgPoints(shape)}
      transform={`translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${size})`}
      fill={inside ? ink : color}
      stroke={inside ? 'none' : 'var(--paper)'}
      strokeWidth="0.25"
    >
      {title ? <title>{title}</title> : null}
    </polygon>
  );
}

/** A line over figures from the first on, in pieces where one is not there: nothing is known in between. */
export function brokenPath(
  values: readonly (number | null | undefined)[],
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  let drawing = false;
  const parts = values.map((value, index) => {
    if (value === null || value === undefined) {
      drawing = false;
      return '';
    }
    const point = `${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
    // One that stands alone is a line without length, which a round cap shows as a dot.
    const part = drawing ? `L${point}` : `M${point}L${point}`;
    drawing = true;
    return part;
  });
  return parts.join('');
}
