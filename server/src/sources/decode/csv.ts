/** Semicolon CSV as rows of text. */
import { CsvError, parse } from 'csv-parse/sync';
import { failed, ok, type Result, type Sentence } from '../../kernel/result.ts';
import { type Column, countKnown } from '../columns.ts';

const DELIMITER = ';';

const OTHER_DELIMITERS: readonly (Sentence & { mark: string })[] = [
  { mark: ',', id: 'koma', en: 'commas' },
  { mark: '\t', id: 'tab', en: 'tabs' },
  { mark: '|', id: 'garis tegak', en: 'vertical bars' },
];

const SEARCHED_LINES = 40;

/**
 * Reads every line, blank ones too, so that the index of a row is its number in a spreadsheet. Quotes inside a bare
 * value are kept as they stand; a quote that is never closed means that the file is damaged.
 */
export function decodeCsv(text: string): Result<string[][], { line: number }> {
  try {
    const rows: string[][] = parse(text, {
      delimiter: DELIMITER,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
    });
    return ok(rows);
  } catch (error) {
    if (error instanceof CsvError) return failed({ line: Number(error.lines ?? 1) });
    throw error;
  }
}

/** Where the headings stand if they are separated by something other than semicolons, and by what. */
export function findOtherDelimiter(
  text: string,
  columns: Record<string, Column>,
): { row: number; found: Sentence } | null {
  const lines = text.split(/\r?\n/, SEARCHED_LINES);
  const known = (line: string, mark: string): number => countKnown(line.split(mark), columns);
  for (const [index, line] of lines.entries()) {
    const other = OTHER_DELIMITERS.find(
      ({ mark }) => known(line, mark) > 1 + known(line, DELIMITER),
    );
    if (other) return { row: index + 1, found: { id: other.id, en: other.en } };
  }
  return null;
}
