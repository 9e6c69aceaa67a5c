import { colorOf, patternOf } from '../../../lib/look.ts';
import type { MapTheme } from '../../../map/style/themes.ts';
import type { Picture } from './slide-looks.ts';

interface SlideLegendProps {
  title: string;
  legend: Picture['legend'];
  theme: MapTheme;
}

/** What the colours and patterns of a slide's map stand for. */
export function SlideLegend({ title, legend, theme }: SlideLegendProps) {
  return (
    <div className="slide-legend">
      <p>{title}</p>
      <ul className="plain-list">
        {legend.map(({ look, text }) => (
          <li key={JSON.stringify(look)}>
            <span
              className={`slide-swatch swatch-${look.kind === 'absent' ? patternOf(look.reason) : 'plain'}`}
              style={{ backgroundColor: colorOf(look, theme) }}
              aria-hidden="true"
            />
            {text}
          </li>
        ))}
      </ul>
    </div>
  );
}
