/** How far an import is, for a client that asks again and again until it has ended. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAccount } from '../../server/src/access/accounts.ts';
import { TODAY } from '../testkit/environment.ts';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { post, STAY } from '../testkit/intake.ts';
import { inventWithTruth } from '../testkit/truth.ts';

/** As the page of an import asks. */
const PROGRESS = `query BatchProgress($id: ID!) {
  batch(id: $id) { id status progress { stage done total } }
}`;
const STAGES = ['RECEIVE', 'VALIDATE', 'STAGE', 'PUBLISH'];
const NOBODYS = Buffer.from('Batch:00000000-0000-4000-8000-00000000dead').toString('base64');

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({ data: 'demonstration' });
});
afterAll(() => hub.close());

test('it goes forward from stage to stage, and is gone with the end', async () => {
  const operator = await hub.as('operator@demo.pora');
  const { files } = await inventWithTruth(1000, 11, TODAY);
  const file = files.find(({ name }) => name === `${STAY}.xlsx`);
  const { body } = await post(operator, STAY, file?.bytes ?? new Uint8Array());
  const told: { stage: string; done: number; total: number }[] = [];
  for (;;) {
    const { batch } = await operator.data(PROGRESS, { id: body['batch'] });
    if (batch.status !== 'RUNNING') {
      expect([batch.status, batch.progress]).toEqual(['PUBLISHED', null]);
      break;
    }
    if (batch.progress) told.push(batch.progress);
  }
  expect(told.length).toBeGreaterThan(1);
  const places = told.map(({ stage, done }) => [STAGES.indexOf(stage), done] as const);
  const forward = [...places].sort(([a, x], [b, y]) => a - b || x - y);
  expect(places).toEqual(forward);
  expect(places.every(([stage]) => stage >= 0)).toBe(true);
  expect(told.filter(({ done, total }) => done > total)).toEqual([]);
});

describe('of a file that is halted on its way', () => {
  /** Every batch of the demonstration, those of the office of Sampit first. */
  let halted: string[];
  let others: Caller;
  const OTHERS = 'operator-palangka@test.pora';

  beforeAll(async () => {
    const { rows } = await hub.database.pool.query<{ id: string }>(
      `WITH halted AS (
         UPDATE batch SET status = 'RUNNING', published_at = NULL, stage = 'STAGE', stage_done = 40, stage_total = 100,
           heartbeat_at = now()
         RETURNING id, agency_code, row_count)
       SELECT id FROM halted ORDER BY agency_code = 'KANIM-SAMPIT' DESC, row_count`,
    );
    halted = rows.map(({ id }) => Buffer.from(`Batch:${id}`).toString('base64'));
    const account = { name: 'contoh', roles: ['OPERATOR'], agency: 'KANIM-PALANGKARAYA' } as const;
    await createAccount(
      hub.database,
      hub.authentication,
      { ...account, email: OTHERS, area: 'PROVINCE' },
      'test',
    );
    others = await hub.as(OTHERS);
  });

  test.each(['operator', 'officer', 'auditor'])('the role of %s is told', async (role) => {
    const { batch } = await (await hub.as(`${role}@demo.pora`)).data(PROGRESS, { id: halted[0] });
    expect([batch.status, batch.progress]).toEqual([
      'RUNNING',
      { stage: 'STAGE', done: 40, total: 100 },
    ]);
  });

  test.each(['leader', 'analyst', 'presenter', 'admin'])(
    'the role of %s is refused',
    async (role) => {
      const caller = await hub.as(`${role}@demo.pora`);
      expect(await caller.codes(PROGRESS, { id: halted[0] })).toEqual(['FORBIDDEN']);
    },
  );

  test('another agency cannot tell it from one that is not there', async () => {
    const answer = await others.ask(PROGRESS, { id: halted[0] });
    expect(answer).toEqual(await others.ask(PROGRESS, { id: NOBODYS }));
    expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
  });

  test('a client that asks again spends one statement beyond signing in, however large the file', async () => {
    const operator = await hub.as('operator@demo.pora');
    const signingIn = await hub.statements(() => operator.data('{ __typename }'));
    for (const id of halted) {
      const spent = await hub.statements(() => operator.data(PROGRESS, { id }));
      expect(spent).toEqual({
        prisma: signingIn.prisma + 1,
        connections: signingIn.connections + 1,
      });
    }
  });

  test('every answer is asked of the policy anew: a right that ends, ends between two of them', async () => {
    const end = (sql: string) => hub.database.pool.query(sql);
    await end(
      `INSERT INTO agency_agreement (owner_code, reader_code, basis, valid_from)
       VALUES ('KANIM-SAMPIT', 'KANIM-PALANGKARAYA', 'contoh', '2026-01-01')`,
    );
    expect(await others.codes(PROGRESS, { id: halted[0] })).toEqual([]);
    await end(`DELETE FROM agency_agreement WHERE basis = 'contoh'`);
    expect(await others.codes(PROGRESS, { id: halted[0] })).toEqual(['NOT_FOUND']);
    await end(`UPDATE hub_user SET blocked_at = now() WHERE email = '${OTHERS}'`);
    expect(await others.codes(PROGRESS, { id: halted[0] })).toEqual(['UNAUTHENTICATED']);
  });
});
