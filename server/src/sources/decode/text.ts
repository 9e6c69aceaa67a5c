/**
 * Agencies' text files are UTF-8 or Windows-1252 and seldom say which. Windows-1252 with any accent or dash is almost
 * never valid UTF-8, so a strict try decides.
 */

/**
 * The characters of bytes 0x80 to 0x9F, where Windows-1252 differs from Latin-1. Node 20's own decoder takes them for
 * Latin-1's control characters, whatever its label says (nodejs/node 56542).
 */
const FROM_0X80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const decodeWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (control) => FROM_0X80.charAt(control.charCodeAt(0) - 0x80));

export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}
