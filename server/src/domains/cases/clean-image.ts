import sharp from 'sharp';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { type DocumentProblem, documentProblem } from './document-problems.ts';

/** Four times what a telephone's camera takes; decoded they fill about 200 MB. */
const MOST_PIXELS = 50_000_000;
const SECONDS = 30;
const QUALITY = 90;

// The library reads many formats, some by programs of their own; here it reads three, from memory.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
});
// Nothing of a picture stays in memory once it is encoded.
sharp.cache(false);

/** The picture encoded anew as it is to be looked at: turned upright, and without anything but its pixels. */
export async function cleanImage(
  bytes: Buffer,
  mediaType: string,
): Promise<Result<Buffer, DocumentProblem>> {
  try {
    // Of the whole picture this reads what its head says only.
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > MOST_PIXELS) return failed(documentProblem('IMAGE_TOO_LARGE'));
    const upright = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .autoOrient()
      .timeout({ seconds: SECONDS });
    const encoded =
      mediaType === 'image/jpeg'
        ? upright.jpeg({ quality: QUALITY })
        : mediaType === 'image/png'
          ? upright.png()
          : upright.webp({ quality: QUALITY });
    return ok(await encoded.toBuffer());
  } catch {
    // The library's messages tell of the file; what the officer can do is the same for all.
    return failed(documentProblem('IMAGE_UNREADABLE'));
  }
}
