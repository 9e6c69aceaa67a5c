export interface Table {
  /** What was measured, and which role asked where one did. */
  title: string;
  rows: Record<string, string | number>[];
}

export const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

export const round = (value: number, digits = 0): number => Number(value.toFixed(digits));
