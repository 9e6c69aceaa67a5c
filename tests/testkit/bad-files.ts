/** Files that no source can take in, each wrong in one way, and the code of the sentence that each deserves. */
import { incidentReport, stayRegister, workExtract } from './files.ts';
import { INCIDENTS, STAY, WORK } from './intake.ts';

export interface BadFile {
  what: string;
  source: string;
  bytes: Uint8Array;
  code: string;
}

const AS_OF = '2026-11-24';
const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const PDF = text('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n');

export async function badFiles(): Promise<BadFile[]> {
  const register = await stayRegister(AS_OF, [{}, {}]);
  const extract = workExtract(AS_OF, [{}, {}]);
  const report = incidentReport(AS_OF, [{}]);
  const withoutColumn = latin(extract).replace('No Paspor', 'Catatan');
  const withoutRows = latin(extract).split('\r\n').slice(0, 4).join('\r\n');
  const ofStranger = latin(extract).replace('DISNAKERTRANS-KALTENG', 'POLDA-KALTENG');
  return [
    { what: 'an empty file', source: STAY, bytes: new Uint8Array(), code: 'file-empty' },
    { what: 'a PDF for a workbook', source: STAY, bytes: PDF, code: 'file-type-wrong' },
    { what: 'a PDF for a CSV', source: WORK, bytes: PDF, code: 'file-type-wrong' },
    {
      what: 'prose for JSON lines',
      source: INCIDENTS,
      bytes: text('Laporan terlampir.\n'),
      code: 'file-type-wrong',
    },
    {
      what: 'a truncated workbook',
      source: STAY,
      bytes: register.slice(0, register.length / 2),
      code: 'file-damaged',
    },
    {
      what: 'a CSV with commas',
      source: WORK,
      bytes: text(latin(extract).replaceAll(';', ',')),
      code: 'delimiter-wrong',
    },
    {
      what: 'a CSV without one of its columns',
      source: WORK,
      bytes: text(withoutColumn),
      code: 'column-missing',
    },
    { what: 'a CSV without rows', source: WORK, bytes: text(withoutRows), code: 'no-rows' },
    { what: 'the file of another source', source: WORK, bytes: register, code: 'other-source' },
    { what: 'the text of another source', source: INCIDENTS, bytes: extract, code: 'other-source' },
    {
      what: 'a report where an extract belongs',
      source: WORK,
      bytes: report,
      code: 'other-source',
    },
    {
      what: 'a file of an agency that does not publish it',
      source: WORK,
      bytes: text(ofStranger),
      code: 'agency-wrong',
    },
  ];
}
