/** A chart as marks, for the handout and the pack; the file of slides has a native one of the same cells. */
import { numberText } from '../printed.ts';
import { boxPath } from './draw-map.ts';
import { linesOf, widthOf } from './letters.ts';
import { BORDER, INK, inkOn, LINE, PATTERN, SERIES, SOFT } from './palette.ts';
import type { Chart, Drawing, Language, Mark } from './types.ts';

const SIZE = 18;

interface Frame {
  width: number;
  height: number;
  language: Language;
}

/** The chart on paper of this size, in points. */
export function drawChart(chart: Chart, frame: Frame): Drawing {
  const marks =
    chart.form === 'LINES' ? lines(chart, frame) : bars(chart, frame, chart.form === 'STACKED');
  return { width: frame.width, height: frame.height, marks };
}

const text = (
  words: string,
  x: number,
  y: number,
  more: Partial<Extract<Mark, { kind: 'TEXT' }>> = {},
): Mark => ({
  kind: 'TEXT',
  x,
  y,
  text: words,
  size: SIZE,
  bold: false,
  color: INK,
  anchor: 'start',
  ...more,
});

const box = (x: number, y: number, w: number, h: number, color: string): Mark => ({
  kind: 'PATH',
  path: boxPath(x, y, w, h),
  fill: { color, pattern: null },
  stroke: null,
  width: 0,
});

const stroke = (path: string, color: string, width: number): Mark => ({
  kind: 'PATH',
  path,
  fill: null,
  stroke: color,
  width,
});

const hueOf = (index: number): string => SERIES[index % SERIES.length] ?? INK;

/** Names of the series in a row above the figures; one series needs none. */
function legend({ series }: Chart, width: number): { marks: Mark[]; height: number } {
  if (series.length < 2) return { marks: [], height: 4 };
  const marks: Mark[] = [];
  let [x, y] = [0, 0];
  for (const [index, { name }] of series.entries()) {
    const w = widthOf(name, SIZE) + 42;
    if (x > 0 && x + w > width) [x, y] = [0, y + SIZE + 8];
    marks.push(box(x, y + 2, SIZE, SIZE, hueOf(index)), text(name, x + 24, y + SIZE));
    x += w;
  }
  return { marks, height: y + SIZE + 14 };
}

/** Horizontal bars from the top down; a bar of what is absent is a word. */
function bars(chart: Chart, { width, height }: Frame, isStacked: boolean): Mark[] {
  const { categories, series } = chart;
  const above = legend(chart, width);
  const names = Math.min(
    width * 0.4,
    Math.max(...categories.map((name) => widthOf(name, SIZE)), 0) + 10,
  );
  const sums = categories.map((_, at) => sum(series.map(({ cells }) => cells[at]?.value ?? 0)));
  const all = series.flatMap(({ cells }) => cells.map(({ value }) => value ?? 0));
  const lowest = Math.min(0, ...all);
  const highest = chart.end ?? Math.max(1, ...(isStacked ? sums : all));
  const room = width - names - 60 - (lowest < 0 ? 50 : 0);
  const scale = room / (highest - lowest);
  const zero = names + (lowest < 0 ? 50 : 0) - lowest * scale;
  const step = (height - above.height) / Math.max(1, categories.length);
  const thick = Math.min(26, step * 0.7);
  const marks: Mark[] = [...above.marks];
  for (const [at, name] of categories.entries()) {
    const middle = above.height + step * (at + 0.5);
    const [first = ''] = linesOf(name, names - 10, SIZE);
    marks.push(
      text(first === name ? name : `${first} …`, names - 10, middle + SIZE * 0.36, {
        anchor: 'end',
      }),
    );
    let x = zero;
    const words: string[] = [];
    for (const [index, { name: of, cells }] of series.entries()) {
      const cell = cells[at];
      if (!cell) continue;
      if (cell.value === null) {
        // What is not listed is no figure, and nothing is missing.
        if (cell.absence) words.push(series.length > 1 ? `${of}: ${cell.text}` : cell.text);
        continue;
      }
      const w = cell.value * scale;
      const color = hueOf(index);
      if (w !== 0)
        marks.push(box(Math.min(x, x + w), middle - thick / 2, Math.abs(w), thick, color));
      if (isStacked) {
        if (w > widthOf(cell.text, SIZE) + 6)
          marks.push(
            text(cell.text, x + w / 2, middle + SIZE * 0.36, {
              anchor: 'middle',
              color: inkOn({ color, pattern: null }),
            }),
          );
        else if (w !== 0) words.push(`${of}: ${cell.text}`);
        x += w;
      } else {
        marks.push(
          text(cell.text, w < 0 ? x + w - 6 : x + w + 6, middle + SIZE * 0.36, {
            anchor: w < 0 ? 'end' : 'start',
            bold: true,
          }),
        );
      }
    }
    if (words.length > 0) {
      // All of them stand in the table behind: here they end with the paper.
      const said = words.join('; ');
      const [begin = ''] = linesOf(said, Math.max(0, width - x - 24), SIZE);
      const cut = begin === said ? said : `${begin} …`;
      marks.push(text(cut, x + 6, middle + SIZE * 0.36, { color: SOFT }));
    }
  }
  marks.push(stroke(`M${zero} ${above.height}V${height}`, BORDER, 1));
  return marks;
}

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

