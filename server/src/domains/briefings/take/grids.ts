/** What of a slide stands in rows and columns: its figures, its follow-ups, what has changed since it was frozen. */
import { dayText } from '../printed.ts';
import type { ComputedCell, ComputedFollowUp, ComputedFrozen, ComputedTable } from '../types.ts';
import type { Grid } from './lay-table.ts';
import type { Chart, Language, PrintedCell } from './types.ts';
import { FOLLOW_UP_WORDS, WORDS } from './words.ts';

/** A cell in one language. */
export const cellIn = (
  { value, absence, text }: ComputedCell,
  language: Language,
): PrintedCell => ({
  value,
  absence,
  text: text[language],
});

const word = (text: string) => ({ text, absence: null, isNumber: false });
const figure = (cell: ComputedCell, language: Language) => ({
  text: cell.text[language],
  absence: cell.absence,
  isNumber: true,
});

/** All figures of a slide, the total and what has no regency last. */
export function figuresGrid(table: ComputedTable, language: Language): Grid {
  const { heads, columns, rows, total, unplaced } = table;
  // A head of the sum stands over the first column of words; the others of that row are empty.
  const last = (label: string, cells: ComputedCell[], isTotal: boolean) => ({
    isTotal,
    cells: [
      word(label),
      ...heads.slice(1).map(() => word('')),
      ...cells.map((cell) => figure(cell, language)),
    ],
  });
  return {
    head: [
      ...heads.map((head) => ({ text: head[language], isNumber: false })),
      ...columns.map(({ label }) => ({ text: label[language], isNumber: true })),
    ],
    rows: [
      ...rows.map(({ labels, cells }) => ({
        isTotal: false,
        cells: [
          ...labels.map((label) => word(label[language])),
          ...cells.map((cell) => figure(cell, language)),
        ],
      })),
      ...(unplaced ? [last(WORDS.unplaced[language], unplaced, false)] : []),
      last(WORDS.total[language], total, true),
    ],
  };
}

/** What is to be done, by whom and until when; what is late says so. */
export const followUpsGrid = (
  followUps: readonly ComputedFollowUp[],
  language: Language,
): Grid => ({
  head: [WORDS.what, WORDS.owner, WORDS.due, WORDS.status].map((label) => ({
    text: label[language],
    isNumber: false,
  })),
  rows: followUps.map(({ text, owner, dueOn, status, overdue }) => ({
    isTotal: false,
    cells: [
      text,
      owner[language],
      dayText(dueOn)[language],
      overdue ? WORDS.late[language] : FOLLOW_UP_WORDS[status][language],
    ].map(word),
  })),
});

/** What is no longer as it was shown. */
export const changesGrid = ({ changes }: ComputedFrozen, language: Language): Grid => ({
  head: [
    { text: '', isNumber: false },
    ...[WORDS.was, WORDS.now, WORDS.change].map((label) => ({
      text: label[language],
      isNumber: true,
    })),
  ],
  rows: changes.map(({ labels, was, now, change }) => ({
    isTotal: false,
    cells: [
      word(labels.map((label) => label[language]).join(', ') || WORDS.total[language]),
      ...[was, now, change].map((cell) => figure(cell, language)),
    ],
  })),
});

/** The column that a slide paints: the measure where there is one. */
export const paintedColumn = ({ columns }: ComputedTable): number =>
  Math.max(
    0,
    columns.findIndex(({ key }) => key === 'MEASURE'),
  );

/** How a slide's figures are drawn: over time as lines, by one dimension as bars, by two as stacked bars. */
export function chartOf(
  table: ComputedTable,
  series: readonly {
    label: Record<Language, string>;
    points: { label: Record<Language, string>; cell: ComputedCell }[];
  }[],
  language: Language,
): Chart {
  if (series.length > 0) {
    const name = ({ label }: { label: Record<Language, string> }) => shortMonth(label[language]);
    const periods = [...new Set(series.flatMap(({ points }) => points.map(name)))];
    return {
      form: 'LINES',
      categories: periods,
      series: series.map(({ label, points }) => ({
        name: label[language],
        cells: cellsAt(
          periods,
          points.map((point) => [name(point), cellIn(point.cell, language)]),
        ),
      })),
      end: null,
    };
  }
  const painted = paintedColumn(table);
  const values = table.rows.flatMap(({ labels, cells }) => {
    const cell = cells[painted];
    return cell
      ? [{ labels: labels.map((label) => label[language]), cell: cellIn(cell, language) }]
      : [];
  });
  const categories = [...new Set(values.map(({ labels }) => labels[0] ?? ''))];
  const isStacked = table.heads.length > 1;
  const rest = ({ labels }: { labels: string[] }) => labels.slice(1).join(', ');
  const names = isStacked
    ? [...new Set(values.map(rest))]
    : [table.columns[painted]?.label[language] ?? ''];
  return {
    form: isStacked ? 'STACKED' : 'BARS',
    categories,
    series: names.map((name) => ({
      name,
      cells: cellsAt(
        categories,
        values
          .filter((value) => !isStacked || rest(value) === name)
          .map(({ labels, cell }) => [labels[0] ?? '', cell]),
      ),
    })),
    end: null,
  };
}

/** `Oktober 2026` as `Okt 2026`: the names of an axis stand close. */
const shortMonth = (name: string): string => name.replace(/^(\p{L}{3})\p{L}+ (\d{4})$/u, '$1 $2');

/** Bars whose names a program writes all, in letters that can be read from three metres; more of them, and it leaves out every second. */
const MOST_BARS = { BARS: 10, STACKED: 9 };
/** Where one says why it has no bar: such a name may take two lines. */
const MOST_LONG_NAMES = 7;

/** A chart of many bars as several, all to one scale. */
export function chartPages(chart: Chart): Chart[] {
  const { form, categories, series } = chart;
  if (form === 'LINES') return [chart];
  const isLong = series.some(({ cells }) => cells.some(({ absence }) => absence !== null));
  const most = isLong ? MOST_LONG_NAMES : MOST_BARS[form];
  if (categories.length <= most) return [chart];
  const each = Math.ceil(categories.length / Math.ceil(categories.length / most));
  const values = categories.map((_, at) => series.map(({ cells }) => cells[at]?.value ?? 0));
  const ends = values.map((some) =>
    form === 'STACKED' ? some.reduce((sum, value) => sum + value, 0) : Math.max(...some),
  );
  return Array.from({ length: Math.ceil(categories.length / each) }, (_, page) => {
    const [from, to] = [page * each, (page + 1) * each];
    return {
      form,
      categories: categories.slice(from, to),
      series: series.map(({ name, cells }) => ({ name, cells: cells.slice(from, to) })),
      end: Math.max(...ends),
    };
  });
}

/** What the table does not list is not said at all. */
const UNLISTED: PrintedCell = { value: null, absence: null, text: '–' };

function cellsAt(keys: readonly string[], cells: [string, PrintedCell][]): PrintedCell[] {
  const byKey = new Map(cells);
  return keys.map((key) => byKey.get(key) ?? UNLISTED);
}
