/**
 * The stay-permit register of an immigration office: an Excel sheet with titles above a heading merged over two rows,
 * one group of rows per kind of permit with a subtotal, and a signature block at the end.
 */
import { failed, ok } from '../../kernel/result.ts';
import { readDay, readMonth } from '../../kernel/written-day.ts';
import { type Headings, locateColumns } from '../columns.ts';
import { findTable, type NumberedCells, toRecord } from '../decode/table.ts';
import { STAY_PERMITS } from '../feeds.ts';
import { columnMissing, noRows } from '../file-problems.ts';
import { openSheet } from '../open-file.ts';
import type { FileFacts, Source, SourceFile } from '../source.ts';
import { COLUMNS, type ColumnName } from './columns.ts';
import { mapRow } from './row.ts';

/** A group title, a subtotal or a line of the signature block fills fewer cells than any row about a person. */
const FURNITURE_CELLS = 4;

export const immigrationStayPermits: Source = {
  ...STAY_PERMITS,
  publisher: 'IMMIGRATION',
  rhythm: 'MONTHLY',
  authority: {
    id: 'UU 6/2011 tentang Keimigrasian, Pasal 66 dan 69; Permenimipas 2/2025, Pasal 53',
    en: 'Law 6/2011 on Immigration, articles 66 and 69; Regulation 2/2025 of the Minister, article 53',
  },

  async read(bytes) {
    const sheet = await openSheet(bytes, STAY_PERMITS);
    if (!sheet.ok) return sheet;
    const table = findTable(sheet.value, COLUMNS);
    const located = locateColumns(table?.headings ?? [], COLUMNS);
    if (!located.ok) return failed(columnMissing(table?.headingRow ?? null, located.problem));
    const headings = located.value;

    const rows = (table?.body ?? [])
      .map(({ row, cells }) => ({
        row,
        raw: toRecord(table?.headings ?? [], cells),
      }))
      .filter(({ raw }) => !isFurniture(raw, headings))
      .map(({ row, raw }) => ({ row, raw, mapped: mapRow(raw, headings) }));
    if (rows.length === 0) return failed(noRows(table?.headingRow ?? 1));

    return ok({
      ...readPreface(table?.preface ?? []),
      headings: fieldHeadings(headings),
      rows,
    });
  },
};

function isFurniture(raw: Record<string, string>, headings: Headings<ColumnName>): boolean {
  const runningNumber = headings.number ? (raw[headings.number] ?? '') : '';
  if (/^\d+\.?$/.test(runningNumber.trim())) return false;
  const filled = Object.values(raw).filter((cell) => cell.trim() !== '');
  return filled.length < FURNITURE_CELLS || /^(sub ?)?(jumlah|total)/i.test(filled[0] ?? '');
}

/** `Kode Satker: …`, `Periode: Oktober 2026` and `Keadaan per 24 November 2026` stand among the titles. */
function readPreface(preface: readonly NumberedCells[]): FileFacts {
  const titles = preface.map(({ cells }) => cells.filter((cell) => cell !== '').join(' '));
  const after = (label: RegExp): string | null =>
    titles.map((title) => label.exec(title)?.[1]).find((it) => it !== undefined) ?? null;
  return {
    agency: after(/^kode satker\s*:\s*(\S+)/i),
    period: readMonth(after(/^periode\s*:\s*(.+)$/i) ?? ''),
    extractedOn: readDay(after(/^keadaan per\s*:?\s*(.+)$/i) ?? ''),
  };
}

const fieldHeadings = (headings: Headings<ColumnName>): SourceFile['headings'] => ({
  'person.birthDate': headings.birthDate,
  'person.nationality': headings.nationality,
  'permit.number': headings.permitNumber,
  'permit.issuedOn': headings.issuedOn,
  'permit.validTo': headings.validTo,
});
