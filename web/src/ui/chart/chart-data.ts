import { type AbsenceReason, absenceOf, type Cell } from '../../lib/cell.ts';

export const CHART_KINDS = ['bar', 'line', 'stacked', 'dot', 'heat'] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** A figure, or why there is none; with its text where somebody else has printed it. */
export interface ChartCell extends Cell {
  text?: string;
}

/** Figures by category and series. Null where there is none to be drawn, which is neither zero nor withheld. */
export interface ChartData {
  categories: readonly string[];
  /** Whether the categories are times, which lie side by side and keep their order. */
  ordered: boolean;
  series: readonly { name: string; cells: readonly (ChartCell | null)[] }[];
}

/** What the drawing says; it knows no language itself. */
export interface FormWords {
  /** What the categories and the figures are called. */
  category: string;
  value: string;
  number(value: number): string;
  absence: Record<AbsenceReason, string>;
  noRow: string;
}

/** What a chart says. */
export interface ChartWords extends FormWords {
  series: string;
  /** Above the table that says the same. */
  table: string;
  /** What the patterns stand for. */
  absent: string;
}

/** A cell in words: its number, or why there is none. */
export function cellText(cell: ChartCell | null | undefined, words: FormWords): string {
  if (!cell) return words.noRow;
  if (cell.text !== undefined) return cell.text;
  const absence = absenceOf(cell);
  return absence ? words.absence[absence] : words.number(cell.value ?? 0);
}

/** The values that are there. */
export const valuesOf = (data: ChartData): number[] =>
  data.series.flatMap(({ cells }) => cells.flatMap((cell) => cell?.value ?? []));

/** Whether a figure is missing for a reason, so that the patterns need their words. */
export const someAbsent = (data: ChartData): boolean =>
  data.series.some(({ cells }) => cells.some((cell) => cell && absenceOf(cell) !== null));

/** From where to where the axis of values goes. It holds zero, so that a bar is as long as its figure is large. */
export function extentOf(data: ChartData, stacked: boolean): [number, number] {
  const values = stacked
    ? data.categories.flatMap((_, index) => {
        const parts = data.series.flatMap(({ cells }) => cells[index]?.value ?? []);
        const sum = (sign: (value: number) => boolean) =>
          parts.filter(sign).reduce((total, value) => total + value, 0);
        return [sum((value) => value > 0), sum((value) => value < 0)];
      })
    : valuesOf(data);
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  return least === most ? [0, 1] : [least, most];
}

/** The first categories, where there are more than can be drawn. */
export function firstOf(data: ChartData, most: number): ChartData {
  if (data.categories.length <= most) return data;
  return {
    ...data,
    categories: data.categories.slice(0, most),
    series: data.series.map(({ name, cells }) => ({ name, cells: cells.slice(0, most) })),
  };
}
