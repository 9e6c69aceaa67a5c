import { absenceOf, type Cell } from '../../lib/cell.ts';
import { NamesAcross, ValueAxis } from './Axes.tsx';
import type { FormProps } from './Bars.tsx';
import { AbsentBox, SeriesPoint } from './ChartMarks.tsx';
import { cellText, extentOf, someAbsent } from './chart-data.ts';
import { bandScale, textWidth, valueScale } from './chart-frame.ts';
import { seriesMark } from './series-marks.ts';

const HEIGHT = 320;
const BOX = 12;

export const linesHeight = (letter: number): number => HEIGHT * (letter / 13);

/**
 * Lines over the categories. Where a figure is absent the line breaks, so that nothing seems to be known there, and a
 * box with the pattern of its reason stands below the axis.
 */
export function Lines({ data, words, frame }: FormProps) {
  const { width, letter, id } = frame;
  const height = linesHeight(letter);
  const extent = extentOf(data, false);
  const most = Math.max(...extent.map((value) => textWidth(words.number(value), letter)));
  // What is absent has a lane of its own below the axis, where it hides no point and looks like no figure.
  const lane = someAbsent(data) ? data.series.length * BOX + 6 : 0;
  const [left, right, top] = [most + 16, width - 12, letter * 2];
  const bottom = height - letter * 3.4 - lane;
  const scale = valueScale(extent, bottom, top);
  const band = bandScale(data, left, right, 0);
  const x = (index: number) => (band(index) ?? 0) + band.bandwidth() / 2;
  return (
    <>
      <ValueAxis
        scale={scale}
        from={left}
        to={right}
        letter={letter}
        number={words.number}
        title={words.value}
        upwards
      />
      <NamesAcross
        names={data.categories}
        at={x}
        letter={letter}
        below={bottom + lane}
        room={band.step()}
        width={width}
        title={words.category}
      />
      {data.series.map(({ name, cells }, series) => (
        <g key={name}>
          <path
            d={brokenPath(cells, x, scale)}
            fill="none"
            stroke={seriesMark(series).color}
            strokeWidth="2"
            strokeLinejoin="round"
          />
          {cells.map((cell, index) => {
            if (!cell) return null;
            const title = [data.categories[index], name, cellText(cell, words)]
              .filter(Boolean)
              .join(', ');
            const reason = absenceOf(cell);
            const key = `${index} ${title}`;
            return reason ? (
              <AbsentBox
                key={key}
                x={x(index) - BOX / 2}
                y={bottom + 4 + BOX * series}
                width={BOX}
                height={BOX}
                id={id}
                reason={reason}
                title={title}
              />
            ) : (
              <SeriesPoint
                key={key}
                series={series}
                x={x(index)}
                y={scale(cell.value ?? 0)}
                size={5}
                title={title}
              />
            );
          })}
        </g>
      ))}
    </>
  );
}

function brokenPath(
  cells: readonly (Cell | null)[],
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  let drawing = false;
  return cells
    .map((cell, index) => {
      const value = cell?.value;
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
