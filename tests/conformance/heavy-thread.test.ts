/** Large questions are executed in a thread of their own: nobody can tell, but by how long others wait. */
import type { Worker } from 'node:worker_threads';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { HEAVY_FROM } from '../../server/src/graphql/lanes.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';

// The embedded database is one connection: a second thread would only wait for the first.
const postgresql = inject('templates').server !== null;

const PERMITS = `permits(first: 200) { totalCount nodes { number holder { id name birthDate absences { field reason } }
  employer { name } regency { name } provenance { row agency { name } } } }`;
const LARGE = `{ ${PERMITS} }`;
/** A busy machine takes its time; nothing of this is a measure. */
const PATIENT = { timeout: 20_000 };

/** Who asks what, for which answer and trail to be the same in either thread. */
const QUESTIONS: [name: string, who: string, query: string, variables?: Record<string, unknown>][] =
  [
    ['named persons', 'officer', LARGE],
    ['persons without their names', 'analyst', LARGE],
    [
      'a person in detail',
      'officer',
      `{ ${PERMITS} foreignNationals(first: 200) { nodes { name travelDocuments { number } records { row nameAsWritten } } } }`,
    ],
    [
      'a roll-up',
      'analyst',
      `query Q($asOf: Date!) { rollup(indicator: "stay-permits-valid", by: [REGENCY, NATIONALITY, SECTOR], asOf: $asOf,
      filter: { nationalities: ["CHN", "KOR"] }) { rows { keys { dimension value } cell { value absence } } total { value } } ${PERMITS} }`,
      { asOf: '2026-11-24' },
    ],
    [
      'a field that is refused',
      'analyst',
      `{ ${PERMITS} found: auditEvents(first: 1) { totalCount } }`,
    ],
    [
      'an argument that is refused',
      'analyst',
      `{ ${PERMITS} foreignNationals(filter: { search: "Wang" }) { totalCount } }`,
    ],
    ['an id that is none', 'officer', `{ ${PERMITS} incident(id: "1") { id } }`],
  ];

