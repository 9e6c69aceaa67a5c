import type { Cell } from '../../lib/cell.ts';

const HEIGHT = 24;

interface TimeBarsProps {
  cells: readonly Cell[];
  /** The period that is chosen. */
  at: number;
}

/** A bar a period above the slider, which says the same in words. What is absent is a dotted line, not a bar of nothing. */
export function TimeBars({ cells, at }: TimeBarsProps) {
  const most = Math.max(1, ...cells.map(({ value }) => value ?? 0));
  const width = 100 / Math.max(1, cells.length - 1);
  return (
    <div className="time-bars">
      <svg viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        {cells.map((cell, index) => {
          const middle = index * width;
          const className = index === at ? 'chosen' : undefined;
          const absent = cell.value === null || cell.value === undefined;
          const height = absent ? HEIGHT / 2 : Math.max(1, (HEIGHT * (cell.value ?? 0)) / most);
          return absent ? (
            <line
              key={middle}
              className={className}
              x1={middle}
              x2={middle}
              y1={HEIGHT - height}
              y2={HEIGHT}
            />
          ) : (
            <rect
              key={middle}
              className={className}
              x={middle - width * 0.35}
              y={HEIGHT - height}
              width={width * 0.7}
              height={height}
            />
          );
        })}
      </svg>
    </div>
  );
}
