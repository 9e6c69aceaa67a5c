import { useId } from 'react';
import type { SlideCellFragment, SlideShownFragment } from '../../../graphql/generated/graphql.ts';
import { useWords } from '../../../i18n/words.tsx';
import { AbsentBox, AbsentPatterns, SeriesPoint } from '../../../ui/chart/ChartMarks.tsx';
import { seriesMark } from '../../../ui/chart/series-marks.ts';
import { useBriefingWords } from '../briefing-words.ts';

interface ChartProps {
  slide: SlideShownFragment;
}

/**
 * A slide's chart: lines over time, else bars. It places what the server printed and writes no figure itself; what is
 * absent is a box with the pattern of its reason, and the line breaks there.
 */
export function SlideChart({ slide }: ChartProps) {
  return slide.series.length > 0 ? <TimeLines slide={slide} /> : <Bars slide={slide} />;
}

const [WIDTH, HEIGHT, LETTER] = [1760, 640, 28];
const BOX = 44;
/** So many bars, and so many lines, can be told apart from three metres. */
const [MOST_BARS, MOST_LINES] = [16, 8];

function Bars({ slide }: ChartProps) {
  const { language } = useWords();
  const own = useBriefingWords();
  const id = useId();
  const rows = slide.table?.rows ?? [];
  const bars = rows.slice(0, MOST_BARS).flatMap(({ keys, labels, cells: [cell] }) =>
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
  const most = Math.max(1, ...bars.map(({ cell }) => Math.abs(cell.value ?? 0)));
  const step = Math.min(72, HEIGHT / Math.max(bars.length, 1));
  const thick = Math.min(step * 0.72, 52);
  const longest = Math.max(...bars.map(({ name }) => name.length), 4);
  const left = Math.min(700, longest * LETTER * 0.56 + 24);
  const room = WIDTH - left - 260;
  return (
    <div className="slide-chart">
      <svg
        className="slide-drawing"
        role="img"
        aria-label={slide.title}
        viewBox={`0 0 ${WIDTH} ${Math.max(bars.length * step, 320)}`}
        fontSize={LETTER}
      >
        <AbsentPatterns id={id} />
        {bars.map(({ key, name, cell }, index) => {
          const y = index * step + (step - thick) / 2;
          const middle = y + thick / 2 + LETTER * 0.35;
          const length = cell.absence ? BOX : (Math.abs(cell.value ?? 0) / most) * room;
          const text = cell.text[language];
          return (
            <g key={key} fill="var(--ink)">
              <text x={left - 16} y={middle} textAnchor="end">
                {name}
              </text>
              {cell.absence ? (
                <AbsentBox
                  id={id}
                  reason={cell.absence}
                  title={text}
                  x={left}
                  y={y}
                  width={length}
                  height={thick}
                />
              ) : (
                <rect
                  x={left}
                  y={y}
                  width={Math.max(length, 2)}
                  height={thick}
                  fill={seriesMark(0).color}
                />
              )}
              <text x={left + length + 16} y={middle} fontWeight={cell.absence ? 400 : 700}>
                {text}
              </text>
            </g>
          );
        })}
      </svg>
      {rows.length > MOST_BARS ? <p>{own.slide.rowsLeft(rows.length - MOST_BARS)}</p> : null}
    </div>
  );
}

// Half the name of the longest month stands beside the last point.
const [TOP, BOTTOM, SIDE] = [64, HEIGHT - 60, 116];
/** So many names of periods stand beside each other. */
const NAMES = 9;

function TimeLines({ slide }: ChartProps) {
  const { language } = useWords();
  const own = useBriefingWords();
  const id = useId();
  const lines = slide.series.slice(0, MOST_LINES);
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
    <div className="slide-chart">
      <svg
        className="slide-drawing"
        role="img"
        aria-label={slide.title}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        fontSize={LETTER}
        fill="var(--ink)"
        textAnchor="middle"
      >
        <AbsentPatterns id={id} />
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
                <AbsentBox
                  key={period}
                  id={id}
                  reason={cell.absence}
                  title={cell.text[language]}
                  x={x(index) - 14}
                  y={BOTTOM - 28 * (line + 1)}
                  width={28}
                  height={28}
                />
              ) : (
                <SeriesPoint
                  key={period}
                  series={line}
                  x={x(index)}
                  y={y(cell.value ?? 0)}
                  size={index === points.length - 1 ? 14 : 10}
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
      </svg>
      {lines.length > 1 ? (
        <ul className="plain-list slide-lines">
          {lines.map(({ label, points }, line) => (
            <li key={label.id}>
              <svg viewBox="-1.2 -1.2 2.4 2.4" aria-hidden="true">
                <SeriesPoint series={line} x={0} y={0} size={1} />
              </svg>
              {label[language]}: <strong>{points.at(-1)?.cell.text[language]}</strong>
            </li>
          ))}
        </ul>
      ) : null}
      {slide.series.length > MOST_LINES ? (
        <p>{own.slide.rowsLeft(slide.series.length - MOST_LINES)}</p>
      ) : null}
    </div>
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
