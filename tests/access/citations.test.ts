/** Citations: a reference to an answer gives the same figures, or says exactly why not, and holds no answer. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { changes, FIGURES, sharedAnalysis } from '../testkit/analyses.ts';
import { NOW } from '../testkit/environment.ts';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';

let hub: TestHub;
let now = NOW;
let analyst: Caller;
let leader: Caller;
beforeAll(async () => {
  hub = await startTestHub({
    data: 'demonstration',
    now: () => now,
    environment: { adHocRoles: ['ANALYST', 'CASE_OFFICER'] },
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
