/**
 * The police's report of incidents that involve foreign nationals or foreign companies: one JSON object a line, the
 * first of them about the file (`instansi`, `periode`, `ditarik`). It carries no persons.
 */
import { dayOfInstant, parseInstant } from '../../kernel/day.ts';
import { failed, ok } from '../../kernel/result.ts';
import { readMonth } from '../../kernel/written-day.ts';
import type { Headings } from '../columns.ts';
import { locateColumns } from '../columns.ts';
import { decodeJsonLines, flatten, type JsonLine, type JsonRecord } from '../decode/jsonl.ts';
import { INCIDENTS } from '../feeds.ts';
import { columnMissing, fileTypeWrong, noRows } from '../file-problems.ts';
import { openText } from '../open-file.ts';
import type { FileFacts, Source, SourceRow } from '../source.ts';
import { COLUMNS, type ColumnName } from './columns.ts';
import { mapRow } from './row.ts';

/** As much of a line that cannot be read as helps to find it. */
const QUOTED_CHARACTERS = 60;

export const policeIncidents: Source = {
  ...INCIDENTS,
  publisher: 'POLICE',
  rhythm: 'MONTHLY',
  authority: {
    id: 'UU 2/2002 tentang Kepolisian, Pasal 15; Permendagri 49/2010 tentang pemantauan orang asing',
    en: 'Law 2/2002 on the police, article 15; Regulation 49/2010 of the Minister of Home Affairs',
  },

  async read(bytes) {
    const text = await openText(bytes, INCIDENTS);
    if (!text.ok) return text;
    const lines = decodeJsonLines(text.value);
    if (lines.every((line) => line.record === null)) {
      return failed(fileTypeWrong(INCIDENTS, NOT_LINES));
    }
    const [first, ...rest] = lines;
    const about = first?.record && 'instansi' in first.record ? first.record : null;
    const reports = about ? rest : lines;
    if (reports.length === 0) return failed(noRows(first?.row ?? 1));

    const raws = reports.map((line) => flatten(line.record ?? {}));
    const located = locateColumns([...new Set(raws.flatMap(Object.keys))], COLUMNS);
    if (!located.ok) return failed(columnMissing(null, located.problem));
    const headings = located.value;

    return ok({
      ...readAbout(about ?? {}),
      headings: {
        'incident.reference': headings.reference,
        'incident.category': headings.category,
        'incident.occurredAt': headings.occurredAt,
        'incident.reportedAt': headings.reportedAt,
        'incident.point': headings.latitude,
      },
      rows: reports.map((line, index) => toRow(line, raws[index] ?? {}, headings)),
    });
  },
};

const NOT_LINES = {
  id: 'teks yang tidak satu barisnya pun berupa objek JSON',
  en: 'text of which no line is a JSON object',
};

function toRow(
  line: JsonLine,
  raw: Record<string, string>,
  headings: Headings<ColumnName>,
): SourceRow {
  if (line.record) return { row: line.row, raw, mapped: mapRow(raw, headings) };
  const value = line.text.slice(0, QUOTED_CHARACTERS);
  return {
    row: line.row,
    raw: { '': line.text },
    mapped: failed([{ code: 'line-unreadable', column: '', value }]),
  };
}

function readAbout(about: JsonRecord): FileFacts {
  const text = (key: string): string => (typeof about[key] === 'string' ? about[key] : '');
  const drawn = parseInstant(text('ditarik'));
  return {
    agency: text('instansi') || null,
    period: readMonth(text('periode')),
    extractedOn: drawn && dayOfInstant(drawn),
  };
}
