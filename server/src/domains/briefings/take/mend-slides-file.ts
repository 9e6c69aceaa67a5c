/**
 * What the library that writes slides gets wrong, put right in the finished file. Of a figure that is not there it says
 * that its value is an empty text, in the chart and in the sheet behind it: some programs read that as zero, which it is
 * not, so such a point is taken out of both. And some of its parts are not in the order of the schema, are listed without
 * being there, or are shared where each needs its own; PowerPoint offers to repair such a file. A test has every file
 * checked against the schema. Where a picture has nothing to say the library gives the name of a file as its description,
 * which is read out: such a picture is marked as decoration.
 */
import { randomUUID } from 'node:crypto';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

type Files = Record<string, Uint8Array>;
type Mending = readonly (readonly [pattern: RegExp, by: string])[];

const SHEET: Mending = [[/<c r="[A-Z]+\d+"[^>]*><v><\/v><\/c>/g, '']];

const CHART: Mending = [
  [/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, ''],
  // A flat chart has two axes; the library names a third, which is nowhere.
  [/(<c:axId val="\d+"\/><c:axId val="\d+"\/>)<c:axId val="\d+"\/>/g, '$1'],
  [/(<c:noMultiLvlLbl [^>]*\/>)\s*(<c:tickLblSkip [^>]*\/>)/g, '$2$1'],
  [/<c:lineChart>/g, '<c:lineChart><c:grouping val="standard"/>'],
  // Of a line: its marks come before its labels, and nothing of it can be inverted.
  [/<c:invertIfNegative [^>]*\/>\s*(<c:dLbls>.*?<\/c:dLbls>)(<c:marker>.*?<\/c:marker>)/gs, '$2$1'],
  [/<c:roundedCorners val="1"\/>/g, '<c:roundedCorners val="0"/>'],
];

/** As the formats' owner marks it, since 2019: to others it is a picture with an empty description. */
const DECORATION =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';
const SLIDE: Mending = [
  [/(<p:cNvPr [^>]*descr=")preencoded\.png("[^>]*>)(\s*<\/p:cNvPr>)/g, `$1$2${DECORATION}$3`],
];

const PRESENTATION: Mending = [
  [/(<p:sldIdLst>.*?<\/p:sldIdLst>)(<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>)/gs, '$2$1'],
  // The places of a page of notes are drawn for this one.
  [/<p:notesSz [^>]*\/>/g, '<p:notesSz cx="6858000" cy="9144000"/>'],
];

const MAIN = 'ppt/presentation.xml';
const [THEME, NOTES_THEME] = ['ppt/theme/theme1.xml', 'ppt/theme/theme2.xml'];
const NOTES_MASTER: Mending = [[/theme1\.xml/g, 'theme2.xml']];

const replaced = (bytes: Uint8Array, mending: Mending): Uint8Array =>
  strToU8(mending.reduce((text, [pattern, by]) => text.replace(pattern, by), strFromU8(bytes)));

function mended(name: string, bytes: Uint8Array): Uint8Array {
  if (/^ppt\/charts\/chart\d+\.xml$/.test(name)) return replaced(bytes, CHART);
  if (/^ppt\/slides\/slide\d+\.xml$/.test(name)) return replaced(bytes, SLIDE);
  if (/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) return replaced(bytes, SHEET);
  if (name === MAIN) return replaced(bytes, PRESENTATION);
  if (/^ppt\/notesMasters\/_rels\//.test(name)) return replaced(bytes, NOTES_MASTER);
  return name.endsWith('.xlsx') ? zipSync(allMended(unzipSync(bytes))) : bytes;
}

const allMended = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, mended(name, bytes)]));

const TYPES = '[Content_Types].xml';

/** The list of what the file holds names what is there, and no more. */
function listed(files: Files): Uint8Array {
  const endings = new Set(Object.keys(files).map((name) => name.split('.').at(-1)));
  const theme = /<Override PartName="\/ppt\/theme\/theme1\.xml"[^>]*\/>/;
  return strToU8(
    strFromU8(files[TYPES] ?? new Uint8Array())
      .replace(/<Default Extension="([^"]+)"[^>]*\/>/g, (entry, ending) =>
        endings.has(ending) ? entry : '',
      )
      .replace(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (entry, name) =>
        name in files ? entry : '',
      )
      .replace(theme, (entry) => entry + entry.replace('theme1', 'theme2')),
  );
}

/** So many pages one behind the other under one name. */
export interface FileSection {
  name: string;
  pages: number;
}

const quoted = (text: string): string =>
  text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/**
 * The list of slides with sections over it. The library has sections too, but knows each by its name: two of one name
 * became one, and the slides between them left their place.
 */
function withSections(presentation: string, sections: readonly FileSection[]): string {
  const slides = [...presentation.matchAll(/<p:sldId [^>]*?id="(\d+)"/g)].map(([, id]) => id);
  const listed = sections.map(({ name, pages }) => {
    const ids = slides.splice(0, pages).map((id) => `<p14:sldId id="${id}"/>`);
    return `<p14:section name="${quoted(name)}" id="{${randomUUID().toUpperCase()}}"><p14:sldIdLst>${ids.join('')}</p14:sldIdLst></p14:section>`;
  });
  const list = `<p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">${listed.join('')}</p14:sectionLst>`;
  return presentation.replace(
    '</p:presentation>',
    // A function, since a name may have a dollar sign, which a text in its place would take for a pattern.
    () =>
      `<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}">${list}</p:ext></p:extLst></p:presentation>`,
  );
}

/** The same slides, in a file as its schema wants it, without points that say nothing, and with its sections. */
export function mendedSlidesFile(file: Uint8Array, sections: readonly FileSection[]): Buffer {
  const files = allMended(unzipSync(file));
  const presentation = files[MAIN];
  if (presentation && sections.length > 0)
    files[MAIN] = strToU8(withSections(strFromU8(presentation), sections));
  const theme = files[THEME];
  return Buffer.from(
    zipSync({
      ...files,
      [TYPES]: listed(files),
      ...(theme ? { [NOTES_THEME]: theme } : {}),
    }),
  );
}
