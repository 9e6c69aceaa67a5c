import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { incidentReport } from '../testkit/files.ts';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { INCIDENTS, publish } from '../testkit/intake.ts';
import { pointsOf, tileAt } from '../testkit/tiles.ts';

const KATINGAN = '62.06';
const PURPOSE = { 'X-Purpose': 'VERIFICATION' };

interface Row {
  keys: { value: string }[];
  cell: { value: number | null; absence: string | null };
}

let hub: TestHub;
let leader: Caller;
let officer: Caller;
let whole: Caller;
/** What the database holds, for comparison. */
const count = async (sql: string): Promise<number> =>
  (await hub.database.pool.query(`SELECT count(*)::integer AS count FROM ${sql}`)).rows[0].count;

beforeAll(async () => {
  hub = await startTestHub({ data: 'demonstration' });
  leader = await hub.as('leader.katingan@demo.pora');
  officer = await hub.as('officer.katingan@demo.pora');
  whole = await hub.as('officer@demo.pora');
  await publish(
    await hub.as('operator@demo.pora'),
    INCIDENTS,
    incidentReport('2026-11-24', [
      { kabupaten: 'Katingan', koordinat: { lintang: -1.925, bujur: 113.436 } },
      { kabupaten: 'Katingan', koordinat: null },
      { kabupaten: 'Kapuas', koordinat: { lintang: -3.009, bujur: 114.388 } },
    ]),
  );
});
afterAll(() => hub.close());

/** One record of another regency of each kind, which the officer of Katingan must not see. */
async function elsewhere(): Promise<Record<'person' | 'permit' | 'incident', string>> {
  const { rows } = await hub.database.pool.query(
    `SELECT (SELECT holder_id FROM permit JOIN foreign_national person ON person.id = holder_id WHERE person.sealed IS NULL
               GROUP BY holder_id HAVING bool_and(regency_code IS DISTINCT FROM '${KATINGAN}') LIMIT 1) AS person,
            (SELECT id FROM permit WHERE regency_code <> '${KATINGAN}' LIMIT 1) AS permit,
            (SELECT id FROM incident WHERE regency_code <> '${KATINGAN}' AND status NOT IN ('UNSUBSTANTIATED', 'DUPLICATE')
               AND category_id <> 'TRAFFICKING_VICTIM' LIMIT 1) AS incident`,
  );
  const global = (type: string, id: string) => Buffer.from(`${type}:${id}`).toString('base64');
  const found = rows[0];
  return {
    person: global('ForeignNational', found.person),
    permit: global('Permit', found.permit),
    incident: global('Incident', found.incident),
  };
}

