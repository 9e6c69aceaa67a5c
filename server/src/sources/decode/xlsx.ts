/** The first sheet of an Excel workbook as rows of text. */
import { readSheet } from 'read-excel-file/universal';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { isSoundZip } from './zip.ts';

function asText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell);
}

/**
 * Reads the first sheet. Date cells become ISO days, other numbers their plain digits, so that one reader serves typed
 * and written values alike. Merged cells hold their text in the first cell and nothing in the others.
 */
export async function decodeXlsx(
  bytes: Uint8Array,
): Promise<Result<string[][], 'damaged' | 'no-workbook'>> {
  if (!isSoundZip(bytes)) return failed('damaged');
  try {
    const sheet = await readSheet(new Blob([new Uint8Array(bytes)]));
    return ok(sheet.map((cells: readonly unknown[]) => cells.map(asText)));
  } catch {
    // The library throws errors of every kind for an archive that holds something else.
    return failed('no-workbook');
  }
}
