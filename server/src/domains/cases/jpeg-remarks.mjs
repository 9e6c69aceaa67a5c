/** What a camera and programs write into a JPEG beside the picture. Plain JavaScript, for the thread that reads PDFs. */

const [START_OF_SCAN, COMMENT, FILL] = [0xda, 0xfe, 0xff];
const END_OF_IMAGE = Buffer.from([0xff, 0xd9]);
const [FIRST_APPLICATION, LAST_APPLICATION] = [0xe1, 0xef];
/** Says how the colours are stored: without it they come out wrong. */
const ADOBE = 0xee;

/** A JPEG without the segments of applications and comments, and what follows its end. Null where it is none. */
export function withoutRemarks(jpeg) {
  const kept = [jpeg.subarray(0, 2)];
  for (let at = 2; ; ) {
    while (jpeg[at] === FILL && jpeg[at + 1] === FILL) at += 1;
    const marker = jpeg[at + 1];
    if (jpeg[at] !== FILL || at + 4 > jpeg.length) return null;
    if (marker === START_OF_SCAN) {
      const end = jpeg.indexOf(END_OF_IMAGE, at);
      kept.push(jpeg.subarray(at, end < 0 ? jpeg.length : end + END_OF_IMAGE.length));
      return Buffer.concat(kept);
    }
    const end = at + 2 + jpeg.readUInt16BE(at + 2);
    const isRemark =
      marker === COMMENT ||
      (marker >= FIRST_APPLICATION && marker <= LAST_APPLICATION && marker !== ADOBE);
    if (!isRemark) kept.push(jpeg.subarray(at, end));
    at = end;
  }
}
