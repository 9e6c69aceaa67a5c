import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { pointsOf, type TilePoint, tileAt } from '../testkit/tiles.ts';

let hub: TestHub;
let officer: Caller;
beforeAll(async () => {
  hub = await startTestHub({ data: 'demonstration' });
  officer = await hub.as('officer@demo.pora');
});
afterAll(() => hub.close());

interface Located {
  id: string;
  location: { latitude: number; longitude: number } | null;
  sector?: { code: string | null };
  category?: { id: string };
}

const ask = async (list: 'sites' | 'incidents'): Promise<Located[]> => {
  const more = list === 'sites' ? 'sector { code }' : 'category { id }';
  const found: Located[] = [];
  let after = '';
  for (;;) {
    const data = await officer.data(
      `{ ${list}(first: 200${after && `, after: "${after}"`}) { nodes { id location { latitude longitude } ${more} } pageInfo { hasNextPage endCursor } } }`,
    );
    found.push(...data[list].nodes);
    if (!data[list].pageInfo.hasNextPage) return found;
    after = data[list].pageInfo.endCursor;
  }
};

async function drawn(
  layer: string,
  records: Located[],
  zoom: number,
  query = '',
): Promise<TilePoint[]> {
  const addresses = new Set(
    records.flatMap(({ location }) =>
      location ? [tileAt(zoom, location.longitude, location.latitude)] : [],
    ),
  );
  const tiles: TilePoint[] = [];
  for (const address of addresses) tiles.push(...(await pointsOf(officer, layer, address, query)));
  return tiles;
}

/** Categories that are never points: papers of those who speak or worship, and outcomes at an office. */
const NO_POINT = ['ORGANISATION_DOCUMENTS', 'REMOVAL', 'TRAFFICKING_VICTIM'];

describe.each(['sites', 'incidents'] as const)('the tiles of %s', (layer) => {
  test('show, at their deepest, the same records in the same places as the graph', async () => {
    const records = (await ask(layer)).filter(
      ({ location, category }) => location && !NO_POINT.includes(category?.id ?? ''),
    );
    expect(records.length).toBeGreaterThan(10);
    const points = await drawn(layer, records, 14);
    const byId = new Map(points.map((point) => [point.properties['id'], point]));
    expect([...byId.keys()].sort()).toEqual(records.map((record) => record.id).sort());
    for (const { id, location, sector } of records) {
      const point = byId.get(id);
      // A tile of zoom 14 has 4096 steps over 0.022 degrees.
      expect(point?.longitude).toBeCloseTo(location?.longitude ?? 0, 4);
      expect(point?.latitude).toBeCloseTo(location?.latitude ?? 0, 4);
      if (sector?.code) expect(point?.properties['sector']).toBe(sector.code);
    }
  });

  test('count, further out, each record in one cluster or as itself', async () => {
    const records = (await ask(layer)).filter(
      ({ location, category }) => location && !NO_POINT.includes(category?.id ?? ''),
    );
    const points: TilePoint[] = [];
    for (const x of [51, 52]) {
      for (const y of [31, 32]) points.push(...(await pointsOf(officer, layer, `6/${x}/${y}`)));
    }
    const counted = points.reduce(
      (sum, { properties }) => sum + Number(properties['point_count'] ?? 1),
      0,
    );
    expect(counted).toBe(records.length);
  });

  test('carry no name and nothing of persons', async () => {
    const points = await drawn(layer, await ask(layer), 14);
    const keys = new Set(points.flatMap((point) => Object.keys(point.properties)));
    const allowed = layer === 'sites' ? ['id', 'sector'] : ['id', 'category', 'status', 'severity'];
    expect([...keys].sort()).toEqual(allowed.sort());
  });

  test('are asked for again by their tag', async () => {
    const first = await officer.fetch(`/tiles/${layer}/5/26/16.mvt`);
    expect([first.status, first.headers.get('content-type')]).toEqual([
      200,
      'application/vnd.mapbox-vector-tile',
    ]);
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toMatch(/private/);
    const again = await officer.fetch(`/tiles/${layer}/5/26/16.mvt`, {
      headers: { 'if-none-match': etag },
    });
    expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0]);
  });
});

test('a filter by sector leaves the sites of that sector', async () => {
  const records = await ask('sites');
  const mining = records.filter(({ location, sector }) => location && sector?.code === 'MINING');
  expect(mining.length).toBeGreaterThan(0);
  const points = await drawn('sites', records, 14, '?sector=MINING');
  expect(points.map((point) => point.properties['id']).sort()).toEqual(
    mining.map((record) => record.id).sort(),
  );
});

test('a filter by category leaves the incidents of that category', async () => {
  const records = await ask('incidents');
  const chosen = records.find(
    ({ location, category }) => location && !NO_POINT.includes(category?.id ?? ''),
  )?.category?.id;
  const wanted = records.filter(({ location, category }) => location && category?.id === chosen);
  const points = await drawn('incidents', records, 14, `?category=${chosen}`);
  expect(points.map((point) => point.properties['id']).sort()).toEqual(
    wanted.map((record) => record.id).sort(),
  );
  expect(wanted.length).toBeLessThan((await drawn('incidents', records, 14)).length);
});

test.each(['sites', 'incidents'] as const)(
  '%s that are drawn and those that are not add up to all',
  async (layer) => {
    const records = await ask(layer);
    const count = async (filter: string): Promise<number> =>
      (await officer.data(`{ ${layer}(first: 0, filter: ${filter}) { totalCount } }`))[layer]
        .totalCount;
    const placed = await count('{ placed: true }');
    expect(placed).toBe((await drawn(layer, records, 14)).length);
    expect(placed).toBeLessThan(records.length);
    expect(placed + (await count('{ placed: false }'))).toBe(records.length);
    expect(await count('{ not: { placed: true } }')).toBe(records.length - placed);
  },
);

test.each([
  ['/tiles/sites/15/0/0.mvt', 400, 'BAD_USER_INPUT'],
  ['/tiles/sites/3/8/0.mvt', 400, 'BAD_USER_INPUT'],
  ['/tiles/sites/3/0/0.mvt?limit=1', 400, 'BAD_USER_INPUT'],
  ['/tiles/incidents/3/0/0.mvt?category=other', 400, 'BAD_USER_INPUT'],
  ['/tiles/persons/3/0/0.mvt', 404, 'NOT_FOUND'],
])('%s is answered with %i', async (path, status, code) => {
  const response = await officer.fetch(path);
  const body = (await response.json()) as { errors: { extensions: { code: string } }[] };
  expect([response.status, body.errors[0]?.extensions.code]).toEqual([status, code]);
});

test('a tile far from the province is empty', async () => {
  expect((await officer.fetch('/tiles/sites/10/0/0.mvt')).status).toBe(204);
});
