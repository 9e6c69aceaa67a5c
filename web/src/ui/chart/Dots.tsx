import { absenceOf } from '../../lib/cell.ts';
import { NamesDown, ValueAxis } from './Axes.tsx';
import type { FormProps } from './Bars.tsx';
import { AbsentBox, SeriesPoint } from './ChartMarks.tsx';
import { type ChartData, cellText, extentOf } from './chart-data.ts';
import { type ChartFrame, labelRoom } from './chart-frame.ts';
import { bandScale, valueScale } from './scale.ts';

const BOX = 14;

export const dotsHeight = (data: ChartData, { letter }: ChartFrame): number =>
  data.categories.length * letter * 1.9 + letter * 4;

/** One mark for each figure on the line of its category: places are compared, not lengths. */
export function Dots({ data, words, frame }: FormProps) {
  const { width, letter, id } = frame;
  const height = dotsHeight(data, frame);
  const left = labelRoom(data.categories, frame) + BOX * data.series.length;
  const [right, top, bottom] = [width - letter * 1.5, 4, height - letter * 3.4];
  const scale = valueScale(extentOf(data, false), left, right);
  const { middle: y } = bandScale(data.categories.length, top, bottom, 0);
  const names = left - BOX * data.series.length;
  return (
    <>
      <ValueAxis
        scale={scale}
        from={top}
        to={bottom}
        letter={letter}
        number={words.number}
        title={words.value}
      />
      <NamesDown names={data.categories} at={y} letter={letter} right={names} />
      {data.categories.map((category, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two categories may have one name
        <g key={index}>
          <line x1={left} x2={right} y1={y(index)} y2={y(index)} stroke="var(--line)" />
          {data.series.map(({ name, cells }, series) => {
            const cell = cells[index];
            if (!cell) return null;
            const title = [category, name, cellText(cell, words)].filter(Boolean).join(', ');
            const reason = absenceOf(cell);
            return reason ? (
              <AbsentBox
                key={name}
                x={names + BOX * series}
                y={y(index) - BOX / 2}
                width={BOX - 2}
                height={BOX}
                id={id}
                reason={reason}
                title={title}
              />
            ) : (
              <SeriesPoint
                key={name}
                series={series}
                x={scale(cell.value ?? 0)}
                y={y(index)}
                size={6}
                title={title}
              />
            );
          })}
        </g>
      ))}
    </>
  );
}
