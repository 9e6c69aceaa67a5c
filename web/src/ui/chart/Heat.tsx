import { absenceOf } from '../../lib/cell.ts';
import { valueClasses } from '../../lib/class-breaks.ts';
import { colorOf, inkOn, type LookColors, lookOf } from '../../lib/look.ts';
import type { FormProps } from './Bars.tsx';
import { AbsentBox } from './ChartMarks.tsx';
import { type ChartData, cellText, valuesOf } from './chart-data.ts';
import { type ChartFrame, fitted, labelRoom, textWidth } from './chart-frame.ts';

/** Under a figure the page's own colours; the classes of the data are those of the maps. */
export const HEAT_COLORS: LookColors = {
  paper: 'var(--paper)',
  withheld: 'var(--surface)',
  land: 'var(--surface)',
};

/** The classes of a heat chart, found as those of a map are: out of the figures that are shown. */
export const heatClasses = (data: ChartData) => valueClasses(valuesOf(data));

const rowHeight = ({ letter }: ChartFrame): number => letter * 2.2;

/** How wide one column is. */
const columnWidth = (data: ChartData, frame: ChartFrame): number =>
  (heatWidth(data, frame) - labelRoom(data.categories, frame) - 8) /
  Math.max(1, data.series.length);

const longestName = (data: ChartData, letter: number): number =>
  Math.max(...data.series.map(({ name }) => textWidth(name, letter)), 0);

/** Whether the names of the series fit over their columns; else they are turned. */
const areTurned = (data: ChartData, frame: ChartFrame): boolean =>
  longestName(data, frame.letter) > columnWidth(data, frame);

const headRoom = (data: ChartData, frame: ChartFrame): number =>
  areTurned(data, frame)
    ? Math.min(frame.letter * 9, longestName(data, frame.letter)) + frame.letter
    : frame.letter * 1.8;

export const heatHeight = (data: ChartData, frame: ChartFrame): number =>
  headRoom(data, frame) + data.categories.length * rowHeight(frame) + 8;

/** The width that the columns need, where that is more than the page has. */
export const heatWidth = (data: ChartData, frame: ChartFrame): number =>
  Math.max(
    frame.width,
    labelRoom(data.categories, frame) + data.series.length * frame.letter * 2.4 + 8,
  );

/** A field for each figure in the colour of its class, with the figure in it. */
export function Heat({ data, words, frame }: FormProps) {
  const { letter, id } = frame;
  const [left, top, high] = [
    labelRoom(data.categories, frame),
    headRoom(data, frame),
    rowHeight(frame),
  ];
  const wide = columnWidth(data, frame);
  const turned = areTurned(data, frame);
  const classes = heatClasses(data);
  return (
    <>
      {data.series.map(({ name }, series) => (
        <text
          key={name}
          transform={`translate(${(left + (series + (turned ? 0.6 : 0.5)) * wide).toFixed(1)} ${top - 6})${turned ? ' rotate(-90)' : ''}`}
          textAnchor={turned ? 'start' : 'middle'}
          fontSize={letter}
          fill="var(--ink)"
        >
          {turned ? fitted(name, top - 8, letter) : name}
          <title>{name}</title>
        </text>
      ))}
      {data.categories.map((category, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two categories may have one name
        <g key={index} fontSize={letter}>
          <text
            x={left - 8}
            y={top + (index + 0.5) * high + letter * 0.35}
            textAnchor="end"
            fill="var(--ink)"
          >
            {fitted(category, left - 8, letter)}
            <title>{category}</title>
          </text>
          {data.series.map(({ name, cells }, series) => {
            const cell = cells[index];
            const box = {
              x: left + series * wide + 1,
              y: top + index * high + 1,
              width: wide - 2,
              height: high - 2,
            };
            const text = cellText(cell, words);
            const title = [category, name, text].filter(Boolean).join(', ');
            const reason = cell ? absenceOf(cell) : null;
            if (reason)
              return <AbsentBox key={name} {...box} id={id} reason={reason} title={title} />;
            if (!cell) return null;
            const look = lookOf(cell, classes);
            return (
              <g key={name}>
                <rect {...box} fill={colorOf(look, HEAT_COLORS)} stroke="var(--line)">
                  <title>{title}</title>
                </rect>
                {textWidth(text, letter) < wide - 2 ? (
                  <text
                    x={box.x + box.width / 2}
                    y={box.y + box.height / 2 + letter * 0.35}
                    textAnchor="middle"
                    fill={look.kind === 'class' ? inkOn(look, HEAT_COLORS) : 'var(--ink)'}
                    pointerEvents="none"
                  >
                    {text}
                  </text>
                ) : null}
              </g>
            );
          })}
        </g>
      ))}
    </>
  );
}
