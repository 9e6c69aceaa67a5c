import { useId } from 'react';
import type { Cell } from '../../lib/cell.ts';
import { Bar } from '../../ui/chart/Bar.tsx';
import { AbsentPatterns } from '../../ui/chart/ChartMarks.tsx';
import { plainScale } from '../../ui/chart/plain-scale.ts';

const HEIGHT = 24;

interface TimeBarsProps {
  cells: readonly Cell[];
  /** The period that is chosen. */
  at: number;
}

/** A bar a period above the slider, which says the same in words. */
export function TimeBars({ cells, at }: TimeBarsProps) {
  const id = useId();
  const most = Math.max(1, ...cells.map(({ value }) => value ?? 0));
  const scale = plainScale([0, most], HEIGHT, 0);
  const width = 100 / Math.max(1, cells.length - 1);
  return (
    <div className="time-bars">
      <svg aria-hidden="true">
        <AbsentPatterns id={id} />
        {cells.map((cell, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a period is its place
          <g key={index} className={index === at ? 'chosen' : undefined}>
            <Bar
              cell={cell}
              scale={scale}
              upwards
              begin={`${(index - 0.35) * width}%`}
              thick={`${width * 0.7}%`}
              color={index === at ? 'var(--accent)' : 'var(--field-line)'}
              absent={{ length: HEIGHT / 2, id }}
            />
          </g>
        ))}
      </svg>
    </div>
  );
}
