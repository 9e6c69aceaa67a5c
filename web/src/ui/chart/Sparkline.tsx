import { brokenPath } from './ChartMarks.tsx';
import { plainScale } from './plain-scale.ts';
import './sparkline.css';

interface SparklineProps {
  /** Counts from the oldest on; null where there is none. */
  values: readonly (number | null)[];
  /** The same in words: the drawing is nothing to who cannot see it. */
  label: string;
}

const WIDTH = 72;
const HEIGHT = 20;
const MARGIN = 2;

/**
 * Counts over time as a line of the size of a word. Where a count is missing the line breaks, so that
 * nothing seems to be known there; it begins at zero, so that a small change looks small.
 */
export function Sparkline({ values, label }: SparklineProps) {
  const most = Math.max(1, ...values.map((value) => value ?? 0));
  const x = (index: number) =>
    MARGIN + (index * (WIDTH - 2 * MARGIN)) / Math.max(1, values.length - 1);
  const y = plainScale([0, most], HEIGHT - MARGIN, MARGIN);
  const last = values.at(-1);
  return (
    <svg className="sparkline" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <path d={brokenPath(values, x, y)} />
      {last === null || last === undefined ? null : (
        <circle cx={x(values.length - 1)} cy={y(last)} r="2" />
      )}
    </svg>
  );
}
