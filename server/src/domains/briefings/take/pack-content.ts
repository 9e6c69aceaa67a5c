/** What is sealed into a pack: the pages as its viewer draws them (web/src/pack/content.ts). */
import { REGENCIES } from '../../../kernel/regency-code.ts';
import { drawChart } from './draw-chart.ts';
import { svgOf } from './svg.ts';
import type { Box, Deck } from './types.ts';

const POINTS = 72;

/** As JSON. A drawing whose outlines may not leave the hub must not be in the deck. */
export function packContent(deck: Deck): string {
  let drawings = 0;
  const boxOf = (box: Box): object => {
    const { x, y, w, h } = box;
    if (box.kind === 'TEXT' || box.kind === 'TABLE') return box;
    const { alternative } = box;
    if (box.kind === 'PICTURE') {
      const source = `data:${box.mediaType};base64,${box.bytes.toString('base64')}`;
      return { kind: 'PICTURE', x, y, w, h, source, alternative };
    }
    if (box.kind === 'DRAWING' && !box.mayTravel)
      throw new Error('these outlines may not leave the hub');
    const drawing =
      box.kind === 'DRAWING'
        ? box.drawing
        : drawChart(box.chart, {
            width: w * POINTS,
            height: h * POINTS,
            language: deck.language,
          });
    drawings += 1;
    const svg = svgOf(drawing, { id: `d${drawings}`, letters: 'TEXT' });
    return { kind: 'SVG', x, y, w, h, svg, alternative };
  };
  return JSON.stringify({
    title: deck.title,
    marking: deck.marking,
    office: deck.office,
    regencies: REGENCIES.map(({ kemendagri, name }) => ({ code: kemendagri, name })),
    pages: deck.pages.map((page) => ({ ...page, boxes: page.boxes.map(boxOf) })),
  });
}
