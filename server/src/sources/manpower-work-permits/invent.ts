/** Writes an invented extract as the labour office's system puts it out. */
import type { Day } from '../../kernel/day.ts';
import type { Placed } from '../invent/lines.ts';
import { COLUMNS, type ColumnName } from './columns.ts';
import type { WorkLine } from './invent-rows.ts';

const COLUMN_ORDER = Object.keys(COLUMNS) as ColumnName[];

/** The one character above Latin-1 that the invented rows use, where Windows-1252 has it. */
const toWindows1252 = (text: string): Uint8Array =>
  new Uint8Array(Buffer.from(text.replaceAll('–', '\u0096'), 'latin1'));

const quoted = (cell: string): string =>
  /[";\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

const writeRow = (cells: readonly string[]): string => cells.map(quoted).join(';');

/** The file's bytes, and for each row about a person its number and line. */
export function writeExtract(
  lines: readonly WorkLine[],
  asOf: Day,
): { bytes: Uint8Array; placed: Placed<WorkLine>[] } {
  const opening = [
    '# Instansi: DISNAKERTRANS-KALTENG',
    `# Periode: ${asOf.slice(0, 7)}`,
    `# Ditarik: ${asOf}`,
    writeRow(COLUMN_ORDER.map((name) => COLUMNS[name].headings[0])),
  ];
  const rows = lines.map(({ cells }) => writeRow(COLUMN_ORDER.map((name) => cells[name])));
  return {
    bytes: toWindows1252(`${[...opening, ...rows].join('\r\n')}\r\n`),
    placed: lines.map((line, index) => ({
      row: opening.length + index + 1,
      line,
    })),
  };
}
