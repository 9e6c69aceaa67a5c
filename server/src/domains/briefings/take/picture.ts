import sharp from 'sharp';
import { PAPER } from './palette.ts';
import { svgOf } from './svg.ts';
import type { Drawing } from './types.ts';

const PER_INCH = 300;
const POINTS = 72;

/**
 * A drawing as a PNG of 300 dots an inch. Its letters are outlines: the machine needs no fonts.
 *
 * What is uploaded is never read as SVG (see where pictures are cleaned), so the library refuses SVG in this process
 * until it is told otherwise; that is done here, where the SVG is our own. It takes no way for an uploaded file: that has
 * to begin as a JPEG, PNG or WebP, and for such a beginning the library's reader of SVG is not asked.
 */
export function pngOf(drawing: Drawing): Promise<Buffer> {
  sharp.unblock({ operation: ['VipsForeignLoadSvgBuffer'] });
  return sharp(Buffer.from(svgOf(drawing, { id: 'p', letters: 'OUTLINES' })), { density: PER_INCH })
    .resize({ width: Math.round((drawing.width / POINTS) * PER_INCH) })
    .flatten({ background: PAPER })
    .withMetadata({ density: PER_INCH })
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
}
