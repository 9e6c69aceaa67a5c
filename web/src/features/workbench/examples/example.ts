/** The same words in both interface languages. */
export interface Words {
  id: string;
  en: string;
}

export type ParameterKind = 'DAY' | 'REGENCY' | 'SECTOR' | 'NUMBER' | 'TEXT';

/** A ready question of a coordination meeting, with how to read its answer. */
export interface Example {
  id: string;
  title: Words;
  /** How to read the answer. */
  read: Words;
  /** What it is easily taken for. */
  isNot: Words;
  text: string;
  /** Defaults; days stand in relation to the day on which it is opened. */
  variables(today: string): Record<string, unknown>;
  parameters: readonly { variable: string; kind: ParameterKind; label: Words }[];
  /** How the answer is looked at, as the address of the workbench has it. */
  show: string;
  /**
   * Beside analysts and case officers: who gets figures for it, as far as their tables show them. For these it stands in
   * the list of the hub's own operations, which they run as it is.
   */
  also: readonly ('LEADER' | 'PRESENTER')[];
}

/** A day before or after another. */
export function daysFrom(day: string, count: number): string {
  return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);
}

/** The first day of the month so many months before a day. */
export function monthBefore(day: string, count: number): string {
  const date = new Date(`${day.slice(0, 7)}-01`);
  date.setUTCMonth(date.getUTCMonth() - count);
  return date.toISOString().slice(0, 10);
}
