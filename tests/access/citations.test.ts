/** Citations: a reference to an answer gives the same figures, or says exactly why not, and holds no answer. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { policyVersion } from '../../server/src/access/policy-version.ts';
import type { Traces } from '../../server/src/domains/analyses/traces.ts';
import { decodeId } from '../../server/src/graphql/ids.ts';
import { openOf, sealFor } from '../../server/src/kernel/sealing.ts';
import { changes, FIGURES, sharedAnalysis } from '../testkit/analyses.ts';
import { NOW } from '../testkit/environment.ts';
import { stayRegister } from '../testkit/files.ts';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { publish, STAY } from '../testkit/intake.ts';

let hub: TestHub;
let now = NOW;
let analyst: Caller;
let leader: Caller;
beforeAll(async () => {
  hub = await startTestHub({
    data: 'demonstration',
    now: () => now,
    // The operator waits for the end of a file in words of the test.
    environment: { adHocRoles: ['ANALYST', 'CASE_OFFICER', 'OPERATOR'] },
  });
  analyst = await hub.as('analyst@demo.pora');
  leader = await hub.as('leader@demo.pora');
});
afterAll(() => hub.close());
beforeEach(() => {
  now = NOW;
});

async function post(caller: Caller, path: string, body: object = {}) {
  const response = await caller.fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, ...(await response.json()) };
}
const citing = (query: string, variables: object = {}, caller = analyst) =>
  post(caller, '/citations', { query, variables });
const open = async (caller: Caller, id: string) => {
  const { differences, ...opened } = await post(caller, `/citations/${id}`);
  return { ...opened, codes: differences?.map(({ code }: { code: string }) => code) };
};

const PERMITS = '{ permits(first: 3) { totalCount nodes { id validTo } } }';
/** A person's permits change, as a file changes them: what they were stays in their history. */
const REVOKED = `UPDATE permit SET status = 'REVOKED' WHERE holder_id = (
  SELECT holder_id FROM permit WHERE status = 'ACTIVE' AND kind_id = 'ITAP' AND valid_to > DATE '2027-01-01'
  ORDER BY valid_to DESC, id LIMIT 1)`;

test('figures of who reads rows are the same to the last one, whatever the hub learns later', async () => {
  // Neither a day nor an instant is said: both are written in when it is cited.
  const { id, status } = await citing(FIGURES, { by: ['REGENCY', 'SECTOR'] });
  expect(status).toBe(201);
  const before = (await analyst.ask(FIGURES, { by: ['REGENCY', 'SECTOR'] })).data;
  await hub.database.pool.query(REVOKED);
  const later = (await analyst.ask(FIGURES, { by: ['REGENCY', 'SECTOR'] })).data;
  expect(later.rollup.total.value).toBe(before.rollup.total.value - 1);
  const opened = await open(analyst, id);
  expect(opened).toMatchObject({ same: true, codes: [], text: FIGURES, roles: ['ANALYST'] });
  expect(opened.asOf).toEqual([before.rollup.asOf]);
  expect(opened.knownAt).toMatch(/^\d{4}-/);
  expect(opened.data).toEqual(before);
});

test('no answer is kept: neither figures nor rows, and a digest that nobody can guess', async () => {
  const { id } = await citing(PERMITS);
  const { data } = await analyst.ask(PERMITS);
  const { rows } = await hub.database.pool.query('SELECT * FROM citation WHERE id = $1', [id]);
  const kept = JSON.stringify(rows);
  for (const node of data.permits.nodes) expect(kept).not.toContain(node.id);
  expect(kept).not.toContain(createHash('sha256').update(JSON.stringify(data)).digest('base64url'));
  const traces = hub.database.sealing.open(rows[0].traces);
  for (const node of data.permits.nodes)
    for (const value of [node.id, node.validTo]) expect(traces).not.toContain(value);
  const again = await citing(PERMITS);
  const { rows: digests } = await hub.database.pool.query(
    'SELECT DISTINCT digest FROM citation WHERE id = ANY ($1)',
    [[id, again.id]],
  );
  expect(digests).toHaveLength(2);
});

