import type { Column, Exported, Row } from './contract.ts';
import { aboutByKey } from './jsonl.ts';

const encoder = new TextEncoder();

function featureOf({ values, record, point }: Row, columns: readonly Column[]): string {
  const properties = Object.fromEntries(columns.map(({ title }, index) => [title, values[index]]));
  const { id } = record;
  return JSON.stringify({
    type: 'Feature',
    ...(typeof id === 'string' ? { id } : {}),
    geometry: point && { type: 'Point', coordinates: [point.longitude, point.latitude] },
    properties,
  });
}

/**
 * A FeatureCollection (RFC 7946) with `about` before its features and `rows`, their number, after them. A row without a
 * place, and each row of a roll-up, has `geometry: null`: the shapes of regencies are not the hub's to hand on.
 */
export async function* writeGeojson({
  columns,
  pages,
  about,
}: Exported): AsyncGenerator<Uint8Array> {
  const head = JSON.stringify(aboutByKey(about));
  yield encoder.encode(`{"type":"FeatureCollection","about":${head},"features":[`);
  let count = 0;
  for await (const rows of pages) {
    const features = rows.map((row, index) =>
      count + index === 0 ? `\n${featureOf(row, columns)}` : `,\n${featureOf(row, columns)}`,
    );
    yield encoder.encode(features.join(''));
    count += rows.length;
  }
  yield encoder.encode(`\n],"rows":${count}}\n`);
}