/** How many statements wait for a table. */
async function waitingIn(hub: TestHub): Promise<number> {
  const { rowCount } = await hub.database.background.query(
    `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return rowCount ?? 0;
}

describe.runIf(postgresql)('a large question', () => {
  let apart: TestHub;
  let inline: TestHub;
  let other: pg.Client;
  /** Those that the hubs have begun. */
  const threads: Worker[] = [];
  beforeAll(async () => {
    process.on('worker', (worker) => threads.push(worker));
    apart = await startTestHub({ data: 'demonstration' });
    inline = await startTestHub({ data: 'demonstration', environment: { heavyThread: false } });
    other = new pg.Client({ ...apart.database.background.options });
    await other.connect();
  });
  afterAll(async () => {
    await other.end();
    await Promise.all([apart.close(), inline.close()]);
  });

  const referenced = (reference: unknown): Record<string, unknown>[] =>
    apart.log.filter((line) => line['reference'] === reference);

  async function asked(hub: TestHub, [, who, query, variables = {}]: (typeof QUESTIONS)[number]) {
    const caller = await hub.as(`${who}@demo.pora`);
    const { rows } = await hub.database.pool.query('SELECT max(id)::text AS last FROM audit_event');
    let answer: { status: number; cost: number; body: string } | undefined;
    const { prisma } = await hub.statements(async () => {
      const response = await caller.fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-purpose': 'VERIFICATION' },
        body: JSON.stringify({ query, variables }),
      });
      const cost = Number(response.headers.get('x-cost'));
      answer = { status: response.status, cost, body: await response.text() };
    });
    const trail = await hub.database.pool.query(
      `SELECT action, actor, outcome, subject_ids, purpose FROM audit_event WHERE id > $1::bigint ORDER BY id`,
      [rows[0].last ?? 0],
    );
    return { prisma, answer, trail: trail.rows };
  }

  test.each(QUESTIONS)(
    'is answered and recorded as in the main thread: %s',
    async (...question) => {
      const [here, there] = [await asked(inline, question), await asked(apart, question)];
      expect(there.answer?.cost).toBeGreaterThanOrEqual(HEAVY_FROM);
      expect(there.answer).toEqual(here.answer);
      expect(there.trail).toEqual(here.trail);
      // Read elsewhere.
      expect(there.prisma).toBe(0);
    },
  );

  test('is told who was named and what was refused, in the trail of the one who asks', async () => {
    const named = await asked(apart, QUESTIONS[0] as (typeof QUESTIONS)[number]);
    const { data } = JSON.parse(named.answer?.body ?? '');
    const holders = new Set(
      data.permits.nodes.map(({ holder }: { holder: { id: string } }) =>
        Buffer.from(holder.id, 'base64').toString().replace('ForeignNational:', ''),
      ),
    );
    expect(named.trail).toMatchObject([{ action: 'people.list', purpose: 'VERIFICATION' }]);
    expect(new Set(named.trail[0].subject_ids)).toEqual(holders);
    const refused = await asked(apart, QUESTIONS[4] as (typeof QUESTIONS)[number]);
    expect(JSON.parse(refused.answer?.body ?? '').errors).toMatchObject([
      { path: ['found'], extensions: { code: 'FORBIDDEN' } },
    ]);
    expect(refused.trail).toMatchObject([
      { action: 'denied', outcome: 'DENIED', subject_ids: ['Query.auditEvents'] },
    ]);
  });

  test('that fails tells a reference, and the log the place in the code', async () => {
    const officer = await apart.as('officer@demo.pora');
    await other.query('ALTER TABLE permit RENAME COLUMN number TO number_gone');
    const { data, errors } = await officer.ask(LARGE);
    await other.query('ALTER TABLE permit RENAME COLUMN number_gone TO number');
    expect(data).toBeNull();
    expect(errors[0]?.message).toBe('The hub failed to answer. / Hub gagal menjawab.');
    const { code, reference } = errors[0]?.extensions ?? {};
    expect(code).toBe('INTERNAL_SERVER_ERROR');
    const [line, ...more] = referenced(reference);
    expect(more).toEqual([]);
    expect(line).toMatchObject({ msg: 'request failed', name: 'PrismaClientKnownRequestError' });
    expect(String(line?.['frames'])).toMatch(/permits\/schema|prisma/);
    expect(JSON.stringify(line)).not.toContain('number_gone');
    expect(await officer.codes(LARGE)).toEqual([]);
  });

  test('whose thread dies tells a reference, and the next one has another thread', async () => {
    const officer = await apart.as('officer@demo.pora');
    await other.query('BEGIN');
    await other.query('LOCK TABLE permit IN ACCESS EXCLUSIVE MODE');
    const dying = officer.ask(LARGE);
    await expect.poll(() => waitingIn(apart), PATIENT).toBeGreaterThan(0);
    expect(threads).toHaveLength(1);
    await threads[0]?.terminate();
    const { status, errors } = await dying;
    expect([status, errors[0]?.extensions.code]).toEqual([500, 'INTERNAL_SERVER_ERROR']);
    expect(referenced(errors[0]?.extensions.reference)).toHaveLength(1);
    await other.query('ROLLBACK');
    expect(await officer.codes(LARGE)).toEqual([]);
    expect(threads).toHaveLength(2);
  });
});

test.runIf(postgresql)('a hub closes while a large question waits', async () => {
  const hub = await startTestHub({ data: 'demonstration' });
  const officer = await hub.as('officer@demo.pora');
  // The round of the day would wait for the table too.
  const rounds = 'SELECT FROM daily_round WHERE done_at IS NOT NULL';
  await expect.poll(async () => (await hub.database.pool.query(rounds)).rowCount, PATIENT).toBe(1);
  const other = new pg.Client({ ...hub.database.background.options });
  // Its database is dropped with the hub.
  other.on('error', () => {});
  await other.connect();
  await other.query('BEGIN');
  await other.query('LOCK TABLE permit IN ACCESS EXCLUSIVE MODE');
  const asked = officer.ask(LARGE).then(
    () => 'answered',
    () => 'broken off',
  );
  await expect.poll(() => waitingIn(hub), PATIENT).toBeGreaterThan(0);
  // The table stays locked: only the end of the statement lets it close.
  await hub.close();
  expect(await asked).toBe('broken off');
  expect(hub.log.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  await other.end();
});