describe('where the answer is another, it says why', () => {
  test('rows are told as they stand: reported, corrected and erased since', async () => {
    const { id } = await citing('{ foreignNationals(first: 200) { totalCount nodes { id sex } } }');
    expect(await open(analyst, id)).toMatchObject({ same: true, codes: [] });
    await hub.database.pool.query(
      `INSERT INTO correction (foreign_national_id, field, value, wrong_values, decided_by)
       SELECT id, 'SEX', 'FEMALE', ARRAY['MALE'], 'test' FROM foreign_national LIMIT 1`,
    );
    await hub.database.pool.query(
      `UPDATE foreign_national SET name = NULL, birth_date = NULL, sealed = NULL, erased_at = now()
       WHERE id = (SELECT id FROM foreign_national WHERE sealed IS NULL ORDER BY id LIMIT 1)`,
    );
    expect((await open(analyst, id)).codes).toEqual([
      'ERASED_SINCE',
      'CORRECTED_SINCE',
      'ROWS_AS_THEY_STAND',
    ]);
  });

  test('another audience gets its own answer', async () => {
    const text = FIGURES.replace('Angka', 'Pembaca');
    const variables = { by: ['REGENCY'], asOf: '2026-10-15' };
    const { id } = await citing(text, variables);
    const area = await open(await hub.as('officer.katingan@demo.pora'), id);
    expect(area).toMatchObject({ same: false, codes: ['AUDIENCE_DIFFERS'] });
    expect(area.data).not.toBeNull();
    // The lane of leaders is closed, and nothing of this is published.
    expect(await open(leader, id)).toMatchObject({ same: false, data: null });
  });

  test('a period that is not published for the reader', async () => {
    const text = FIGURES.replace('Angka', 'Periode');
    const shared = await sharedAnalysis(analyst, ['LEADER'], [], { text });
    await changes(analyst, 'publishAnalysis', shared, 'number: 1');
    const sha256Hash = createHash('sha256').update(text).digest('hex');
    const byHash = (asOf: string) => ({
      extensions: { persistedQuery: { version: 1, sha256Hash } },
      variables: { by: ['REGENCY'], asOf },
    });
    const { id } = await post(analyst, '/citations', byHash('2026-10-15'));
    expect((await open(leader, id)).codes).toEqual(['PERIOD_NOT_PUBLISHED', 'AUDIENCE_DIFFERS']);
    // An analyst's figures are of an instant; a leader's are published ones of the same day, exact in one dimension.
    const exact = await post(analyst, '/citations', byHash('2026-10-31'));
    const published = await open(leader, exact.id);
    expect(published).toMatchObject({ same: true, codes: [] });
    expect(published.data.rollup.rows).not.toEqual([]);
    // What a leader cites by the hash is answered as long as the hash is.
    const own = await post(leader, '/citations', byHash('2026-10-31'));
    expect(await open(leader, own.id)).toMatchObject({ same: true, codes: [] });
    const current = await analyst.data('query ($id: ID!) { analysis(id: $id) { version } }', {
      id: shared.id,
    });
    await changes(analyst, 'withdrawAnalysis', { id: shared.id, ...current.analysis });
    expect((await open(leader, own.id)).codes).toEqual(['OPERATION_GONE']);
    expect((await post(leader, '/citations', byHash('2026-10-31'))).status).toBeGreaterThanOrEqual(
      400,
    );
  });

  test('the day has passed from which it counts', async () => {
    const { id } = await citing(
      '{ permits(filter: { expiresWithinDays: 60 }) { totalCount nodes { validTo } } }',
    );
    now = new Date(NOW.getTime() + 20 * 86_400_000);
    expect((await open(analyst, id)).codes).toContain('DAY_PASSED');
  });

  test('the policy is another, the schema is, or nothing recorded explains it', async () => {
    const change = async (set: string): Promise<string[]> => {
      const { id } = await citing(FIGURES, { by: [] });
      await hub.database.pool.query(`UPDATE citation SET ${set} WHERE id = $1`, [id]);
      return (await open(analyst, id)).codes;
    };
    expect(await change(`digest = '', policy_version = 'older'`)).toEqual(['POLICY_CHANGED']);
    expect(await change(`fixed = '{ gone }'`)).toEqual(['OPERATION_GONE']);
    expect(await change(`digest = ''`)).toEqual(['UNEXPLAINED']);
    expect(await change(`policy_version = 'older'`)).toEqual([]);
  });
});

