/**
 * The map as a picture of its own. It is put together from the still map that stands in the page and
 * from words that the page shows, so that it can hold nothing else; its letters travel inside of it,
 * since a picture may fetch nothing.
 */
import { BOLD_FILE, REGULAR_FILE } from '../style/fonts.ts';

const SVG = 'http://www.w3.org/2000/svg';
const [WIDTH, HEIGHT, EDGE, SIDE] = [1600, 1000, 40, 360];
const FONT = 'Noto Sans, sans-serif';

export interface PosterLine {
  /** The swatch's own colour and pattern; absent where a line is text alone. */
  swatch?: { color: string; pattern: 'plain' | 'hatching' | 'dots' };
  /** Its own small drawing, where the page has one instead. */
  drawing?: SVGSVGElement;
  text: string;
  count?: string;
}

export interface PosterWords {
  title: string;
  legendTitle: string;
  legend: readonly PosterLine[];
  /** Sources, dates, coverage: a sentence each. */
  notes: readonly string[];
  north: string;
  kilometres(count: number): string;
}

export interface PosterColors {
  paper: string;
  ink: string;
  soft: string;
}

/** The whole picture as the text of an SVG file. */
export async function posterSvg(
  still: SVGSVGElement,
  words: PosterWords,
  colors: PosterColors,
): Promise<string> {
  const root = element('svg', { width: WIDTH, height: HEIGHT, viewBox: `0 0 ${WIDTH} ${HEIGHT}` });
  root.append(await letters(), element('title', {}, words.title));
  root.append(element('rect', { width: '100%', height: '100%', fill: colors.paper }));
  let y = EDGE + 28;
  for (const line of wrapped(words.title, WIDTH - 2 * EDGE, 30, 700)) {
    root.append(text(line, EDGE, y, 30, colors.ink, 700));
    y += 40;
  }
  const notes = words.notes.flatMap((note) => wrapped(note, WIDTH - 2 * EDGE, 16, 400));
  const top = y - 12;
  const room = {
    width: WIDTH - 2 * EDGE - SIDE - 24,
    height: HEIGHT - top - EDGE - notes.length * 24 - 16,
  };
  const map = copyOf(still);
  for (const name of ['role', 'aria-label', 'data-still-map', 'class']) map.removeAttribute(name);
  const part = partOf(still, room);
  const sized = { x: EDGE, y: top, ...room, viewBox: Object.values(part).join(' ') };
  for (const [name, value] of Object.entries({ ...sized, overflow: 'hidden' }))
    map.setAttribute(name, String(value));
  for (const [name, value] of Object.entries(part))
    map.querySelector('rect')?.setAttribute(name, String(value));
  root.append(map);
  const metre = (Number(still.dataset['pixelsPerMetre'] ?? 0) * room.width) / part.width;
  // Tiles lie in no direction and at no distance.
  if (metre > 0)
    root.append(scaleBar(metre, room, top, words, colors), north(top, words.north, colors));
  const patterns = map.querySelector('pattern')?.id.replace(/-[a-z]+$/, '') ?? '';
  root.append(...legend(words, patterns, WIDTH - EDGE - SIDE, top + 20, colors));
  notes.forEach((note, index) => {
    root.append(
      text(note, EDGE, HEIGHT - EDGE - (notes.length - 1 - index) * 24, 16, colors.soft, 400),
    );
  });
  return new XMLSerializer().serializeToString(root);
}

/** The same as a PNG, at twice its size. */
export async function posterPng(svg: string): Promise<Blob> {
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [WIDTH * 2, HEIGHT * 2];
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const png = await new Promise<Blob | null>((made) => canvas.toBlob(made, 'image/png'));
  if (!png) throw new Error('the browser made no picture');
  return png;
}

/**
 * The part of the still map that the picture shows, in the picture's proportion: all that is drawn,
 * without the room that the page leaves for its legend, and nothing beyond what the page shows.
 */
function partOf(still: SVGSVGElement, room: { width: number; height: number }) {
  const MARGIN = 24;
  const shown = still.viewBox.baseVal;
  const drawn = still.querySelector('g')?.getBBox() ?? shown;
  const left = Math.max(drawn.x - MARGIN, 0);
  const top = Math.max(drawn.y - MARGIN, 0);
  const width = Math.min(drawn.x + drawn.width + MARGIN, shown.width) - left;
  const height = Math.min(drawn.y + drawn.height + MARGIN, shown.height) - top;
  const grown = Math.max(width / room.width, height / room.height);
  const size = { width: room.width * grown, height: room.height * grown };
  return { x: left - (size.width - width) / 2, y: top - (size.height - height) / 2, ...size };
}

