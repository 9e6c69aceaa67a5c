/**
 * What the library that writes slides writes wrongly. It says of a figure that is not there that its value is an empty
 * text, in the chart and in the sheet behind it: some programs read that as zero, which it is not, so such a point is
 * taken out of both. And where a picture has nothing to say it gives the name of a file as its description, which is read
 * out: such a picture is marked as decoration.
 */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

const EMPTY_POINT = /<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g;
const EMPTY_CELL = /<c r="[A-Z]+\d+"[^>]*><v><\/v><\/c>/g;

const UNSAID = /(<p:cNvPr [^>]*descr=")preencoded\.png("[^>]*>)(\s*<\/p:cNvPr>)/g;
/** As the formats' owner marks it, since 2019: to others it is a picture with an empty description. */
const DECORATION =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

const replaced = (bytes: Uint8Array, pattern: RegExp, by = ''): Uint8Array =>
  strToU8(strFromU8(bytes).replace(pattern, by));

const mended = (files: Record<string, Uint8Array>): Zippable =>
  Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => {
      if (/^ppt\/charts\/chart\d+\.xml$/.test(name)) return [name, replaced(bytes, EMPTY_POINT)];
      if (/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) return [name, replaced(bytes, EMPTY_CELL)];
      if (/^ppt\/slides\/slide\d+\.xml$/.test(name))
        return [name, replaced(bytes, UNSAID, `$1$2${DECORATION}$3`)];
      if (/\.xlsx$/.test(name)) return [name, zipSync(mended(unzipSync(bytes)))];
      return [name, bytes];
    }),
  );

/** The same file without what would be read wrongly. */
export const mendedSlidesFile = (file: Uint8Array): Buffer =>
  Buffer.from(zipSync(mended(unzipSync(file))));