describe('how much is another', () => {
  const KATINGAN = 'filter: { regencies: [{ system: KEMENDAGRI, value: "62.06" }] }';
  const OF_KATINGAN = `{ permits(first: 200, ${KATINGAN}) { totalCount nodes { validTo } } }`;
  const sql = async (text: string, values: unknown[] = []) =>
    (await hub.database.pool.query(text, values)).rows;
  /** Somebody else, of whatever rights, is the one who cited. */
  const citedBySomebodyElse = (id: string) =>
    sql(
      `UPDATE citation SET cited_by = (SELECT id FROM hub_user WHERE email = 'admin@demo.pora') WHERE id = $1`,
      [id],
    );
  /** Keys of the rows of a list that the analyst sees, in its order. */
  const keysOf = async (text: string): Promise<string[]> => {
    const [list] = Object.values(
      await analyst.data<Record<string, { nodes: { id: string }[] }>>(text),
    );
    return (list?.nodes ?? []).map(({ id }) => decodeId(id).id);
  };
  /** Two of Katingan go, one of a new file comes, and one of those that stay is another. */
  async function katinganChanges() {
    const [first, second, third] = await keysOf(
      `{ permits(first: 3, ${KATINGAN}) { nodes { id } } }`,
    );
    await sql(`UPDATE permit SET regency_code = '62.01' WHERE id = ANY ($1)`, [[first, second]]);
    await sql(`UPDATE permit SET valid_to = valid_to + 1 WHERE id = $1`, [third]);
    const came = await publish(
      await hub.as('operator@demo.pora'),
      STAY,
      await stayRegister('2026-11-20', [{ regency: '62.06', passportNumber: 'K77700001' }]),
    );
    expect(came.acceptedCount).toBe(1);
  }

  test('of rows: so many then and now, come, gone and changed, and whose files came', async () => {
    const { id } = await citing(OF_KATINGAN);
    const cited = (await analyst.data(OF_KATINGAN)).permits.totalCount;
    expect(cited).toBeGreaterThan(5);
    await katinganChanges();
    const opened = await open(analyst, id);
    expect(opened.codes).toEqual(['REPORTED_SINCE', 'ROWS_AS_THEY_STAND']);
    const change = {
      key: 'permits',
      cited,
      now: cited - 1,
      totalCited: cited,
      totalNow: cited - 1,
      rows: { added: 1, removed: 2, changed: 1 },
    };
    expect(opened.changes).toEqual({ lists: [change], figures: [], untold: [] });
    expect(opened.arrived).toMatchObject([
      { agency: { code: 'KANIM-SAMPIT' }, source: STAY, files: 1 },
    ]);
    expect(opened.data).toEqual((await analyst.ask(OF_KATINGAN)).data);
    // A colleague of the same rights could have asked the same; whose rights are others learns no number of then.
    await citedBySomebodyElse(id);
    expect((await open(analyst, id)).changes.lists).toEqual([change]);
    const other = await open(await hub.as('officer.katingan@demo.pora'), id);
    expect(other).toMatchObject({ same: false, rights: ['roles', 'area', 'agencies'] });
    expect(other.changes).toMatchObject({ lists: [], untold: [{ code: 'OTHER_RIGHTS' }] });
    // Nor is one told what another policy had shown.
    await sql(`UPDATE citation SET policy_version = 'older' WHERE id = $1`, [id]);
    expect((await open(analyst, id)).changes).toMatchObject({
      lists: [],
      untold: [{ code: 'OTHER_RIGHTS' }],
    });
  });

  test('of events the citer alone is told, since what is sealed later leaves their list', async () => {
    const text = '{ incidents(first: 10) { nodes { occurredOn } } }';
    const { id } = await citing(text);
    const [first] = await keysOf('{ incidents(first: 10) { nodes { id } } }');
    await sql(`UPDATE incident SET status = 'DUPLICATE' WHERE id = $1`, [first]);
    const { changes } = await open(analyst, id);
    // The page has ten again: the eleventh came up.
    expect(changes.lists).toMatchObject([
      { cited: 10, now: 10, totalCited: null, rows: { added: 1, removed: 1, changed: 0 } },
    ]);
    await citedBySomebodyElse(id);
    expect((await open(analyst, id)).changes).toMatchObject({
      lists: [],
      untold: [{ code: 'CITER_ALONE' }],
    });
  });

  test('of published figures: which cells were what, for the citer; of exact ones, nothing is kept', async () => {
    const text = FIGURES.replace('Angka', 'Sel');
    const shared = await sharedAnalysis(analyst, ['LEADER'], [], { text });
    await changes(analyst, 'publishAnalysis', shared, 'number: 1');
    const body = {
      extensions: {
        persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(text).digest('hex') },
      },
      variables: { by: ['REGENCY'], asOf: '2026-10-31' },
    };
    const { id } = await post(leader, '/citations', body);
    const exact = await post(analyst, '/citations', body);
    const before = (await open(leader, id)).data.rollup;
    await sql(REVOKED);
    const opened = await open(leader, id);
    const after = opened.data.rollup;
    const total = before.total.value;
    const [figures] = opened.changes.figures;
    expect(figures).toMatchObject({ key: 'rollup', more: 0 });
    // One person less, in one regency.
    expect(figures.cells[0]).toEqual({
      of: 'TOTAL',
      cited: { value: total, absence: null },
      now: { value: total - 1, absence: null },
    });
    const moved = after.rows.find(
      (row: { cell: { value: number | null } }, place: number) =>
        row.cell.value !== before.rows[place].cell.value,
    );
    expect(figures.cells.slice(1)).toEqual([
      {
        of: { regency: moved.regency },
        cited: { value: moved.cell.value + 1, absence: null },
        now: { value: moved.cell.value, absence: null },
      },
    ]);
    await citedBySomebodyElse(id);
    expect((await open(leader, id)).changes).toMatchObject({
      figures: [],
      untold: [{ code: 'CITER_ALONE' }],
    });
    const [{ traces }] = await sql('SELECT traces FROM citation WHERE id = $1', [exact.id]);
    expect(openOf<Traces>(hub.database.sealing, exact.id, traces).parts).toEqual([]);
    await sql(`UPDATE citation SET digest = '' WHERE id = $1`, [exact.id]);
    expect((await open(analyst, exact.id)).changes.untold).toMatchObject([
      { code: 'EXACT_FIGURES' },
    ]);
  });

  test('beyond a thousand rows how many there are alone; it is the answer of a large question, from its thread', async () => {
    const six = [...'abcdef'].map((name) => `${name}: permits(first: 200) { nodes { id } }`);
    const { id } = await citing(`{ ${six.join(' ')} }`);
    await sql(`UPDATE citation SET digest = '' WHERE id = $1`, [id]);
    const { lists } = (await open(analyst, id)).changes;
    expect(lists).toHaveLength(6);
    expect(lists[0]).toMatchObject({ key: 'a', cited: 200, now: 200, rows: null });
  });

  test('rows without an id are told by what they say, and a lower threshold is named', async () => {
    const { id } = await citing('{ regencies { kemendagriCode name } }');
    const [{ traces }] = await sql('SELECT traces FROM citation WHERE id = $1', [id]);
    const kept = openOf<Traces>(hub.database.sealing, id, traces);
    expect(kept.parts).toMatchObject([{ key: 'regencies', count: 14, total: null }]);
    await sql(`UPDATE citation SET digest = '', policy_version = $2, traces = $3 WHERE id = $1`, [
      id,
      policyVersion(3),
      sealFor(hub.database.sealing, id, { ...kept, threshold: 3 }),
    ]);
    expect((await open(analyst, id)).codes).toEqual(['DISCLOSURE_CHANGED']);
    // An older citation has nothing to compare with.
    await sql('UPDATE citation SET traces = NULL WHERE id = $1', [id]);
    expect((await open(analyst, id)).changes).toMatchObject({
      lists: [],
      untold: [{ code: 'NOT_KEPT' }],
    });
  });
});

