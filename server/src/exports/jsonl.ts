import type { Exported } from './contract.ts';

const encoder = new TextEncoder();
const line = (value: object): string => `${JSON.stringify(value)}\n`;

/** What is told about a file, by key; a key of which there are several holds a list. */
export function aboutByKey(about: Exported['about']): Record<string, string | string[]> {
  const byKey: Record<string, string | string[]> = {};
  for (const { key, value } of about) {
    const before = byKey[key];
    byKey[key] = before === undefined ? value : [...[before].flat(), value];
  }
  return byKey;
}

/**
 * One JSON object a line: `{"about": …}` first, then `{"row": …}` as the graph gives it, at last `{"end": {"rows": N}}`.
 * A file without its last line is not whole.
 */
export async function* writeJsonl({ pages, about }: Exported): AsyncGenerator<Uint8Array> {
  yield encoder.encode(line({ about: aboutByKey(about) }));
  let count = 0;
  for await (const rows of pages) {
    yield encoder.encode(rows.map(({ record }) => line({ row: record })).join(''));
    count += rows.length;
  }
  yield encoder.encode(line({ end: { rows: count } }));
}