/** A copy whose colours stand in it: the page's tokens do not come along into a file. */
function copyOf(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const byToken = '[fill^="var("], [stroke^="var("]';
  const copies = copy.querySelectorAll(byToken);
  drawing.querySelectorAll(byToken).forEach((each, index) => {
    const style = getComputedStyle(each);
    for (const name of ['fill', 'stroke'] as const)
      if (each.getAttribute(name)?.startsWith('var('))
        copies[index]?.setAttribute(name, style[name]);
  });
  return copy;
}

/** A round length of at most a quarter of the map, with its kilometres. */
function scaleBar(
  pixelsPerMetre: number,
  room: { width: number; height: number },
  top: number,
  words: PosterWords,
  colors: PosterColors,
): SVGElement {
  const pixelsPerKilometre = pixelsPerMetre * 1000;
  const longest = room.width / 4 / pixelsPerKilometre;
  const power = 10 ** Math.floor(Math.log10(longest));
  const kilometres = ([5, 2].find((step) => step * power <= longest) ?? 1) * power;
  const length = kilometres * pixelsPerKilometre;
  const right = EDGE + room.width - 20;
  const at = top + room.height - 20;
  const group = element('g', { 'data-scale': '' });
  group.append(
    element('path', {
      d: `M${right - length} ${at - 8}V${at}H${right}V${at - 8}`,
      fill: 'none',
      stroke: colors.ink,
      'stroke-width': 2,
    }),
    text(words.kilometres(kilometres), right - length, at - 14, 16, colors.ink, 400),
  );
  return group;
}

function north(top: number, letter: string, colors: PosterColors): SVGElement {
  const x = EDGE + 36;
  const group = element('g', { 'data-north': '' });
  group.append(
    element('path', {
      d: `M${x} ${top + 20}L${x + 10} ${top + 50}L${x} ${top + 43}L${x - 10} ${top + 50}Z`,
      fill: colors.ink,
    }),
    text(letter, x - 7, top + 70, 18, colors.ink, 700),
  );
  return group;
}

function legend(
  words: PosterWords,
  patterns: string,
  x: number,
  top: number,
  colors: PosterColors,
): SVGElement[] {
  const parts = [text(words.legendTitle, x, top, 20, colors.ink, 700)];
  let y = top + 16;
  for (const { swatch, drawing, text: label, count } of words.legend) {
    if (drawing) {
      const copy = copyOf(drawing);
      for (const [name, value] of Object.entries({ x, y, width: 36, height: 22 }))
        copy.setAttribute(name, String(value));
      parts.push(copy);
    }
    if (swatch) {
      const box = { x, y, width: 36, height: 22, stroke: colors.soft };
      parts.push(element('rect', { ...box, fill: swatch.color }));
      // The map's own patterns: they stand in the same file.
      const pattern = swatch.pattern === 'plain' ? null : swatch.pattern;
      if (pattern) parts.push(element('rect', { ...box, fill: `url(#${patterns}-${pattern})` }));
    }
    parts.push(text(label, x + (swatch || drawing ? 48 : 0), y + 17, 18, colors.ink, 400));
    if (count) {
      const end = text(count, x + SIDE, y + 17, 16, colors.soft, 400);
      end.setAttribute('text-anchor', 'end');
      parts.push(end);
    }
    y += 32;
  }
  return parts;
}

function element(
  name: string,
  attributes: Record<string, string | number>,
  content?: string,
): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (content !== undefined) made.textContent = content;
  return made;
}

function text(
  content: string,
  x: number,
  y: number,
  size: number,
  fill: string,
  weight: 400 | 700,
): SVGElement {
  const style = { 'font-family': FONT, 'font-size': size, 'font-weight': weight };
  return element('text', { x, y, fill, ...style }, content);
}

function wrapped(words: string, room: number, size: number, weight: 400 | 700): string[] {
  const context = document.createElement('canvas').getContext('2d');
  if (context) context.font = `${weight} ${size}px ${FONT}`;
  const lines: string[] = [];
  for (const word of words.split(/\s+/)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    const fits = (context?.measureText(longer).width ?? 0) <= room;
    if (lines.length > 0 && fits) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Both weights, inside of the file. */
async function letters(): Promise<SVGElement> {
  const faces = await Promise.all(
    [
      [400, REGULAR_FILE],
      [700, BOLD_FILE],
    ].map(async ([weight, file]) => {
      const bytes = new Uint8Array(await (await fetch(String(file))).arrayBuffer());
      const encoded = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
      return `@font-face{font-family:"Noto Sans";font-weight:${weight};src:url(data:font/woff2;base64,${encoded}) format("woff2")}`;
    }),
  );
  return element('style', {}, faces.join(''));
}
