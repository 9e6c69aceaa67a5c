/**
 * The labour office's extract of approved RPTKA by place of work: semicolon CSV, as a rule in Windows-1252, with lines
 * `# Instansi: …` above the headings. Spreadsheets it went through have taken leading zeros from NIB and KBLI.
 */
import { failed, ok } from '../../kernel/result.ts';
import { readDay, readMonth } from '../../kernel/written-day.ts';
import { type Headings, locateColumns } from '../columns.ts';
import { decodeCsv, findOtherDelimiter } from '../decode/csv.ts';
import { findTable, type NumberedCells, toRecord } from '../decode/table.ts';
import { WORK_PERMITS } from '../feeds.ts';
import { columnMissing, delimiterWrong, fileDamaged, noRows } from '../file-problems.ts';
import { openText } from '../open-file.ts';
import type { FileFacts, Source, SourceFile } from '../source.ts';
import { COLUMNS, type ColumnName } from './columns.ts';
import { mapRow } from './row.ts';

export const manpowerWorkPermits: Source = {
  ...WORK_PERMITS,
  publisher: 'MANPOWER',
  rhythm: 'MONTHLY',
  authority: {
    id: 'PP 34/2021 tentang Penggunaan TKA, Pasal 33; Permenaker 8/2021',
    en: 'Government Regulation 34/2021 on foreign workers, article 33; Regulation 8/2021 of the Minister of Manpower',
  },

  async read(bytes) {
    const text = await openText(bytes, WORK_PERMITS);
    if (!text.ok) return text;
    const other = findOtherDelimiter(text.value, COLUMNS);
    if (other) return failed(delimiterWrong(other.row, other.found));
    const lines = decodeCsv(text.value);
    if (!lines.ok) return failed(fileDamaged(WORK_PERMITS, quoteOpen(lines.problem.line)));

    const table = findTable(lines.value, COLUMNS);
    const located = locateColumns(table?.headings ?? [], COLUMNS);
    if (!located.ok) return failed(columnMissing(table?.headingRow ?? null, located.problem));
    const headings = located.value;
    const rows = (table?.body ?? []).map(({ row, cells }) => {
      const raw = toRecord(table?.headings ?? [], cells);
      return { row, raw, mapped: mapRow(raw, headings) };
    });
    if (rows.length === 0) return failed(noRows(table?.headingRow ?? 1));

    return ok({
      ...readPreface(table?.preface ?? []),
      headings: fieldHeadings(headings),
      rows,
    });
  },
};

const quoteOpen = (line: number) => ({
  id: `tanda kutip di sekitar baris ${line} tidak ditutup`,
  en: `a quotation mark near row ${line} is never closed`,
});

/** `# Instansi: …`, `# Periode: 2026-11` and `# Ditarik: 2026-11-24` stand above the headings. */
function readPreface(preface: readonly NumberedCells[]): FileFacts {
  const notes = new Map(
    preface.map(({ cells }) => {
      const [label, ...value] = (cells[0] ?? '').replace(/^#\s*/, '').split(':');
      return [(label ?? '').trim().toLowerCase(), value.join(':').trim()] as const;
    }),
  );
  return {
    agency: notes.get('instansi') || null,
    period: readMonth(notes.get('periode') ?? ''),
    extractedOn: readDay(notes.get('ditarik') ?? ''),
  };
}

const fieldHeadings = (headings: Headings<ColumnName>): SourceFile['headings'] => ({
  'person.birthDate': headings.birthDate,
  'person.nationality': headings.nationality,
  'permit.number': headings.permitNumber,
  'permit.issuedOn': headings.issuedOn,
  'permit.validTo': headings.validTo,
  sites: headings.sites,
});
