/**
 * The minutes as a document that any word processor opens and edits (Office Open XML). It is headings, lines and lists,
 * of which the format needs three parts; its properties name the office and nobody.
 */
import { strToU8, zipSync } from 'fflate';
import type { Sentence } from '../../kernel/result.ts';
import type { MinutesPart } from './minutes.ts';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const MINUTES_TYPE = `${TYPES}.document`;

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    // What XML cannot hold at all.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters meant
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');

/** Half-points; twentieths of a point. */
const LOOKS: Record<
  MinutesPart['kind'],
  { size: number; bold: boolean; before: number; left: number }
> = {
  MARKING: { size: 22, bold: true, before: 0, left: 0 },
  TITLE: { size: 32, bold: true, before: 120, left: 0 },
  HEADING: { size: 26, bold: true, before: 280, left: 0 },
  LINE: { size: 22, bold: false, before: 60, left: 0 },
  ITEM: { size: 22, bold: false, before: 60, left: 360 },
  NOTE: { size: 20, bold: false, before: 20, left: 720 },
};
const LEVELS: Partial<Record<MinutesPart['kind'], number>> = { TITLE: 0, HEADING: 1 };

function paragraph({ kind, text }: MinutesPart): string {
  const { size, bold, before, left } = LOOKS[kind];
  const level = LEVELS[kind];
  const outline = level === undefined ? '' : `<w:outlineLvl w:val="${level}"/>`;
  const hanging = kind === 'ITEM' ? ' w:hanging="240"' : '';
  const shown = kind === 'ITEM' ? `• ${text}` : text;
  return `<w:p><w:pPr><w:spacing w:before="${before}"/><w:ind w:left="${left}"${hanging}/>${outline}</w:pPr>${run(shown, size, bold)}</w:p>`;
}

const run = (text: string, size: number, bold: boolean): string =>
  `<w:r><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>${bold ? '<w:b/>' : ''}<w:sz w:val="${size}"/></w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** A4, with the marking at the head of every page. */
const SECTION = `<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1134" w:bottom="1134" w:left="1418" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`;

/** The bytes of the document. @param marking stands on every page */
export function minutesFile(
  parts: readonly MinutesPart[],
  marking: string,
  language: keyof Sentence,
): Buffer {
  const body = parts.map(paragraph).join('');
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPES}.styles+xml"/><Override PartName="/word/header1.xml" ContentType="${TYPES}.header+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/header" Target="header1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `<w:styles xmlns:w="${MAIN}"><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="${language === 'id' ? 'id-ID' : 'en-GB'}"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>`,
    'word/header1.xml': `<w:hdr xmlns:w="${MAIN}"><w:p><w:pPr><w:jc w:val="right"/></w:pPr>${run(marking, 18, true)}</w:p></w:hdr>`,
    'word/document.xml': `<w:document xmlns:w="${MAIN}" xmlns:r="${OFFICE}"><w:body>${body}${SECTION}</w:body></w:document>`,
  };
  return Buffer.from(
    zipSync(
      Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(HEAD + text)])),
    ),
  );
}
