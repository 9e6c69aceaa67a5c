import { absenceOf, type Cell } from '../../lib/cell.ts';
import { NamesAcross, NamesDown, ValueAxis } from './Axes.tsx';
import { AbsentBox, SeriesPoint } from './ChartMarks.tsx';
import { type ChartData, type ChartWords, cellText, extentOf } from './chart-data.ts';
import { bandScale, type ChartFrame, labelRoom, textWidth, valueScale } from './chart-frame.ts';
import { seriesMark } from './series-marks.ts';

export interface FormProps {
  data: ChartData;
  words: ChartWords;
  frame: ChartFrame;
}

/** How long the box of an absent figure is: the same for all, so that nobody takes it for a figure. */
const ABSENT_LENGTH = 28;
const UPWARDS_HEIGHT = 320;

/** The height of bars: of those that lie it grows with their number. */
export function barsHeight(data: ChartData, stacked: boolean, { letter }: ChartFrame): number {
  if (data.ordered) return UPWARDS_HEIGHT * (letter / 13);
  const lines = stacked ? 1 : data.series.length;
  return data.categories.length * (Math.max(lines * letter * 1.1, letter * 1.5) + 8) + letter * 4;
}

/** Bars side by side or on top of each other; they lie, so that names can be read, unless the categories are times. */
export function Bars({ data, words, frame, stacked }: FormProps & { stacked: boolean }) {
  const { width, letter } = frame;
  const height = barsHeight(data, stacked, frame);
  const upwards = data.ordered;
  const most = Math.max(
    ...extentOf(data, stacked).map((value) => textWidth(words.number(value), letter)),
  );
  const left = upwards ? most + 16 : labelRoom(data.categories, frame);
  const right = width - (upwards ? 8 : most + ABSENT_LENGTH);
  const [top, bottom] = [upwards ? letter * 2 : 4, height - letter * 3.4];
  const extent = extentOf(data, stacked);
  const scale = upwards ? valueScale(extent, bottom, top) : valueScale(extent, left, right);
  const band = upwards ? bandScale(data, left, right) : bandScale(data, top, bottom);
  const middle = (index: number) => (band(index) ?? 0) + band.bandwidth() / 2;
  const axis = { scale, letter, number: words.number, title: words.value };
  return (
    <>
      <ValueAxis
        {...axis}
        from={upwards ? left : top}
        to={upwards ? right : bottom}
        upwards={upwards}
      />
      {upwards ? (
        <NamesAcross
          names={data.categories}
          at={middle}
          letter={letter}
          below={bottom}
          room={band.step()}
          width={width}
          title={words.category}
        />
      ) : (
        <NamesDown names={data.categories} at={middle} letter={letter} right={left} />
      )}
      {data.categories.map((category, index) => {
        const place: Place = {
          begin: band(index) ?? 0,
          thick: band.bandwidth(),
          scale,
          upwards,
          letter,
          id: frame.id,
        };
        const cells = data.series.map(({ cells }) => cells[index] ?? null);
        const titles = data.series.map(({ name }, at) =>
          [category, name, cellText(cells[at], words)].filter(Boolean).join(', '),
        );
        return stacked ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: two categories may have one name
          <Stack key={index} cells={cells} titles={titles} place={place} words={words} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: two categories may have one name
          <Group key={index} cells={cells} titles={titles} place={place} words={words} />
        );
      })}
    </>
  );
}

interface Place {
  begin: number;
  thick: number;
  scale: ReturnType<typeof valueScale>;
  upwards: boolean;
  letter: number;
  id: string;
}

interface PartProps {
  cells: readonly (Cell | null)[];
  titles: readonly string[];
  place: Place;
  words: ChartWords;
}

/** A box from one place of the axis to another, lying or standing. */
function box({ upwards }: Place, from: number, to: number, begin: number, thick: number) {
  const [low, size] = [Math.min(from, to), Math.abs(to - from)];
  return upwards
    ? { x: begin, y: low, width: thick, height: size }
    : { x: low, y: begin, width: size, height: thick };
}

