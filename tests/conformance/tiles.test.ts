import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAccount } from '../../server/src/access/accounts.ts';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { manySites, writePoints } from '../testkit/many-points.ts';
import { pointsOf, type TilePoint, tileAt } from '../testkit/tiles.ts';

/** The demonstration's operator is of an agency that handles all sources; this one handles its own. */
const OTHER_OPERATOR = 'operator.palangka';
const DEMONSTRATION = [
  ...['leader', 'leader.katingan', 'analyst', 'officer', 'officer.katingan'],
  ...['operator', 'presenter', 'auditor', 'admin'],
];

let hub: TestHub;
let officer: Caller;
beforeAll(async () => {
  hub = await startTestHub({ data: 'demonstration' });
  const account = {
    email: `${OTHER_OPERATOR}@demo.pora`,
    name: OTHER_OPERATOR,
    roles: ['OPERATOR' as const],
    agency: 'KANIM-PALANGKARAYA',
    area: 'PROVINCE' as const,
  };
  await createAccount(hub.database, hub.authentication, account, 'test');
  // Permits of three regencies are that agency's; and Katingan's officer has something to see.
  await hub.database.pool.query(
    `UPDATE permit SET agency_code = $1 WHERE id IN
       (SELECT permit_id FROM permit_site JOIN site ON site.id = site_id WHERE site.regency_code = ANY($2))`,
    [account.agency, ['62.02', '62.03', '62.07']],
  );
  await hub.database.pool.query(
    `UPDATE incident SET regency_code = '62.06' WHERE id IN
       (SELECT incident.id FROM incident JOIN incident_category category ON category.id = category_id
        WHERE on_map AND longitude IS NOT NULL ORDER BY incident.id LIMIT 5)`,
  );
  officer = await hub.as('officer@demo.pora');
});
afterAll(() => hub.close());

interface Located {
  id: string;
  location: { latitude: number; longitude: number } | null;
  sector?: { code: string | null };
  category?: { id: string };
  status?: string;
  severity?: number;
}
type Layer = 'sites' | 'incidents';

const FIELDS: Record<Layer, string> = {
  sites: 'sector { code }',
  incidents: 'category { id } status severity',
};

/** Categories that are never points: papers of those who speak or worship, and outcomes at an office. */
const NO_POINT = ['ORGANISATION_DOCUMENTS', 'REMOVAL', 'TRAFFICKING_VICTIM'];

/** What the graph lists to somebody, of what can be a point. */
const ask = async (list: Layer, caller = officer): Promise<Located[]> => {
  const found: Located[] = [];
  let after = '';
  for (;;) {
    const data = await caller.data(
      `{ ${list}(first: 200${after && `, after: "${after}"`}) { nodes { id location { latitude longitude } ${FIELDS[list]} } pageInfo { hasNextPage endCursor } } }`,
    );
    found.push(...data[list].nodes);
    if (!data[list].pageInfo.hasNextPage) break;
    after = data[list].pageInfo.endCursor;
  }
  return found.filter(
    ({ location, category }) => location && !NO_POINT.includes(category?.id ?? ''),
  );
};

/** What the tiles at the places of these records show to somebody. */
async function drawn(
  layer: Layer,
  records: Located[],
  { caller = officer, query = '' } = {},
): Promise<TilePoint[]> {
  const addresses = new Set(
    records.flatMap(({ location }) =>
      location ? [tileAt(14, location.longitude, location.latitude)] : [],
    ),
  );
  const tiles: TilePoint[] = [];
  for (const address of addresses) tiles.push(...(await pointsOf(caller, layer, address, query)));
  return tiles;
}

const ids = (points: TilePoint[]) => points.map(({ properties }) => properties['id']).sort();

/** Ids and classes, and nothing else. */
const propertiesOf = ({ id, sector, category, status, severity }: Located) =>
  category
    ? { id, category: category.id, status, severity }
    : { id, ...(sector?.code ? { sector: sector.code } : {}) };

const SEE_SITES = ['leader', 'leader.katingan', 'analyst', 'officer', 'officer.katingan'];

