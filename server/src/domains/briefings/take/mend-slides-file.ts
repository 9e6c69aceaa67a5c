/**
 * The library that writes slides says of a figure that is not there that its value is an empty text, in the chart and in
 * the sheet behind it. Some programs read that as zero, which it is not, so such a point is taken out of both.
 */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

const EMPTY_POINT = /<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g;
const EMPTY_CELL = /<c r="[A-Z]+\d+"[^>]*><v><\/v><\/c>/g;

const replaced = (bytes: Uint8Array, pattern: RegExp): Uint8Array =>
  strToU8(strFromU8(bytes).replace(pattern, ''));

const mended = (files: Record<string, Uint8Array>): Zippable =>
  Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => {
      if (/^ppt\/charts\/chart\d+\.xml$/.test(name)) return [name, replaced(bytes, EMPTY_POINT)];
      if (/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) return [name, replaced(bytes, EMPTY_CELL)];
      if (/\.xlsx$/.test(name)) return [name, zipSync(mended(unzipSync(bytes)))];
      return [name, bytes];
    }),
  );

/** The same file without points that say nothing. */
export const withoutEmptyPoints = (file: Uint8Array): Buffer =>
  Buffer.from(zipSync(mended(unzipSync(file))));
