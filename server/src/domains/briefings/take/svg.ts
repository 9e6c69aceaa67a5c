/** A drawing as SVG, its letters as letters or, for a picture made on the server, as outlines. */
import { outlinesOf, widthOf } from './letters.ts';
import { PATTERN } from './palette.ts';
import type { Drawing, Fill, Mark } from './types.ts';

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const number = (value: number): string => String(Math.round(value * 100) / 100);

interface Look {
  /** Begins the names of its patterns; other drawings stand in the same page. */
  id: string;
  letters: 'TEXT' | 'OUTLINES';
}

const patterns = (id: string): string =>
  `<defs><pattern id="${id}-HATCHING" width="8" height="8" patternUnits="userSpaceOnUse"><path d="M-2 2L2 -2M0 8L8 0M6 10L10 6" stroke="${PATTERN}" stroke-width="1.4"/></pattern>` +
  `<pattern id="${id}-DOTS" width="8" height="8" patternUnits="userSpaceOnUse">${[2, 6]
    .flatMap((x) => [2, 6].map((y) => `<circle cx="${x}" cy="${y}" r="1.1" fill="${PATTERN}"/>`))
    .join('')}</pattern></defs>`;

/** The drawing as one SVG element. */
export function svgOf({ width, height, marks }: Drawing, look: Look): string {
  const body = marks.map((mark) => markup(mark, look)).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${number(width)} ${number(height)}">${patterns(look.id)}${body}</svg>`;
}

function markup(mark: Mark, { id, letters }: Look): string {
  if (mark.kind === 'PATH') {
    const stroke = mark.stroke
      ? ` stroke="${mark.stroke}" stroke-width="${number(mark.width)}" stroke-linejoin="round"`
      : '';
    const path = (fill: string, more: string) => `<path d="${mark.path}" fill="${fill}"${more}/>`;
    const over = (fill: Fill) => (fill.pattern ? path(`url(#${id}-${fill.pattern})`, '') : '');
    return mark.fill ? path(mark.fill.color, stroke) + over(mark.fill) : path('none', stroke);
  }
  const { x, y, text, size, bold, color, halo, anchor } = mark;
  const around = halo
    ? ` stroke="${halo}" stroke-width="${number(size / 5)}" stroke-linejoin="round" paint-order="stroke"`
    : '';
  if (letters === 'TEXT') {
    const weight = bold ? ' font-weight="700"' : '';
    return `<text x="${number(x)}" y="${number(y)}" font-size="${number(size)}"${weight} fill="${color}" text-anchor="${anchor}"${around}>${escaped(text)}</text>`;
  }
  const width = widthOf(text, size, bold);
  const from = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
  return `<path transform="translate(${number(from)} ${number(y)})" d="${outlinesOf(text, size, bold)}" fill="${color}"${around}/>`;
}
