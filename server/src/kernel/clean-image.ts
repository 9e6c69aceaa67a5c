/**
 * Pictures that come from outside. What is kept is never what was sent: a picture is decoded and encoded anew, so that
 * whatever else lay in the file, where it was taken and by whom, is gone. See docs/decisions/documents-of-cases.md.
 */
import PQueue from 'p-queue';
import sharp from 'sharp';
import { failed, ok, type Result } from './result.ts';

export const IMAGE_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;
export type ImageType = (typeof IMAGE_TYPES)[number];

/** Whether bytes begin as a picture of that type does. */
export const beginsAs: Readonly<Record<ImageType, (bytes: Buffer) => boolean>> = {
  'image/jpeg': (bytes) => bytes.toString('hex', 0, 3) === 'ffd8ff',
  'image/png': (bytes) => bytes.toString('hex', 0, 8) === '89504e470d0a1a0a',
  'image/webp': (bytes) => /^RIFF.{4}WEBP$/s.test(bytes.toString('latin1', 0, 12)),
};

export type ImageProblem = 'IMAGE_TOO_LARGE' | 'IMAGE_UNREADABLE';

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

/** One at a time: each takes the memory of a decoded picture. */
const queue = new PQueue({ concurrency: 1 });

/** The picture encoded anew as it is to be looked at: turned upright, and without anything but its pixels. */
export const cleanImage = (
  bytes: Buffer,
  mediaType: ImageType,
): Promise<Result<Buffer, ImageProblem>> => queue.add(() => encoded(bytes, mediaType));

async function encoded(bytes: Buffer, mediaType: ImageType): Promise<Result<Buffer, ImageProblem>> {
  try {
    // Of the whole picture this reads what its head says only.
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > MOST_PIXELS) return failed('IMAGE_TOO_LARGE');
    const upright = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .autoOrient()
      .timeout({ seconds: SECONDS });
    const anew =
      mediaType === 'image/jpeg'
        ? upright.jpeg({ quality: QUALITY })
        : mediaType === 'image/png'
          ? upright.png()
          : upright.webp({ quality: QUALITY });
    return ok(await anew.toBuffer());
  } catch {
    // The library's messages tell of the file; what the sender can do is the same for all.
    return failed('IMAGE_UNREADABLE');
  }
}
