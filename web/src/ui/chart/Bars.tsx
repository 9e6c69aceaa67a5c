import { absenceOf } from '../../lib/cell.ts';
import { NamesAcross, NamesDown, ValueAxis } from './Axes.tsx';
import { Bar, boxOf } from './Bar.tsx';
import { AbsentBox, SeriesPoint } from './ChartMarks.tsx';
import {
  type ChartCell,
  type ChartData,
  cellText,
  extentOf,
  type FormWords,
} from './chart-data.ts';
import { type ChartFrame, labelRoom, textWidth, timesDesk } from './chart-frame.ts';
import { plainScale, type ValueScale } from './plain-scale.ts';
import { bandScale, valueScale } from './scale.ts';
import { seriesMark } from './series-marks.ts';

export interface FormProps {
  data: ChartData;
  words: FormWords;
  frame: ChartFrame;
}

/** How long the box of an absent figure is on a desk. */
const ABSENT_LENGTH = 28;
const UPWARDS_HEIGHT = 320;

/** The height of bars: of those that lie it grows with their number. */
export function barsHeight(data: ChartData, stacked: boolean, frame: ChartFrame): number {
  const { letter, bare, height = Number.POSITIVE_INFINITY } = frame;
  if (data.ordered) return Math.min(height, UPWARDS_HEIGHT * timesDesk(frame));
  const lines = stacked ? 1 : data.series.length;
  const step = bare ? lines * letter * 2.5 : Math.max(lines * letter * 1.1, letter * 1.5) + 8;
  return Math.min(height, data.categories.length * step + (bare ? 8 : letter * 4));
}

/** Bars side by side or on top of each other; they lie, so that names can be read, unless the categories are times. */
export function Bars({ data, words, frame, stacked }: FormProps & { stacked: boolean }) {
  const { width, letter, bare } = frame;
  const height = barsHeight(data, stacked, frame);
  const upwards = data.ordered;
  const extent = extentOf(data, stacked);
  const figures = bare ? figuresOf(data, words) : extent.map(words.number);
  const most = Math.max(0, ...figures.map((text) => textWidth(text, letter)));
  const left = upwards ? most + 16 : labelRoom(data.categories, frame);
  const right = width - (upwards ? 8 : most + ABSENT_LENGTH * timesDesk(frame));
  const top = upwards ? letter * 2 : 4;
  const bottom = height - (bare && !upwards ? 4 : letter * 3.4);
  const scaleOf = bare ? plainScale : valueScale;
  const scale = upwards ? scaleOf(extent, bottom, top) : scaleOf(extent, left, right);
  const band = bandScale(
    data.categories.length,
    ...(upwards ? ([left, right] as const) : ([top, bottom] as const)),
  );
  const axis = { scale, letter, bare, number: words.number, title: words.value };
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
          at={band.middle}
          letter={letter}
          below={bottom}
          room={band.step}
          width={width}
          title={words.category}
        />
      ) : (
        <NamesDown names={data.categories} at={band.middle} letter={letter} right={left} />
      )}
      {data.categories.map((category, index) => {
        const cells = data.series.map(({ cells }) => cells[index] ?? null);
        const part: PartProps = {
          cells,
          titles: data.series.map(({ name }, at) =>
            [category, name, cellText(cells[at], words)].filter(Boolean).join(', '),
          ),
          words,
          place: { begin: band.begin(index), thick: band.thick, scale, upwards, frame },
        };
        // biome-ignore lint/suspicious/noArrayIndexKey: two categories may have one name
        return stacked ? <Stack key={index} {...part} /> : <Group key={index} {...part} />;
      })}
    </>
  );
}

/** The figures as they stand beside their bars. */
const figuresOf = ({ series }: ChartData, words: FormWords): string[] =>
  series.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell && absenceOf(cell) === null ? cellText(cell, words) : [])),
  );

interface Place {
  begin: number;
  thick: number;
  scale: ValueScale;
  upwards: boolean;
  frame: ChartFrame;
}

interface PartProps {
  cells: readonly (ChartCell | null)[];
  titles: readonly string[];
  place: Place;
  words: FormWords;
}

function Group({ cells, titles, place, words }: PartProps) {
  const { scale, upwards, frame } = place;
  const { letter, id, bare } = frame;
  const absentLength = ABSENT_LENGTH * timesDesk(frame);
  const thick = place.thick / Math.max(1, cells.length);
  const zero = scale(0);
  return cells.map((cell, series) => {
    if (!cell) return null;
    const begin = place.begin + series * thick;
    const reason = absenceOf(cell);
    const end = reason ? zero + absentLength : scale(cell.value ?? 0);
    const text = cellText(cell, words);
    const hasRoom = upwards ? textWidth(text, letter) < thick : thick >= letter * 0.9;
    return (
      <g key={titles[series]}>
        <Bar
          cell={cell}
          scale={scale}
          upwards={upwards}
          begin={begin}
          thick={thick}
          color={seriesMark(series).color}
          outline
          absent={{ length: absentLength, id }}
          title={titles[series]}
        />
        {!reason && cells.length > 1 && thick >= 9 && Math.abs(end - zero) > 14 ? (
          <SeriesPoint
            series={series}
            inside
            size={Math.min(4.5, thick * 0.35)}
            {...(upwards
              ? { x: begin + thick / 2, y: zero - 8 }
              : { x: zero + 8, y: begin + thick / 2 })}
          />
        ) : null}
        {reason && (upwards || cells.length > 1) ? null : hasRoom ? (
          <Figure
            {...(upwards
              ? { x: begin + thick / 2, y: end - 4, anchor: 'middle' }
              : { x: end + letter * 0.35, y: begin + thick / 2 + letter * 0.35 })}
            letter={letter}
            bold={bare && !reason}
            soft={reason !== null}
          >
            {text}
          </Figure>
        ) : null}
      </g>
    );
  });
}

/** Parts on top of each other. One that is absent stands at the end in its pattern, and the whole has no figure then. */
function Stack({ cells, titles, place, words }: PartProps) {
  const { scale, upwards, thick, begin, frame } = place;
  const { letter, id } = frame;
  const absentLength = ABSENT_LENGTH * timesDesk(frame) * 0.5;
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
          {...boxOf(upwards, from, to, begin, thick)}
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
    const to = from + (upwards ? -1 : 1) * absentLength;
    absent += absentLength;
    return (
      <AbsentBox
        key={titles[series]}
        {...boxOf(upwards, from, to, begin, thick)}
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
        <Figure x={end + 4} y={begin + thick / 2 + letter * 0.35} letter={letter}>
          {words.number(sum)}
        </Figure>
      ) : null}
    </>
  );
}

interface FigureProps {
  x: number;
  y: number;
  anchor?: 'middle';
  letter: number;
  bold?: boolean | undefined;
  soft?: boolean;
  children: string;
}

/** A figure beside its mark. */
export function Figure({ x, y, anchor, letter, bold, soft, children }: FigureProps) {
  return (
    <text
      x={x}
      y={y}
      textAnchor={anchor}
      fontSize={letter}
      fontWeight={bold ? 700 : undefined}
      fill={soft ? 'var(--ink-soft)' : 'var(--ink)'}
    >
      {children}
    </text>
  );
}
