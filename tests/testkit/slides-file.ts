/** Reads a file of slides as another program would: its texts, tables, charts, the sheets behind them, and its notes. */
import { strFromU8, unzipSync } from 'fflate';
import readSheet from 'read-excel-file/node';

export interface ReadChart {
  categories: string[];
  series: { name: string; values: (number | null)[] }[];
  /** What stands in the embedded sheet. */
  sheet: unknown[][];
}

export interface ReadSlide {
  hidden: boolean;
  /** One a text box, its paragraphs as lines. */
  texts: string[];
  tables: string[][][];
  charts: ReadChart[];
  /** Of pictures and charts. */
  alternatives: string[];
  /** How many of its pictures are marked as decoration. */
  decorations: number;
  /** Whether the first of its parts, as they are read out, is its title. */
  startsWithTitle: boolean;
  /** Of texts, in points. */
  sizes: number[];
  notes: string;
}

const decoded = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&amp;/g, '&');

const all = (xml: string, pattern: RegExp): string[] =>
  [...xml.matchAll(pattern)].map(([, inner = '']) => inner);

const paragraphs = (xml: string): string =>
  all(xml, /<a:p>(.*?)<\/a:p>/gs)
    .map((paragraph) =>
      all(paragraph, /<a:t>(.*?)<\/a:t>/gs)
        .map(decoded)
        .join(''),
    )
    .join('\n');

const pointsOf = (xml: string): Map<number, string> =>
  new Map(
    [...xml.matchAll(/<c:pt idx="(\d+)"><c:v>(.*?)<\/c:v>/gs)].map(([, at, value = '']) => [
      Number(at),
      decoded(value),
    ]),
  );

async function readChart(xml: string, workbook: Uint8Array): Promise<ReadChart> {
  const series = all(xml, /<c:ser>(.*?)<\/c:ser>/gs).map((each) => {
    const part = (tag: string) =>
      all(each, new RegExp(`<c:${tag}>(.*?)</c:${tag}>`, 'gs'))[0] ?? '';
    return {
      name: pointsOf(part('tx')).get(0) ?? '',
      cat: pointsOf(part('cat')),
      val: pointsOf(part('val')),
    };
  });
  const categories = [...(series[0]?.cat.values() ?? [])];
  const [sheet] = await readSheet(Buffer.from(workbook));
  return {
    categories,
    series: series.map(({ name, val }) => ({
      name,
      values: categories.map((_, at) => (val.has(at) ? Number(val.get(at)) : null)),
    })),
    sheet: sheet?.data ?? [],
  };
}

/** The names of the file's sections, each with the numbers of its slides. */
export function readSections(bytes: Uint8Array): [name: string, slides: number[]][] {
  const xml = strFromU8(unzipSync(bytes)['ppt/presentation.xml'] ?? new Uint8Array());
  const [listed = ''] = all(xml, /<p:sldIdLst>(.*?)<\/p:sldIdLst>/gs);
  const order = all(listed, /<p:sldId [^>]*?id="(\d+)"/g);
  return [...xml.matchAll(/<p14:section name="([^"]*)"[^>]*>(.*?)<\/p14:section>/gs)].map(
    ([, name = '', inner = '']) => [
      decoded(name),
      all(inner, /<p14:sldId id="(\d+)"/g).map((id) => order.indexOf(id) + 1),
    ],
  );
}

/** The slides in their order. */
export async function readSlides(bytes: Uint8Array): Promise<ReadSlide[]> {
  const files = unzipSync(bytes);
  const xml = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  const linked = (name: string, kind: string): string[] =>
    all(xml(name.replace(/([^/]+)$/, '_rels/$1.rels')), /Target="([^"]+)"/g)
      .map((target) => target.replace(/^\.\.|^\/ppt/, 'ppt'))
      .filter((target) => target.startsWith(`ppt/${kind}`));
  const slides: ReadSlide[] = [];
  for (let number = 1; files[`ppt/slides/slide${number}.xml`]; number++) {
    const name = `ppt/slides/slide${number}.xml`;
    const slide = xml(name);
    const charts = [];
    for (const chart of linked(name, 'charts')) {
      const [workbook = ''] = linked(chart, 'embeddings');
      charts.push(await readChart(xml(chart), files[workbook] ?? new Uint8Array()));
    }
    slides.push({
      hidden: /<p:sld [^>]*show="0"/.test(slide),
      texts: all(slide, /<p:sp>(.*?)<\/p:sp>/gs).map(paragraphs),
      tables: all(slide, /<a:tbl>(.*?)<\/a:tbl>/gs).map((table) =>
        all(table, /<a:tr [^>]*>(.*?)<\/a:tr>/gs).map((row) =>
          all(row, /<a:tc[^>]*>(.*?)<\/a:tc>/gs).map(paragraphs),
        ),
      ),
      charts,
      alternatives: all(slide, /<p:cNvPr [^>]*descr="([^"]*)"/g).map(decoded),
      decorations: all(slide, /(<adec:decorative )/g).length,
      startsWithTitle: /^<p:sp>(?:(?!<\/p:sp>).)*<p:ph\s[^>]*type="title"/s.test(
        slide.split('</p:grpSpPr>')[1] ?? '',
      ),
      sizes: all(slide, / sz="(\d+)"/g).map((size) => Number(size) / 100),
      notes: linked(name, 'notesSlides')
        .map((notes) => paragraphs(all(xml(notes), /(<p:sp>.*?<\/p:sp>)/gs)[1] ?? ''))
        .join(''),
    });
  }
  return slides;
}