describe('the case officer of Katingan', () => {
  test('lists the people who hold a permit of Katingan, and of their permits those', async () => {
    const { foreignNationals } = await officer.data(
      `{ foreignNationals(first: 200) { totalCount nodes { permits { totalCount nodes { regency { kemendagriCode } } } } } }`,
    );
    expect(foreignNationals.totalCount).toBe(
      await count(
        `(SELECT DISTINCT holder_id FROM permit WHERE regency_code = '${KATINGAN}') held`,
      ),
    );
    expect(foreignNationals.totalCount).toBeGreaterThan(0);
    for (const person of foreignNationals.nodes) {
      expect(person.permits.totalCount).toBe(person.permits.nodes.length);
      expect(person.permits.totalCount).toBeGreaterThan(0);
      for (const permit of person.permits.nodes) {
        expect(permit.regency.kemendagriCode).toBe(KATINGAN);
      }
    }
  });

  test('lists the permits and incidents of Katingan', async () => {
    const { permits, incidents } = await officer.data(
      `{ permits(first: 200) { totalCount nodes { regency { kemendagriCode } } }
         incidents(first: 200) { totalCount nodes { regency { kemendagriCode } } } }`,
    );
    expect(permits.totalCount).toBe(await count(`permit WHERE regency_code = '${KATINGAN}'`));
    expect(incidents.totalCount).toBe(2);
    for (const { regency } of [...permits.nodes, ...incidents.nodes]) {
      expect(regency.kemendagriCode).toBe(KATINGAN);
    }
  });

  test('reaches no permit of another regency through employers', async () => {
    const query =
      '{ employers(first: 200) { nodes { permits(first: 200) { totalCount nodes { regency { kemendagriCode } } } } } }';
    interface Node {
      permits: { totalCount: number; nodes: { regency: { kemendagriCode: string } | null }[] };
    }
    const { employers } = await officer.data<{ employers: { nodes: Node[] } }>(query);
    const permits = employers.nodes.flatMap((employer) => employer.permits.nodes);
    expect(permits.length).toBeGreaterThan(0);
    for (const permit of permits) expect(permit.regency?.kemendagriCode).toBe(KATINGAN);
    for (const { permits } of employers.nodes)
      expect(permits.totalCount).toBe(permits.nodes.length);
    const all = await whole.data<{ employers: { nodes: Node[] } }>(query);
    expect(
      all.employers.nodes.flatMap((employer) => employer.permits.nodes).length,
    ).toBeGreaterThan(permits.length);
  });

  test('asking for another regency gets nothing, not even a count', async () => {
    const filter = '{ regencies: [{ system: KEMENDAGRI, value: "62.02" }] }';
    const { foreignNationals, permits, incidents } = await officer.data(
      `{ foreignNationals(filter: ${filter}) { totalCount } permits(filter: ${filter}) { totalCount }
         incidents(filter: ${filter}) { totalCount } }`,
    );
    expect([foreignNationals, permits, incidents]).toEqual([
      { totalCount: 0 },
      { totalCount: 0 },
      { totalCount: 0 },
    ]);
    const everywhere = await whole.data(`{ permits(filter: ${filter}) { totalCount } }`);
    expect(everywhere.permits.totalCount).toBeGreaterThan(0);
  });

  test('opens no record of another regency, by no way in, and cannot tell it from one that is not there', async () => {
    const { person, permit, incident } = await elsewhere();
    const gone = Buffer.from('Permit:00000000-0000-4000-8000-00000000dead').toString('base64');
    for (const [root, id] of [
      ['foreignNational', person],
      ['permit', permit],
      ['incident', incident],
      ['permit', gone],
    ] as const) {
      const query = `query ($id: ID!) { ${root}(id: $id) { id } }`;
      const { data, errors } = await officer.ask(query, { id }, PURPOSE);
      expect([data[root], errors.map((error) => [error.extensions, error.message])]).toEqual([
        null,
        [[{ code: 'NOT_FOUND' }, 'There is no such record. / Data tidak ditemukan.']],
      ]);
    }
    for (const id of [person, permit, incident, gone]) {
      const { node, nodes } = await officer.data(
        'query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } }',
        { id },
        PURPOSE,
      );
      expect([node, nodes]).toEqual([null, [null]]);
    }
    // The officer of the whole province opens the same ones.
    for (const id of [person, permit, incident]) {
      const { node } = await whole.data(
        'query ($id: ID!) { node(id: $id) { id } }',
        { id },
        PURPOSE,
      );
      expect(node).toEqual({ id });
    }
  });

  test('gets its own record for its own id, whatever other ids stand before it', async () => {
    const { permits, incidents } = await officer.data(
      '{ permits(first: 1) { nodes { id number } } incidents(first: 1) { nodes { id } } }',
    );
    const { permit, incident } = await elsewhere();
    const [own] = permits.nodes;
    const { nodes } = await officer.data(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Permit { number } } }',
      { ids: [permit, own.id, incident, incidents.nodes[0].id] },
    );
    expect(nodes).toEqual([null, own, null, incidents.nodes[0]]);
  });

  test('sees of a person’s records and links what its own permits brought', async () => {
    const { foreignNationals } = await officer.data(
      `{ foreignNationals(first: 200) { nodes { permits { nodes { provenance { source row agency { code } } } }
         records { source row agency { code } } links { decidedBy } } } }`,
    );
    for (const { permits, records, links } of foreignNationals.nodes) {
      const brought = permits.nodes.map((permit: { provenance: object }) => permit.provenance);
      for (const record of records) expect(brought).toContainEqual(record);
      expect(links.length).toBe(records.length);
    }
  });

  test('gets exact figures of Katingan alone, and no row for another regency', async () => {
    const { rollup } = await officer.data(
      `{ rollup(indicator: "stay-permits-valid", by: [REGENCY], asOf: "2026-11-24") { rows { keys { value } cell { value } } total { value } unplaced { value } } }`,
    );
    const valid = await count(
      `permit WHERE regency_code = '${KATINGAN}' AND kind_id <> 'RPTKA' AND status = 'ACTIVE' AND '2026-11-24' BETWEEN valid_from AND valid_to`,
    );
    expect(rollup).toEqual({
      rows: [{ keys: [{ value: KATINGAN }], cell: { value: valid } }],
      total: { value: valid },
      unplaced: { value: 0 },
    });
  });

  test('gets tiles with the incidents of Katingan alone', async () => {
    const ids = async (caller: Caller): Promise<string[]> => {
      const { rows } = await hub.database.pool.query(
        'SELECT longitude, latitude FROM incident WHERE longitude IS NOT NULL',
      );
      const addresses = new Set(
        rows.map(({ longitude, latitude }) => tileAt(14, longitude, latitude)),
      );
      const found = await Promise.all(
        [...addresses].map((address) => pointsOf(caller, 'incidents', address)),
      );
      return found
        .flat()
        .map(({ properties }) => String(properties['id']))
        .sort();
    };
    const { incidents } = await officer.data(
      '{ incidents(first: 200) { nodes { id location { latitude } category { id } } } }',
    );
    const drawn = incidents.nodes
      .filter(
        (it: { location: object | null; category: { id: string } }) =>
          it.location && !['ORGANISATION_DOCUMENTS', 'REMOVAL'].includes(it.category.id),
      )
      .map((it: { id: string }) => it.id);
    expect(await ids(officer)).toEqual(drawn.sort());
    expect((await ids(whole)).length).toBeGreaterThan(drawn.length);
  });
});

