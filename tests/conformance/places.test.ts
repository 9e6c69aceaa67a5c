/** Where on the map: rectangles and distances, worked out by hand from one degree of latitude, 111.195 kilometres. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';

let hub: TestHub;
let officer: Caller;
let sites: string[];
let incidents: string[];

/** Latitude and longitude of four sites and four incidents: a centre, 0.1 degree north, 0.1 degree east, far away. */
const POINTS = [
  [-2.2, 113.9],
  [-2.1, 113.9],
  [-2.2, 114.0],
  [40, 20],
];

const keyOf = (id: string) => Buffer.from(id, 'base64').toString().split(':')[1];

beforeAll(async () => {
  hub = await startTestHub({ data: 'demonstration' });
  officer = await hub.as('officer@demo.pora');
  const found = await officer.data(
    '{ sites(first: 4) { nodes { id } } incidents(first: 4) { nodes { id } } }',
  );
  sites = found.sites.nodes.map(({ id }: { id: string }) => id);
  incidents = found.incidents.nodes.map(({ id }: { id: string }) => id);
  const { pool } = hub.database;
  for (const [table, ids] of [
    ['site', sites],
    ['incident', incidents],
  ] as const) {
    await pool.query(`UPDATE ${table} SET latitude = NULL, longitude = NULL, point_absence = NULL`);
    for (const [at, id] of ids.entries()) {
      await pool.query(`UPDATE ${table} SET latitude = $2, longitude = $3 WHERE id = $1`, [
        keyOf(id),
        ...(POINTS[at] ?? []),
      ]);
    }
  }
});
afterAll(() => hub.close());

/** Which of the four points a filter finds, in the lists of sites and of incidents. */
async function found(filter: object): Promise<[sites: number[], incidents: number[]]> {
  const answer = await officer.data(
    `query ($site: SiteFilter, $incident: IncidentFilter) {
      sites(first: 200, filter: $site) { totalCount nodes { id } }
      incidents(first: 200, filter: $incident) { totalCount nodes { id } } }`,
    { site: filter, incident: filter },
  );
  const of = (list: { totalCount: number; nodes: { id: string }[] }, ids: string[]) => {
    expect(list.totalCount).toBe(list.nodes.length);
    return list.nodes.map(({ id }) => ids.indexOf(id)).sort();
  };
  return [of(answer.sites, sites), of(answer.incidents, incidents)];
}

const near = (kilometres: number) => ({ near: { site: sites[0], kilometres } });

test.each([
  // 0.1 degree east at 2.2 degrees south: 11.1195 × cos 2.2° = 11.1113 kilometres; 0.1 degree north: 11.1195.
  [11.1, [0]],
  [11.115, [0, 2]],
  [11.13, [0, 1, 2]],
  [500, [0, 1, 2]],
])('within %d kilometres of a site lie the points %j', async (kilometres, points) => {
  expect(await found(near(kilometres))).toEqual([points, points]);
});

test('a rectangle holds what lies in it and on its edges', async () => {
  const within = { south: -2.2, west: 113.95, north: -2.1, east: 114 };
  expect(await found({ within })).toEqual([[2], [2]]);
  expect(await found({ within: { ...within, west: 113.9 } })).toEqual([
    [0, 1, 2],
    [0, 1, 2],
  ]);
  expect(
    await found({ and: [{ within: { ...within, west: 113.9 } }, { not: near(11.115) }] }),
  ).toEqual([[1], [1]]);
});

test('a location that contradicts its regency is not found by it', async () => {
  const { pool } = hub.database;
  for (const [table, id] of [
    ['site', sites[2]],
    ['incident', incidents[2]],
  ]) {
    await pool.query(`UPDATE ${table} SET point_absence = 'CONFLICT' WHERE id = $1`, [
      keyOf(id ?? ''),
    ]);
  }
  expect(await found(near(11.13))).toEqual([
    [0, 1],
    [0, 1],
  ]);
  const codes = await officer.codes(
    'query ($filter: SiteFilter) { sites(filter: $filter) { totalCount } }',
    {
      filter: { near: { site: sites[2], kilometres: 10 } },
    },
  );
  expect(codes).toEqual(['BAD_USER_INPUT']);
});

test('whoever may not read where an incident was cannot find it on the map either', async () => {
  const analyst = await hub.as('analyst@demo.pora');
  const box = { within: { south: -3, west: 110, north: 0, east: 116 } };
  for (const filter of [box, near(10), { not: { or: [box] } }]) {
    const ask = (caller: Caller) =>
      caller.codes(
        'query ($filter: IncidentFilter) { incidents(filter: $filter) { totalCount } }',
        { filter },
      );
    expect([filter, await ask(analyst)]).toEqual([filter, ['FORBIDDEN']]);
    expect([filter, await ask(officer)]).toEqual([filter, []]);
  }
  const sitesNear = 'query ($filter: SiteFilter) { sites(filter: $filter) { totalCount } }';
  expect(await analyst.codes(sitesNear, { filter: near(10) })).toEqual([]);
});

test('what is no rectangle, no distance and no site is explained', async () => {
  for (const filter of [
    { within: { south: 1, west: 110, north: 0, east: 116 } },
    { within: { south: -91, west: 110, north: 0, east: 116 } },
    near(0),
    near(501),
    { near: { site: incidents[0], kilometres: 1 } },
  ]) {
    const codes = await officer.codes(
      'query ($filter: SiteFilter) { sites(filter: $filter) { totalCount } }',
      { filter },
    );
    expect([filter, codes]).toEqual([filter, ['BAD_USER_INPUT']]);
  }
});
