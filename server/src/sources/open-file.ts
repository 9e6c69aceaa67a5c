/**
 * Opens the bytes handed to a source, or says in one sentence why they are not that source's file: empty, of another
 * type, damaged, or the file of another feed.
 */
import { failed, ok, type Result } from '../kernel/result.ts';
import { describeKind, kindOfFile } from './decode/kind-of-file.ts';
import { decodeText } from './decode/text.ts';
import { decodeXlsx } from './decode/xlsx.ts';
import { type Feed, recogniseFeed } from './feeds.ts';
import { fileDamaged, fileEmpty, fileTypeWrong, otherSource } from './file-problems.ts';
import type { FileProblem } from './source.ts';

const OPENING_CHARACTERS = 8192;
const OPENING_ROWS = 40;

const CUT_OFF = {
  id: 'isinya tidak dapat dibuka sampai akhir',
  en: 'its contents cannot be opened to the end',
};

const OTHER_ARCHIVE = {
  id: 'arsip ZIP atau dokumen lain',
  en: 'a ZIP archive or another kind of document',
};

const openingOfText = (text: string): string => text.slice(0, OPENING_CHARACTERS);

const openingOfSheet = (rows: readonly string[][]): string =>
  rows
    .slice(0, OPENING_ROWS)
    .map((cells) => cells.join('\t'))
    .join('\n');

const refuseOther = (feed: Feed, opening: string): FileProblem | null => {
  const found = recogniseFeed(opening);
  return found && found !== feed ? otherSource(feed, found) : null;
};

/** Opens a file whose feed sends workbooks, as the rows of its first sheet. */
export async function openSheet(
  bytes: Uint8Array,
  feed: Feed,
): Promise<Result<string[][], FileProblem>> {
  const kind = kindOfFile(bytes);
  if (kind === 'empty') return failed(fileEmpty());
  if (kind !== 'zip') {
    const other = kind === 'text' ? refuseOther(feed, openingOfText(decodeText(bytes))) : null;
    return failed(other ?? fileTypeWrong(feed, describeKind(kind)));
  }
  const sheet = await decodeXlsx(bytes);
  if (!sheet.ok) {
    const isDamaged = sheet.problem === 'damaged';
    return failed(isDamaged ? fileDamaged(feed, CUT_OFF) : fileTypeWrong(feed, OTHER_ARCHIVE));
  }
  const other = refuseOther(feed, openingOfSheet(sheet.value));
  return other ? failed(other) : sheet;
}

/** Opens a file whose feed sends text. */
export async function openText(
  bytes: Uint8Array,
  feed: Feed,
): Promise<Result<string, FileProblem>> {
  const kind = kindOfFile(bytes);
  if (kind === 'empty') return failed(fileEmpty());
  if (kind === 'text') {
    const text = decodeText(bytes);
    const other = refuseOther(feed, openingOfText(text));
    return other ? failed(other) : ok(text);
  }
  const sheet = kind === 'zip' ? await decodeXlsx(bytes) : null;
  const other = sheet?.ok ? refuseOther(feed, openingOfSheet(sheet.value)) : null;
  return failed(other ?? fileTypeWrong(feed, describeKind(kind)));
}
