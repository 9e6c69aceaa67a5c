/**
 * A workbook written row by row. Libraries that are at hand (write-excel-file) build the whole sheet in memory first;
 * what a plain table needs of the format (ECMA-376) is the little XML below. Texts stand in their cells: a table of
 * shared ones would have to be kept until the end. A cell of a text is never a formula, whatever it begins with.
 */
import type { ColumnKind, Exported, Value } from './contract.ts';
import { ZipStream } from './zip.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Places in the list of formats of `xl/styles.xml`. */
const STYLES = { plain: 0, day: 1, instant: 2, heading: 3, wrapped: 4 } as const;

const PARTS: Record<string, string> = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${RELATIONS}"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/><sheet name="Tentang" sheetId="2" r:id="rId2"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet ${MAIN}><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`,
};

const FROZEN_HEADING =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
const WIDE =
  '<cols><col min="1" max="2" width="24" customWidth="1"/><col min="3" max="3" width="100" customWidth="1"/></cols>';

/** What XML 1.0 cannot hold: control characters and halves of pairs. */
const UNWRITABLE = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu;
const LONGEST_TEXT = 32_767;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function text(at: string, value: string, style: number): string {
  const short = value.length > LONGEST_TEXT ? `${value.slice(0, LONGEST_TEXT - 1)}…` : value;
  const written = short.replace(UNWRITABLE, '').replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);
  return `<c r="${at}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${written}</t></is></c>`;
}

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;
/** Day 0 of a workbook; before March 1900 its calendar has a day that was not, so earlier days stay texts. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const FIRST_DAY = 61;
/** Central Kalimantan keeps UTC+7 all year; a cell has no time zone. */
const PROVINCE_MILLISECONDS = 7 * 60 * 60 * 1000;

function moment(at: string, value: string, offset: number, style: number): string {
  const serial = (Date.parse(value) + offset - DAY_ZERO) / DAY_MILLISECONDS;
  return serial >= FIRST_DAY
    ? `<c r="${at}" s="${style}"><v>${serial}</v></c>`
    : text(at, value, STYLES.plain);
}

function cell(at: string, value: Value, kind: ColumnKind): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${at}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (kind === 'DATE') return moment(at, value, 0, STYLES.day);
  if (kind === 'INSTANT') return moment(at, value, PROVINCE_MILLISECONDS, STYLES.instant);
  return text(at, value, STYLES.plain);
}

/** A, B, … Z, AA, … for 0, 1, … */
const letters = (index: number): string =>
  (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

/** @param number counts from 1 */
const row = (number: number, cells: readonly string[]): string =>
  `<row r="${number}">${cells.join('')}</row>`;

const texts = (number: number, values: readonly string[], style: number): string =>
  row(
    number,
    values.map((value, index) => text(`${letters(index)}${number}`, value, style)),
  );

/** A workbook with the sheets `Data` and `Tentang`; without its end no program opens it. */
export async function* writeXlsx({ columns, pages, about }: Exported): AsyncGenerator<Uint8Array> {
  const zip = new ZipStream();
  for (const [name, xml] of Object.entries(PARTS)) {
    zip.begin(name);
    zip.write(DECLARATION + xml);
  }
  zip.begin('xl/worksheets/sheet1.xml');
  zip.write(`${DECLARATION}<worksheet ${MAIN}>${FROZEN_HEADING}<sheetData>`);
  zip.write(
    texts(
      1,
      columns.map(({ title }) => title),
      STYLES.heading,
    ),
  );
  let count = 0;
  for await (const rows of pages) {
    for (const { values } of rows) {
      count += 1;
      const number = count + 1;
      const cells = columns.map(({ kind }, index) =>
        cell(`${letters(index)}${number}`, values[index] ?? null, kind),
      );
      zip.write(row(number, cells));
    }
    yield* zip.take();
  }
  zip.write('</sheetData></worksheet>');
  zip.begin('xl/worksheets/sheet2.xml');
  zip.write(`${DECLARATION}<worksheet ${MAIN}>${WIDE}<sheetData>`);
  const told = [
    ...about.map(({ title, value }) => [title.id, title.en, value]),
    ['Baris', 'Rows', String(count)],
    ['Zona waktu', 'Time zone', 'WIB (UTC+7)'],
  ];
  for (const [index, each] of told.entries()) zip.write(texts(index + 1, each, STYLES.wrapped));
  zip.write('</sheetData></worksheet>');
  zip.end();
  yield* zip.take();
}
