import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';

let hub: TestHub;
let presenter: Caller;
beforeAll(async () => {
  hub = await startTestHub({ data: 'empty' });
  presenter = await hub.as('presenter@demo.pora');
});
afterAll(() => hub.close());

test('the current edition says whose it is, and under what licence', async () => {
  const { boundaryEditions } = await presenter.data(
    '{ boundaryEditions { id current source licence validFrom warnings { id en } } }',
  );
  expect(boundaryEditions).toHaveLength(1);
  expect(boundaryEditions[0]).toMatchObject({
    id: 'gadm-4.1',
    current: true,
    validFrom: '2002-04-10',
  });
  expect(boundaryEditions[0].licence).toMatch(/not to be redistributed/);
  expect(boundaryEditions[0].warnings.map((it: { en: string }) => it.en).join(' ')).toMatch(
    /Kotawaringin Barat is 11\.\d % smaller/,
  );
});

test('its shapes are a TopoJSON of the fourteen regencies', async () => {
  const response = await presenter.fetch('/boundaries/gadm-4.1.json');
  expect([response.status, response.headers.get('content-type')]).toEqual([
    200,
    'application/json; charset=utf-8',
  ]);
  const topology = (await response.json()) as {
    type: string;
    arcs: unknown[];
    objects: Record<
      string,
      { geometries: { properties?: Record<string, unknown>; id?: string }[] }
    >;
  };
  expect(topology.type).toBe('Topology');
  const text = JSON.stringify(topology.objects);
  for (const code of ['62.01', '62.06', '62.13', '62.71']) expect(text).toContain(code);
  const shapes = Object.values(topology.objects).map((object) => object.geometries.length);
  expect(shapes).toContain(14);
  expect(topology.arcs.length).toBeGreaterThan(14);
});

test('they are asked for again by their tag, and kept for their own user only', async () => {
  const first = await presenter.fetch('/boundaries/gadm-4.1.json');
  const etag = first.headers.get('etag') ?? '';
  expect(etag).toMatch(/^(W\/)?"[0-9a-f]{64}"$/);
  expect(first.headers.get('cache-control')).toMatch(/private/);
  await first.arrayBuffer();
  for (const tag of [etag, `"other", ${etag}`, `W/${etag.replace('W/', '')}`]) {
    const again = await presenter.fetch('/boundaries/gadm-4.1.json', {
      headers: { 'if-none-match': tag },
    });
    expect([again.status, await again.text()]).toEqual([304, '']);
  }
  const other = await presenter.fetch('/boundaries/gadm-4.1.json', {
    headers: { 'if-none-match': '"other"' },
  });
  expect(other.status).toBe(200);
});

test.each(['no-such-edition.json', 'gadm-4.1', '..%2f..%2fpackage.json', 'GADM-4.1.json'])(
  '/boundaries/%s is not there',
  async (file) => {
    const response = await presenter.fetch(`/boundaries/${file}`);
    const body = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect([response.status, body.errors[0]?.extensions.code]).toEqual([404, 'NOT_FOUND']);
  },
);
