import { absenceOf } from '../../lib/cell.ts';
import { NamesAcross, namedOf, ValueAxis } from './Axes.tsx';
import { Figure, type FormProps } from './Bars.tsx';
import { AbsentBox, brokenPath, SeriesPoint } from './ChartMarks.tsx';
import { cellText, extentOf, someAbsent } from './chart-data.ts';
import { type ChartFrame, textWidth, timesDesk } from './chart-frame.ts';
import { plainScale } from './plain-scale.ts';
import { bandScale, valueScale } from './scale.ts';
import { seriesMark } from './series-marks.ts';

const HEIGHT = 320;
/** Of an absent figure, on a desk. */
const BOX = 12;

export const linesHeight = (frame: ChartFrame): number => frame.height ?? HEIGHT * timesDesk(frame);

/**
 * Lines over the categories. Where a figure is absent the line breaks, so that nothing seems to be known there, and a
 * box with the pattern of its reason stands below the axis.
 */
export function Lines({ data, words, frame }: FormProps) {
  const { width, letter, id, bare } = frame;
  const height = linesHeight(frame);
  const times = timesDesk(frame);
  const box = BOX * times;
  const extent = extentOf(data, false);
  const most = Math.max(...extent.map((value) => textWidth(words.number(value), letter)));
  // What is absent has a lane of its own below the axis, where it hides no point and looks like no figure.
  const lane = someAbsent(data) ? data.series.length * box + 6 : 0;
  const [left, right, top] = bare
    ? [letter * 2, width - letter * 2, letter * 2]
    : [most + 16, width - 12, letter * 2];
  const bottom = height - letter * (bare ? 1.8 : 3.4) - lane;
  const scale = (bare ? plainScale : valueScale)(extent, bottom, top);
  const { middle: x, step } = bandScale(data.categories.length, left, right, 0);
  const isNamed = namedOf(data.categories, letter, step);
  return (
    <>
      <ValueAxis
        scale={scale}
        from={left}
        to={right}
        letter={letter}
        bare={bare}
        number={words.number}
        title={words.value}
        upwards
      />
      <NamesAcross
        names={data.categories}
        at={x}
        letter={letter}
        below={bottom + lane}
        room={step}
        width={width}
        title={words.category}
      />
      {data.series.map(({ name, cells }, series) => (
        <g key={name}>
          <path
            d={brokenPath(
              cells.map((cell) => cell?.value),
              x,
              scale,
            )}
            fill="none"
            stroke={seriesMark(series).color}
            strokeWidth={2 * times}
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
                x={x(index) - box / 2}
                y={bottom + 4 + box * series}
                width={box}
                height={box}
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
                size={5 * times}
                title={title}
              />
            );
          })}
          {bare && data.series.length === 1
            ? cells.map((cell, index) =>
                isNamed(index) && cell && absenceOf(cell) === null ? (
                  <Figure
                    // biome-ignore lint/suspicious/noArrayIndexKey: two categories may have one name
                    key={index}
                    x={x(index)}
                    y={scale(cell.value ?? 0) - letter * 0.75}
                    anchor="middle"
                    letter={letter}
                    bold
                  >
                    {cellText(cell, words)}
                  </Figure>
                ) : null,
              )
            : null}
        </g>
      ))}
    </>
  );
}
