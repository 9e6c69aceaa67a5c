import { colorOf, lookOf } from '../../lib/look.ts';
import { svgPoints } from '../../lib/mark-shapes.ts';
import { type ChartData, type ChartKind, cellText, type FormWords } from './chart-data.ts';
import { HEAT_COLORS, heatClasses } from './Heat.tsx';
import { seriesMark } from './series-marks.ts';
import './chart.css';

interface ChartLegendProps {
  kind: ChartKind;
  data: ChartData;
  words: FormWords & { series: string };
  /** Whether the last figure of each series stands beside its name. */
  lastFigures?: boolean;
}

/** What the colours stand for: of heat the classes, of all other forms the series. One series needs no words. */
export function ChartLegend({ kind, data, words, lastFigures }: ChartLegendProps) {
  if (kind === 'heat') {
    const classes = heatClasses(data);
    return (
      <ul className="plain-list chart-legend">
        {classes.map((range) => (
          <li key={range.from}>
            <svg viewBox="0 0 24 16" className="chart-swatch" aria-hidden="true">
              <rect
                x="0.5"
                y="0.5"
                width="23"
                height="15"
                fill={colorOf(lookOf({ value: range.from }, classes), HEAT_COLORS)}
                stroke="var(--field-line)"
              />
            </svg>
            {range.from === range.to
              ? words.number(range.from)
              : `${words.number(range.from)}–${words.number(range.to)}`}
          </li>
        ))}
      </ul>
    );
  }
  if (data.series.length < 2) return null;
  return (
    <ul className="plain-list chart-legend" aria-label={words.series}>
      {data.series.map(({ name, cells }, series) => {
        const { color, ink, shape } = seriesMark(series);
        const filled = kind === 'bar' || kind === 'stacked';
        return (
          <li key={name} data-series-color={color}>
            <svg viewBox="-1.6 -1.1 3.2 2.2" className="chart-swatch" aria-hidden="true">
              {filled ? (
                <rect
                  x="-1.55"
                  y="-1.05"
                  width="3.1"
                  height="2.1"
                  fill={color}
                  stroke="var(--ink)"
                  strokeWidth="0.1"
                />
              ) : null}
              <polygon
                points={svgPoints(shape)}
                transform={filled ? 'scale(0.6)' : undefined}
                fill={filled ? ink : color}
              />
            </svg>
            {name}
            {lastFigures ? <strong>{cellText(cells.at(-1), words)}</strong> : null}
          </li>
        );
      })}
    </ul>
  );
}
