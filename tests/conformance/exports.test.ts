import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bytesOf, LIST_OF_PEOPLE, send, table } from '../testkit/exported.ts';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';

let hub: TestHub;
let officer: Caller;
let analyst: Caller;
let leader: Caller;
beforeAll(async () => {
  hub = await startTestHub({ data: 'demonstration' });
  officer = await hub.as('officer@demo.pora');
  analyst = await hub.as('analyst@demo.pora');
  leader = await hub.as('leader@demo.pora');
});
afterAll(() => hub.close());

interface Person {
  id: string;
  name: string | null;
  birthDate: string | null;
  nationality: { name: string };
  travelDocuments: { number: string | null }[];
}

const PEOPLE =
  '{ nodes { id name birthDate nationality { name } travelDocuments { number } } pageInfo { hasNextPage endCursor } }';

/** All people of the list as the graph answers them, page by page. */
async function peopleOf(caller: Caller): Promise<Person[]> {
  const people: Person[] = [];
  for (let after: string | null = null; ; ) {
    const {
      foreignNationals,
    }: {
      foreignNationals: { nodes: Person[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    } = await caller.data(
      `query ($after: String) { foreignNationals(first: 100, after: $after) ${PEOPLE} }`,
      { after },
    );
    people.push(...foreignNationals.nodes);
    if (!foreignNationals.pageInfo.hasNextPage) return people;
    after = foreignNationals.pageInfo.endCursor;
  }
}

/** As a file has a person: nobody is named in it. */
const inFile = ({ name, ...person }: Person): Person => ({
  ...person,
  name: name && `${name[0]}********`,
  birthDate: null,
});

const joined = (person: Person): string =>
  person.travelDocuments.map(({ number }) => number ?? '').join('; ');

describe('a list of several pages', () => {
  test.each([['officer'], ['analyst']])(
    'holds in every format what the graph answers the same %s',
    async (name) => {
      const caller = name === 'officer' ? officer : analyst;
      const people = (await peopleOf(caller)).map(inFile);
      expect(people.length).toBeGreaterThan(400);

      const csv = await table(caller, { query: LIST_OF_PEOPLE, format: 'csv' });
      expect(csv.rows.map(({ absences: _, ...row }) => row)).toEqual(
        people.map((person) => ({
          id: person.id,
          name: person.name ?? '',
          birthDate: '',
          'nationality.name': person.nationality.name,
          'travelDocuments.number': joined(person),
        })),
      );
      const xlsx = await table(caller, { query: LIST_OF_PEOPLE, format: 'xlsx' });
      expect(xlsx.rows.map(({ absences: _, ...row }) => row)).toEqual(
        people.map((person) => ({
          id: person.id,
          name: person.name,
          birthDate: null,
          'nationality.name': person.nationality.name,
          'travelDocuments.number': joined(person),
        })),
      );
      const jsonl = await table(caller, { query: LIST_OF_PEOPLE, format: 'jsonl' });
      expect(jsonl.rows.map(({ absences: _, ...row }) => row)).toEqual(people);
    },
  );

  test('says of each masked or absent value why it is so, of what was asked alone', async () => {
    const { rows } = await table(analyst, { query: LIST_OF_PEOPLE, format: 'csv' });
    expect(new Set(rows.map(({ absences }) => absences))).toEqual(
      new Set(['birthDate: POLICY; name: POLICY; travelDocuments.number: POLICY']),
    );
    const { employers } = await officer.data('{ employers { nodes { nib } } }');
    const nibs = await table(officer, { query: '{ employers { nodes { nib } } }', format: 'csv' });
    expect(nibs.rows.slice(0, 50)).toEqual(
      employers.nodes.map(({ nib }: { nib: string | null }) => ({
        nib: nib ?? '',
        absences: nib === null ? 'nib: NOT_REPORTED' : '',
      })),
    );
  });

  test('is headed and ordered in tables by the words that the reader gives, and never for programs', async () => {
    const query = '{ foreignNationals { nodes { name nationality { name } } } }';
    const titles = { 'nationality.name': '=1+1', name: 'Nama', absences: 'Yang tidak ada' };
    const csv = await table(analyst, { query, format: 'csv', titles });
    expect(Object.keys(csv.rows[0] ?? {})).toEqual(["'=1+1", 'Nama', 'Yang tidak ada']);
    expect(csv.rows[0]).toEqual({
      "'=1+1": expect.stringMatching(/^[A-Z][a-z]/),
      Nama: expect.stringMatching(/^[A-Z]\*{8}$/),
      'Yang tidak ada': 'Nama: POLICY',
    });
    const jsonl = await table(analyst, { query, format: 'jsonl', titles });
    expect(Object.keys(jsonl.rows[0] ?? {})).toEqual(['name', 'nationality', 'absences']);
  });

  test('keeps numbers as numbers, and marks a nested list of which there is more', async () => {
    const query =
      'query List { employers { nodes { ...Row } } } fragment Row on Employer { id sites(first: 1) { totalCount nodes { name location { latitude } } } } query Other { viewer { id } }';
    const asked = { query, operationName: 'List' };
    const { employers } = await officer.data(
      '{ employers(first: 200) { nodes { id sites(first: 1) { totalCount nodes { name location { latitude } } } } } }',
    );
    const xlsx = await table(officer, { ...asked, format: 'xlsx' });
    const csv = await table(officer, { ...asked, format: 'csv' });
    const [of, ofCsv] = [xlsx, csv].map(({ rows }) => new Map(rows.map((row) => [row['id'], row])));
    expect(
      employers.nodes.some((each: { sites: { totalCount: number } }) => each.sites.totalCount > 1),
    ).toBe(true);
    for (const { id, sites } of employers.nodes) {
      const [site] = sites.nodes;
      const more = sites.totalCount > 1 ? '; …' : '';
      expect(of?.get(id)).toMatchObject({ 'sites.totalCount': sites.totalCount });
      expect(ofCsv?.get(id)?.['sites.name']).toBe(site ? `${site.name}${more}` : '');
    }
  });
});

interface Site {
  id: string;
  name: string;
  location: { latitude: number; longitude: number } | null;
}

describe('GeoJSON', () => {
  test('places sites where the graph has them', async () => {
    const shape = '{ nodes { id name location { latitude longitude } } }';
    const { sites } = await leader.data(`{ sites(first: 200) ${shape} }`);
    const { rows } = await table(leader, { query: `{ sites ${shape} }`, format: 'geojson' });
    const geometries = new Map(rows.map(({ id, geometry }) => [id, geometry]));
    expect(sites.nodes.filter(({ location }: Site) => location).length).toBeGreaterThan(10);
    for (const { id, location } of sites.nodes as Site[]) {
      expect(geometries.get(id)).toEqual(
        location && { type: 'Point', coordinates: [location.longitude, location.latitude] },
      );
    }
  });

  test('places incidents for who may read where they were, and for nobody else', async () => {
    const query = '{ incidents { nodes { id location { latitude longitude } } } }';
    const { rows } = await table(officer, { query, format: 'geojson' });
    expect(rows.filter(({ geometry }) => geometry !== null).length).toBeGreaterThan(0);
    const coarse = await table(analyst, { query, format: 'geojson' });
    expect(coarse.rows.length).toBeGreaterThan(0);
    expect(new Set(coarse.rows.map(({ geometry }) => geometry))).toEqual(new Set([null]));
    expect(coarse.rows[0]?.['properties']).toMatchObject({ absences: 'location: POLICY' });
  });

  test.each([
    ['people', '{ foreignNationals { nodes { id } } }'],
    [
      'permits at their sites',
      '{ permits { nodes { site { location { latitude longitude } } } } }',
    ],
    [
      'who works at a site',
      '{ sites { nodes { location { latitude longitude } employer { permits { nodes { holder { name } } } } } } }',
    ],
    ['what has no place', '{ employers { nodes { id } } }'],
  ])('refuses %s', async (_, query) => {
    const response = await send(officer, { query, format: 'geojson' });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [
        {
          extensions: { code: 'BAD_USER_INPUT' },
          message: expect.stringMatching(/^geojson: .+ \/ /),
        },
      ],
    });
  });
});