function Group({ cells, titles, place, words }: PartProps) {
  const { scale, upwards, letter, id } = place;
  const thick = place.thick / Math.max(1, cells.length);
  const zero = scale(0);
  return cells.map((cell, series) => {
    if (!cell) return null;
    const begin = place.begin + series * thick;
    const reason = absenceOf(cell);
    const key = titles[series];
    if (reason) {
      const end = zero + (upwards ? -ABSENT_LENGTH : ABSENT_LENGTH);
      return (
        <g key={key}>
          <AbsentBox
            {...box(place, zero, end, begin, thick)}
            id={id}
            reason={reason}
            title={titles[series] ?? ''}
          />
          {upwards || cells.length > 1 ? null : (
            <text
              x={end + 6}
              y={begin + thick / 2 + letter * 0.35}
              fontSize={letter}
              fill="var(--ink-soft)"
            >
              {words.absence[reason]}
            </text>
          )}
        </g>
      );
    }
    const end = scale(cell.value ?? 0);
    const label = words.number(cell.value ?? 0);
    return (
      <g key={key}>
        <rect
          {...box(place, zero, end, begin, thick)}
          fill={seriesMark(series).color}
          stroke="var(--ink)"
          strokeWidth="0.75"
        >
          <title>{titles[series]}</title>
        </rect>
        {cells.length > 1 && thick >= 9 && Math.abs(end - zero) > 14 ? (
          <SeriesPoint
            series={series}
            inside
            size={Math.min(4.5, thick * 0.35)}
            {...(upwards
              ? { x: begin + thick / 2, y: zero - 8 }
              : { x: zero + 8, y: begin + thick / 2 })}
          />
        ) : null}
        {upwards ? (
          textWidth(label, letter) < thick ? (
            <Figure x={begin + thick / 2} y={end - 4} anchor="middle" letter={letter}>
              {label}
            </Figure>
          ) : null
        ) : thick >= letter * 0.9 ? (
          <Figure x={end + 4} y={begin + thick / 2 + letter * 0.35} anchor="start" letter={letter}>
            {label}
          </Figure>
        ) : null}
      </g>
    );
  });
}

/** Parts on top of each other. One that is absent stands at the end in its pattern, and the whole has no figure then. */
function Stack({ cells, titles, place, words }: PartProps) {
  const { scale, upwards, letter, thick, begin, id } = place;
  let sum = 0;
  const parts = cells.map((cell, series) => {
    const value = cell?.value;
    if (value === null || value === undefined || value === 0) return null;
    const [from, to] = [scale(sum), scale(sum + value)];
    sum += value;
    const size = Math.abs(to - from);
    return (
      <g key={titles[series]}>
        <rect
          {...box(place, from, to, begin, thick)}
          fill={seriesMark(series).color}
          stroke="var(--ink)"
          strokeWidth="0.75"
        >
          <title>{titles[series]}</title>
        </rect>
        {size >= 12 ? (
          <SeriesPoint
            series={series}
            inside
            size={4.5}
            {...(upwards
              ? { x: begin + thick / 2, y: (from + to) / 2 }
              : { x: (from + to) / 2, y: begin + thick / 2 })}
          />
        ) : null}
      </g>
    );
  });
  const end = scale(sum);
  let absent = 0;
  const rest = cells.map((cell, series) => {
    const reason = cell ? absenceOf(cell) : null;
    if (!reason) return null;
    const from = end + (upwards ? -1 : 1) * absent;
    const to = from + (upwards ? -1 : 1) * ABSENT_LENGTH * 0.5;
    absent += ABSENT_LENGTH * 0.5;
    return (
      <AbsentBox
        key={titles[series]}
        {...box(place, from, to, begin, thick)}
        id={id}
        reason={reason}
        title={titles[series] ?? ''}
      />
    );
  });
  const whole = cells.some(Boolean) && absent === 0;
  return (
    <>
      {parts}
      {rest}
      {whole && !upwards ? (
        <Figure x={end + 4} y={begin + thick / 2 + letter * 0.35} anchor="start" letter={letter}>
          {words.number(sum)}
        </Figure>
      ) : null}
    </>
  );
}

function Figure(props: {
  x: number;
  y: number;
  anchor: 'start' | 'middle';
  letter: number;
  children: string | undefined;
}) {
  const { x, y, anchor, letter, children } = props;
  return (
    <text x={x} y={y} textAnchor={anchor} fontSize={letter} fill="var(--ink)">
      {children}
    </text>
  );
}