describe.each<[Layer, string[]]>([
  ['sites', [...SEE_SITES, 'presenter', 'operator', OTHER_OPERATOR]],
  ['incidents', ['officer', 'officer.katingan']],
])('the tiles of %s', (layer, accounts) => {
  test.each(accounts)(
    'show to %s the same records in the same places as the graph, with ids and classes only',
    async (account) => {
      const caller = await hub.as(`${account}@demo.pora`);
      const records = await ask(layer, caller);
      expect(records.length).toBeGreaterThan(
        layer === 'incidents' && account === 'officer.katingan' ? 0 : 5,
      );
      // Looked for wherever anybody sees one.
      const points = await drawn(layer, await ask(layer), { caller });
      const byId = new Map(points.map((point) => [point.properties['id'], point]));
      expect(ids(points)).toEqual(records.map((record) => record.id).sort());
      for (const record of records) {
        const point = byId.get(record.id);
        // A tile of zoom 14 has 4096 steps over 0.022 degrees.
        expect(point?.longitude).toBeCloseTo(record.location?.longitude ?? 0, 4);
        expect(point?.latitude).toBeCloseTo(record.location?.latitude ?? 0, 4);
        expect(point?.properties).toEqual(propertiesOf(record));
      }
    },
  );

  test.each(DEMONSTRATION.filter((each) => !accounts.includes(each)))(
    'are refused to %s, as places are by the graph',
    async (account) => {
      const caller = await hub.as(`${account}@demo.pora`);
      expect((await caller.fetch(`/tiles/${layer}/5/26/16.mvt`)).status).toBe(403);
      const { data, errors } = await caller.ask(
        `{ ${layer}(first: 200) { nodes { location { latitude } } } }`,
      );
      const isReader = layer === 'incidents' && account === 'analyst';
      expect(errors?.[0]?.extensions.code).toBe(isReader ? undefined : 'FORBIDDEN');
      // An analyst reads incidents without their place.
      const places = (data?.[layer]?.nodes ?? []).map((node: Located) => node.location);
      expect(places.length > 0).toBe(isReader);
      expect(places.filter(Boolean)).toEqual([]);
    },
  );

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

test.each([...SEE_SITES, 'presenter', 'operator', OTHER_OPERATOR])(
  'a filter by sector leaves %s the sites of that sector',
  async (account) => {
    const caller = await hub.as(`${account}@demo.pora`);
    const records = await ask('sites', caller);
    const mining = records.filter(({ sector }) => sector?.code === 'MINING');
    expect(mining.length).toBeGreaterThan(0);
    const points = await drawn('sites', records, { caller, query: '?sector=MINING' });
    expect(ids(points)).toEqual(mining.map((record) => record.id).sort());
  },
);

test('a tile goes with its data: what is changed or taken away is gone from the next one', async () => {
  const [site] = await ask('sites');
  if (!site?.location) throw new Error('the demonstration has no site with a place');
  const at = tileAt(14, site.location.longitude, site.location.latitude);
  const shown = async () => ids(await pointsOf(officer, 'sites', at)).includes(site.id);
  expect(await shown()).toBe(true);
  const doubtful = (absence: string | null) =>
    hub.database.pool.query(
      `UPDATE site SET point_absence = $1 WHERE longitude = $2 AND latitude = $3`,
      [absence, site.location?.longitude, site.location?.latitude],
    );
  await doubtful('CONFLICT');
  expect(await shown()).toBe(false);
  await doubtful(null);
  expect(await shown()).toBe(true);
});

test('who signs out loses the tiles with the very next request, and so does a blocked account', async () => {
  const path = '/tiles/sites/5/26/16.mvt';
  const leader = await hub.signedIn('leader@demo.pora');
  const other = await hub.signedIn('leader@demo.pora');
  const token = await hub.as('leader@demo.pora');
  const statuses = async () => {
    const answers = await Promise.all([leader, other, token].map((it) => it.fetch(path)));
    return answers.map(({ status }) => status);
  };
  expect(await statuses()).toEqual([200, 200, 200]);
  await leader.fetch('/auth/sign-out', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: hub.address },
    body: '{}',
  });
  expect(await statuses()).toEqual([401, 200, 200]);
  const block = (value: string) =>
    hub.database.pool.query(`UPDATE hub_user SET blocked_at = ${value} WHERE email = $1`, [
      'leader@demo.pora',
    ]);
  await block('now()');
  expect(await statuses()).toEqual([401, 401, 401]);
  await block('NULL');
  expect(await statuses()).toEqual([401, 200, 200]);
});

test('a filter by category leaves the incidents of that category', async () => {
  const records = await ask('incidents');
  const chosen = records[0]?.category?.id;
  const wanted = records.filter(({ category }) => category?.id === chosen);
  const points = await drawn('incidents', records, { query: `?category=${chosen}` });
  expect(ids(points)).toEqual(wanted.map((record) => record.id).sort());
  expect(wanted.length).toBeLessThan((await drawn('incidents', records)).length);
});

test.each(['sites', 'incidents'] as const)(
  '%s that are drawn and those that are not add up to all',
  async (layer) => {
    const count = async (filter: string): Promise<number> =>
      (await officer.data(`{ ${layer}(first: 0, filter: ${filter}) { totalCount } }`))[layer]
        .totalCount;
    const all = await count('{}');
    const placed = await count('{ placed: true }');
    expect(placed).toBe((await drawn(layer, await ask(layer))).length);
    expect(placed).toBeLessThan(all);
    expect(placed + (await count('{ placed: false }'))).toBe(all);
    expect(await count('{ not: { placed: true } }')).toBe(all - placed);
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

test('a tile comes packed to who takes that, with a tag of its own, and is the same inside', async () => {
  const client = await hub.database.pool.connect();
  await writePoints(client, manySites(500)).finally(() => client.release());
  const path = `/tiles/sites/${tileAt(9, 113, -1.5)}.mvt`;
  const [packed, plain] = await Promise.all(
    ['gzip', 'identity'].map((coding) =>
      officer.fetch(path, { headers: { 'accept-encoding': coding } }),
    ),
  );
  expect([packed, plain].map((it) => it?.headers.get('content-encoding'))).toEqual(['gzip', null]);
  expect(packed?.headers.get('etag')).not.toBe(plain?.headers.get('etag'));
  expect(await packed?.arrayBuffer()).toEqual(await plain?.arrayBuffer());
});