const TWO_WAY =
  '{ rollup(indicator: "foreign-nationals", by: [REGENCY, NATIONALITY]) { rows { regency { kemendagriCode } nationality { alpha3 } cell { value } } } }';

test('a roll-up withholds from a leader in every format what the graph withholds, and says so', async () => {
  const { rollup } = await leader.data(TWO_WAY.replace('value', 'value absence'));
  const cells = rollup.rows.map(
    ({ cell }: { cell: { value: number | null; absence: string | null } }) =>
      cell.value ?? cell.absence,
  );
  expect([cells.includes('SUPPRESSED'), cells.includes(0)]).toEqual([true, true]);
  const xlsx = await table(leader, { query: TWO_WAY, format: 'xlsx' });
  expect(xlsx.rows.map(({ cell }) => cell)).toEqual(cells);
  const csv = await table(leader, { query: TWO_WAY, format: 'csv' });
  expect(csv.rows.map(({ cell }) => cell)).toEqual(cells.map(String));
  const geojson = await table(leader, { query: TWO_WAY, format: 'geojson' });
  expect(geojson.rows.map(({ properties }) => (properties as { cell: unknown }).cell)).toEqual(
    cells,
  );
  expect(new Set(geojson.rows.map(({ geometry }) => geometry))).toEqual(new Set([null]));
  for (const { about } of [xlsx, csv, geojson]) {
    for (const told of ['LEADERSHIP', '2026-11-24', 'Orang asing yang pada tanggal itu', 'persons'])
      expect(about).toContain(told);
    expect(about).toMatch(/Kantor Imigrasi.*, immigration-stay-permits, 2026-11-24/);
  }
});

