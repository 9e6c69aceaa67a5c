/**
 * Noto Sans, read by the hub itself: how wide a text is, and its letters as outlines. A picture is drawn on a server that
 * may have no fonts at all, so it carries outlines and not letters.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import anyAscii from 'any-ascii';
import { create, type Font } from 'fontkit';

const require = createRequire(import.meta.url);
const fileOf = (weight: 400 | 700): string =>
  require.resolve(`@fontsource/noto-sans/files/noto-sans-latin-${weight}-normal.woff`);

interface Face {
  bytes: Buffer;
  font: Font;
  widths: Map<string, number>;
}

function read(weight: 400 | 700): Face {
  const bytes = readFileSync(fileOf(weight));
  return { bytes, font: create(bytes) as Font, widths: new Map() };
}

/** Read at the first use: most of the hub's work is without them. */
let faces: { regular: Face; bold: Face } | null = null;
function faceOf(bold: boolean): Face {
  faces ??= { regular: read(400), bold: read(700) };
  return bold ? faces.bold : faces.regular;
}

export const fontBytes = (bold: boolean): Buffer => faceOf(bold).bytes;

/** The text in letters that the font has: ≥ becomes >=, and so on. */
export function printable(text: string): string {
  const { font } = faceOf(false);
  return [...text.normalize('NFC')]
    .map((letter) =>
      font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0) ? letter : anyAscii(letter),
    )
    .join('');
}

/** Points. */
export function widthOf(text: string, size: number, bold = false): number {
  const { font, widths } = faceOf(bold);
  let width = widths.get(text);
  if (width === undefined) {
    width = font.layout(printable(text)).advanceWidth / font.unitsPerEm;
    if (widths.size > 5000) widths.clear();
    widths.set(text, width);
  }
  return width * size;
}

/** Breaks a text at its spaces into lines of at most so many points. A word that is wider has a line of its own. */
export function linesOf(text: string, width: number, size: number, bold = false): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(/ +/)) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && widthOf(longer, size, bold) > width) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    lines.push(line);
  }
  return lines;
}

/** The outlines of a text that begins at 0, 0 and stands on the line y = 0. */
export function outlinesOf(text: string, size: number, bold: boolean): string {
  const { font } = faceOf(bold);
  const scale = size / font.unitsPerEm;
  const { glyphs, positions } = font.layout(printable(text));
  let x = 0;
  return glyphs
    .map((glyph, index) => {
      const position = positions[index];
      const path = glyph.path
        .scale(scale, -scale)
        .translate(x + (position?.xOffset ?? 0) * scale, 0)
        .toSVG();
      x += (position?.xAdvance ?? 0) * scale;
      return path;
    })
    .join('');
}
