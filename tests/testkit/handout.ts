/** Reads a handout as another program would: the words of each page in their order, and what its parts are. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPage {
  /** Runs of letters as they stand beside and below each other, with their height in points. */
  runs: { text: string; x: number; y: number; size: number }[];
  text: string;
  /** Roles of its parts, and what is read in place of pictures. */
  roles: string[];
  alternatives: string[];
}

interface Node {
  role?: string;
  alt?: string;
  children?: Node[];
}

/** The pages in their order. */
export async function readHandout(bytes: Uint8Array): Promise<ReadPage[]> {
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent();
    const runs = items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [
            {
              text: item.str,
              x: item.transform[4],
              y: item.transform[5],
              size: Math.abs(item.transform[3]),
            },
          ]
        : [],
    );
    const all: Node[] = [];
    const walk = (node: Node): void => {
      all.push(node);
      node.children?.forEach(walk);
    };
    walk(((await page.getStructTree()) ?? {}) as Node);
    pages.push({
      runs,
      text: runs.map(({ text }) => text).join(' '),
      roles: all.flatMap(({ role }) => role ?? []),
      alternatives: all.flatMap(({ alt }) => alt ?? []),
    });
  }
  await file.destroy();
  return pages;
}