describe('the leader of Katingan', () => {
  test('gets Katingan’s line of the province’s table and nothing of another regency', async () => {
    const query = `{ rollup(indicator: "foreign-nationals", by: [REGENCY]) { rows { keys { value } cell { value absence } } total { value absence } unplaced { value absence } } }`;
    const { rollup } = await leader.data(query);
    const province = await (await hub.as('leader@demo.pora')).data(query);
    const own = province.rollup.rows.filter(
      (row: { keys: { value: string }[] }) => row.keys[0]?.value === KATINGAN,
    );
    expect(rollup.rows).toEqual(own);
    expect(rollup.rows).toHaveLength(1);
    expect(rollup.total).toEqual(own[0].cell);
    expect(rollup.unplaced).toEqual({ value: null, absence: 'POLICY' });
  });

  test.each(['SECTOR', 'NATIONALITY', 'SEX', 'PERMIT_KIND'])(
    'gets by %s Katingan’s line of the protected table: the area is a dimension already',
    async (dimension) => {
      const query = `{ rollup(indicator: "foreign-nationals", by: [${dimension}], filter: { regencies: [{ system: KEMENDAGRI, value: "${KATINGAN}" }] }) {
        rows { keys { value } cell { value absence } } total { value } } }`;
      const { rollup } = await leader.data(query);
      const province = await (await hub.as('leader@demo.pora')).data(query);
      expect(rollup.rows).toEqual(province.rollup.rows);
      const exactly = (await whole.data(query)).rollup;
      expect(rollup.total).toEqual(exactly.total);
      const counts = new Map<string, number>(
        exactly.rows.map((row: Row) => [row.keys[0]?.value, row.cell.value]),
      );
      for (const { keys, cell } of rollup.rows as Row[]) {
        const count = counts.get(keys[0]?.value ?? '') ?? 0;
        if (count > 0 && count < 5) expect(cell.absence).toBe('SUPPRESSED');
        else expect([count, null]).toContain(cell.value);
      }
    },
  );

  test('gets the incidents of Katingan alone', async () => {
    const { rollup } = await leader.data(
      `{ rollup(indicator: "incidents", by: [REGENCY]) { rows { keys { value } cell { value } } total { value } } }`,
    );
    const seen = await officer.data('{ incidents { totalCount } }');
    expect(rollup.rows).toEqual([
      { keys: [{ value: KATINGAN }], cell: { value: seen.incidents.totalCount } },
    ]);
    expect(rollup.total.value).toBe(seen.incidents.totalCount);
  });
});
