import { useId } from 'react';
import type { SlideCellFragment, SlideShownFragment } from '../../../graphql/generated/graphql.ts';
import { useWords } from '../../../i18n/words.tsx';
import type { Language } from '../../../lib/language.ts';
import { patternOf } from '../../../lib/look.ts';
import { StillPatterns } from '../../../map/still/StillPatterns.tsx';
import type { MapTheme } from '../../../map/style/themes.ts';
import { seriesMark } from '../../../ui/chart/series-marks.ts';

interface ChartProps {
  slide: SlideShownFragment;
  theme: MapTheme;
}

/**
 * A slide's chart: lines over time, else bars. It places what the server printed and writes no figure itself; what is
 * absent is a box with the pattern of its reason, and the line breaks there.
 */
export function SlideChart({ slide, theme }: ChartProps) {
  return slide.series.length > 0 ? (
    <TimeLines slide={slide} theme={theme} />
  ) : (
    <Bars slide={slide} theme={theme} />
  );
}

const [WIDTH, HEIGHT, LETTER] = [1760, 640, 28];
const BOX = 44;

interface Bar {
  key: string;
  name: string;
  cell: SlideCellFragment;
}

const barsOf = ({ table }: SlideShownFragment, language: Language): Bar[] =>
  (table?.rows ?? []).flatMap(({ keys, labels, cells: [cell] }) =>
    cell
      ? [
          {
            key: keys.map(({ value }) => value).join(' '),
            name: labels.map((label) => label[language]).join(', '),
            cell,
          },
        ]
      : [],
  );

function Bars({ slide, theme }: ChartProps) {
  const { language } = useWords();
  const id = useId();
  const bars = barsOf(slide, language).slice(0, 16);
  const most = Math.max(1, ...bars.map(({ cell }) => Math.abs(cell.value ?? 0)));
  const step = Math.min(72, HEIGHT / Math.max(bars.length, 1));
  const thick = Math.min(step * 0.72, 52);
  const left = Math.min(
    700,
    Math.max(...bars.map(({ name }) => name.length), 4) * LETTER * 0.56 + 24,
  );
  const room = WIDTH - left - 260;
  return (
    <svg
      className="slide-drawing"
      role="img"
      aria-label={slide.title}
      viewBox={`0 0 ${WIDTH} ${Math.max(bars.length * step, 320)}`}
      fontSize={LETTER}
    >
      <StillPatterns id={id} color={theme.pattern} />
      {bars.map(({ key, name, cell }, index) => {
        const y = index * step + (step - thick) / 2;
        const middle = y + thick / 2 + LETTER * 0.35;
        const length = cell.absence ? BOX : (Math.abs(cell.value ?? 0) / most) * room;
        return (
          <g key={key} fill="var(--ink)">
            <text x={left - 16} y={middle} textAnchor="end">
              {name}
            </text>
            <rect
              x={left}
              y={y}
              width={Math.max(length, 2)}
              height={thick}
              fill={cell.absence ? `url(#${id}-${patternOf(cell.absence)})` : seriesMark(0).color}
              stroke="var(--ink)"
              strokeWidth={cell.absence ? 1.5 : 0}
            />
            <text x={left + length + 16} y={middle} fontWeight={cell.absence ? 400 : 700}>
              {cell.text[language]}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

const [TOP, BOTTOM, SIDE] = [64, HEIGHT - 60, 90];
/** So many names of periods stand beside each other. */
const NAMES = 9;

function TimeLines({ slide, theme }: ChartProps) {
  const { language } = useWords();
  const id = useId();
  const lines = slide.series.slice(0, 8);
  const periods = lines[0]?.points ?? [];
  const values = lines.flatMap(({ points }) => points.flatMap(({ cell }) => cell.value ?? []));
  const most = Math.max(1, ...values);
  const x = (index: number) =>
    SIDE + (index * (WIDTH - 2 * SIDE)) / Math.max(periods.length - 1, 1);
  const y = (value: number) => BOTTOM - (value / most) * (BOTTOM - TOP);
  const every = Math.max(1, Math.ceil(periods.length / NAMES));
  // The newest one has its name, whatever else has none.
  const named = (index: number) => (periods.length - 1 - index) % every === 0;
  return (
    <svg
      className="slide-drawing"
      role="img"
      aria-label={slide.title}
      viewBox={`0 0 ${WIDTH} ${HEIGHT + (lines.length > 1 ? 50 : 0)}`}
      fontSize={LETTER}
      fill="var(--ink)"
      textAnchor="middle"
    >
      <StillPatterns id={id} color={theme.pattern} />
      <path
        d={`M${SIDE - 40} ${BOTTOM}H${WIDTH - SIDE + 40}`}
        stroke="var(--field-line)"
        strokeWidth="2"
      />
      {periods.map(({ period, label }, index) =>
        named(index) ? (
          <text key={period} x={x(index)} y={BOTTOM + 44} fontSize={LETTER - 3}>
            {label[language]}
          </text>
        ) : null,
      )}
      {lines.map(({ label, points }, line) => (
        <g key={label.id}>
          <path
            d={brokenPath(points, x, y)}
            fill="none"
            stroke={seriesMark(line).color}
            strokeWidth="5"
            strokeLinejoin="round"
          />
          {points.map(({ period, cell }, index) =>
            cell.absence ? (
              <rect
                key={period}
                x={x(index) - 14}
                y={BOTTOM - 28 * (line + 1)}
                width={28}
                height={28}
                fill={`url(#${id}-${patternOf(cell.absence)})`}
                stroke="var(--ink)"
              >
                <title>{cell.text[language]}</title>
              </rect>
            ) : (
              <circle
                key={period}
                cx={x(index)}
                cy={y(cell.value ?? 0)}
                r={index === points.length - 1 ? 11 : 7}
                fill={seriesMark(line).color}
              />
            ),
          )}
          {lines.length === 1
            ? points.map(({ period, cell }, index) =>
                named(index) && !cell.absence ? (
                  <text key={period} x={x(index)} y={y(cell.value ?? 0) - 24} fontWeight="700">
                    {cell.text[language]}
                  </text>
                ) : null,
              )
            : null}
        </g>
      ))}
      {lines.length > 1
        ? lines.map(({ label }, line) => (
            <g key={label.id} textAnchor="start">
              <rect
                x={SIDE + line * ((WIDTH - 2 * SIDE) / lines.length)}
                y={HEIGHT + 8}
                width={28}
                height={28}
                fill={seriesMark(line).color}
              />
              <text x={SIDE + line * ((WIDTH - 2 * SIDE) / lines.length) + 40} y={HEIGHT + 32}>
                {label[language]}
              </text>
            </g>
          ))
        : null}
    </svg>
  );
}

function brokenPath(
  points: readonly { cell: SlideCellFragment }[],
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  let drawing = false;
  return points
    .map(({ cell: { value } }, index) => {
      if (value === null || value === undefined) {
        drawing = false;
        return '';
      }
      const part = `${drawing ? 'L' : 'M'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
      drawing = true;
      return part;
    })
    .join('');
}