/** A step of 1, 2 or 5 of a power of ten, so that at most five lines stand above zero. */
function stepFor(highest: number): number {
  const power = 10 ** Math.floor(Math.log10(highest / 5 || 1));
  const times = [1, 2, 5, 10].find((factor) => power * factor * 5 >= highest) ?? 10;
  return Math.max(1, power * times);
}

/** Lines over time; a point that is absent breaks the line and is a mark at the foot. */
function lines(chart: Chart, { width, height, language }: Frame): Mark[] {
  const { categories, series } = chart;
  const above = legend(chart, width);
  const highest = Math.max(
    1,
    ...series.flatMap(({ cells }) => cells.map(({ value }) => value ?? 0)),
  );
  const step = stepFor(highest);
  const top = Math.ceil(highest / step) * step;
  const left = widthOf(numberText(top)[language], SIZE) + 10;
  const foot = height - 2 * SIZE - 10;
  const y = (value: number) => foot - (value / top) * (foot - above.height - SIZE);
  const gap = (width - left - 40) / Math.max(1, categories.length - 1);
  const x = (at: number) => left + 20 + gap * at;
  const marks: Mark[] = [...above.marks];
  for (let value = 0; value <= top; value += step) {
    marks.push(stroke(`M${left} ${y(value)}H${width}`, value === 0 ? BORDER : LINE, 0.8));
    marks.push(
      text(numberText(value)[language], left - 6, y(value) + SIZE * 0.36, {
        anchor: 'end',
        color: SOFT,
      }),
    );
  }
  const widest = Math.max(...categories.map((name) => widthOf(name, SIZE)), 1);
  const every = Math.max(1, Math.ceil((widest + 8) / Math.max(1, gap)));
  for (const [at, name] of categories.entries()) {
    if ((categories.length - 1 - at) % every === 0)
      marks.push(text(name, x(at), foot + SIZE + 8, { anchor: 'middle', color: SOFT }));
  }
  for (const [index, { cells }] of series.entries()) {
    const color = hueOf(index);
    let path = '';
    let pen = 'M';
    for (const [at, cell] of cells.entries()) {
      if (cell.value === null) {
        pen = 'M';
        marks.push(stroke(`M${x(at) - 4} ${foot - 8}l8 8m-8 0l8 -8`, PATTERN, 1.4));
        continue;
      }
      path += `${pen}${x(at)} ${y(cell.value)}`;
      pen = 'L';
      marks.push(box(x(at) - 3, y(cell.value) - 3, 6, 6, color));
      // Of many points the last says its figure, else they cover each other; all stand in the table behind.
      if (series.length === 1 ? (cells.length - 1 - at) % every === 0 : at === cells.length - 1)
        marks.push(text(cell.text, x(at), y(cell.value) - 8, { anchor: 'middle', bold: true }));
    }
    if (path) marks.push(stroke(path, color, 2.2));
  }
  const absent = series.flatMap(({ cells }) => cells).find(({ value }) => value === null);
  if (absent)
    marks.push(
      text(`× ${absent.text}`, width, foot + 2 * SIZE + 9, { anchor: 'end', color: SOFT }),
    );
  return marks;
}