describe('is refused with a sentence', () => {
  test.each([
    ['QUESTION_INVALID', '{ nothing }', {}],
    ['QUESTION_INVALID', 'mutation { endAllSessions { ended } }', {}],
    [
      'LITERAL_HOLDS_NUMBER',
      'query ($x: String) { employers(filter: { search: $x }) { totalCount } }',
      { x: 'X1234567' },
    ],
    ['ANSWER_REFUSED', '{ cases { totalCount } }', {}],
  ])('%s: %s', async (code, query, variables) => {
    const { status, problem } = await citing(query, variables);
    expect([status, problem.code]).toEqual([400, code]);
    expect(problem.sentence.id).not.toBe(problem.sentence.en);
  });

  test('to whom cites nothing, and where there is no such citation', async () => {
    expect((await citing(FIGURES, { by: [] }, await hub.as('operator@demo.pora'))).status).toBe(
      403,
    );
    expect((await citing(FIGURES, { by: [] }, leader)).status).toBe(400);
    expect((await citing(FIGURES, { by: [] }, hub.stranger)).status).toBe(401);
    for (const id of ['00000000-0000-4000-8000-000000000000', 'x'])
      expect((await post(analyst, `/citations/${id}`)).problem.code).toBe('CITATION_UNKNOWN');
  });

  test('and both leave their event in the trail', async () => {
    const { id } = await citing(FIGURES, { by: [] });
    await open(analyst, id);
    const { rows } = await hub.database.pool.query(
      'SELECT action FROM audit_event WHERE $1 = ANY (subject_ids) ORDER BY id',
      [id],
    );
    expect(rows).toEqual([{ action: 'citation.make' }, { action: 'citation.open' }]);
  });
});