test('a text that would begin a formula is a text in CSV and XLSX, and numbers stay numbers', async () => {
  const dangerous = [
    '=cmd|"/c calc"!A0',
    '+1+1',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    'x;=1+1"',
    '＝1',
  ];
  const { rows } = await hub.database.pool.query(
    `UPDATE employer SET name = texts.name FROM
       (SELECT id, row_number() OVER (ORDER BY id) AS place FROM employer) numbered
       JOIN unnest($1::text[]) WITH ORDINALITY AS texts (name, place) USING (place)
     WHERE employer.id = numbered.id RETURNING texts.name`,
    [dangerous],
  );
  expect(rows).toHaveLength(dangerous.length);
  const query = '{ sites { nodes { location { latitude } } } }';
  const names = { query: '{ employers { nodes { name } } }' };
  const bytes = await bytesOf(officer, { ...names, format: 'csv' });
  const text = new TextDecoder().decode(unzipSync(bytes)['data.csv']);
  // Whatever separator a program takes, no cell begins with what begins a formula.
  for (const delimiter of [';', ',', '\t']) {
    const cells: string[] = parse(text, {
      bom: true,
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
    }).flat();
    expect(cells.length).toBeGreaterThan(50);
    expect(cells.filter((cell) => /^[=+\-@\t\r＝]/.test(cell))).toEqual([]);
  }
  const found = (await table(officer, { ...names, format: 'csv' })).rows.map(({ name }) => name);
  for (const name of dangerous) {
    expect(found).toContain(name.startsWith('x') ? name : `'${name}`);
  }
  const sheet = (await table(officer, { ...names, format: 'xlsx' })).rows.map(({ name }) => name);
  for (const name of dangerous) expect(sheet).toContain(name.trim());
  const points = await table(officer, { query, format: 'csv' });
  const south = points.rows
    .map((row) => row['location.latitude'])
    .filter((it) => String(it).startsWith('-'));
  expect(south.length).toBeGreaterThan(10);
  expect(south.every((it) => /^-\d+,\d+$/.test(String(it)))).toBe(true);
});
