/** The weekly digest of an agency: every number worked out by hand, the same as its list's length, and no sealed case for a leader. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type CasePeople,
  casePeople,
  command,
  handover,
  newCase,
  REASON,
  take,
} from '../testkit/case-agencies.ts';
import { NOW } from '../testkit/environment.ts';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';

let hub: TestHub;
let people: CasePeople;
let leader: Caller;
let now = NOW;
/** What the hub sends while nobody has a case yet. */
let statementsForNone: unknown;

const DIGEST = `query ($week: Date) { caseDigest(week: $week) {
  from to today agency { code } withSealed
  waiting { fresh inHand dueSoon late returned elsewhere unanswered toDo toDoLate }
  happened { received verified takenOn handedOver decided closed refuted duplicates done } } }`;
const digest = async (caller: Caller, week: string | null = null) =>
  (await caller.data(DIGEST, { week })).caseDigest;
const statements = () => hub.statements(() => digest(people.katingan));

const NONE_WAITS = {
  fresh: 0,
  inHand: 0,
  dueSoon: 0,
  late: 0,
  returned: 0,
  elsewhere: 0,
  unanswered: 0,
  toDo: 0,
  toDoLate: 0,
};
const NOTHING_HAPPENED = {
  received: 0,
  verified: 0,
  takenOn: 0,
  handedOver: 0,
  decided: 0,
  closed: 0,
  refuted: 0,
  duplicates: 0,
  done: 0,
};

beforeAll(async () => {
  hub = await startTestHub({ data: 'demonstration', now: () => now });
  people = await casePeople(hub);
  leader = await hub.as('leader.katingan@demo.pora');
  await digest(people.katingan);
  statementsForNone = await statements();
  const { katingan, immigration } = people;

  // Tuesday, 24 November: nine reports.
  const reported = await newCase(katingan);
  const verified = await newCase(katingan);
  await take(katingan, verified, ['VERIFIED']);
  const sealed = { category: 'TRAFFICKING_VICTIM', victim: 'Korban Contoh' };
  await take(katingan, await newCase(katingan, sealed), ['VERIFIED']);
  await take(katingan, await newCase(katingan), ['UNSUBSTANTIATED']);
  await take(katingan, await newCase(katingan), ['DUPLICATE'], reported);
  await take(katingan, await newCase(katingan), ['VERIFIED', 'HANDLED', 'DECIDED', 'CLOSED']);
  // Three to immigration: one waits for its answer, one comes back, one is taken on.
  for (const answer of [null, { accepted: false, reason: REASON }, { accepted: true }]) {
    const id = await newCase(katingan);
    await take(katingan, id, ['VERIFIED']);
    await command(katingan, 'handOver', { case: id, version: 2, ...handover('KANIM-SAMPIT', []) });
    if (answer) await command(immigration, 'answer', { case: id, version: 3, ...answer });
  }
  await katingan.data(
    'mutation ($input: AddFollowUpInput!) { addFollowUp(input: $input) { __typename } }',
    {
      input: {
        case: verified,
        text: 'Memeriksa bengkel kebun sekali lagi.',
        owner: 'KESBANGPOL-KATINGAN',
        dueOn: '2026-11-25',
      },
    },
  );
});
afterAll(() => hub.close());

test('an officer is told what waits and what the week came to, the sealed case among it', async () => {
  expect(await digest(people.katingan)).toEqual({
    from: '2026-11-23',
    to: '2026-11-29',
    today: '2026-11-24',
    agency: { code: 'KESBANGPOL-KATINGAN' },
    withSealed: true,
    waiting: {
      // The report that nobody looked into; due on Friday.
      fresh: 1,
      // That one, both verified ones and the one that came back.
      inHand: 4,
      dueSoon: 1,
      late: 0,
      returned: 1,
      // The one that is not answered, and the one that immigration has in hand.
      elsewhere: 2,
      unanswered: 1,
      toDo: 1,
      toDoLate: 0,
    },
    happened: {
      received: 9,
      verified: 6,
      takenOn: 0,
      handedOver: 3,
      decided: 1,
      closed: 1,
      refuted: 1,
      duplicates: 1,
      done: 0,
    },
  });
  // What was returned is out of sight.
  expect(await digest(people.immigration)).toMatchObject({
    waiting: { ...NONE_WAITS, fresh: 1, inHand: 2 },
    happened: { ...NOTHING_HAPPENED, takenOn: 1 },
  });
  expect(await digest(people.police)).toMatchObject({
    waiting: NONE_WAITS,
    happened: NOTHING_HAPPENED,
  });
});

test('a leader is told the same of the own agency, but nothing of sealed cases and of what follows cases', async () => {
  const { waiting, happened } = await digest(people.katingan);
  expect(await digest(leader)).toMatchObject({
    agency: { code: 'KESBANGPOL-KATINGAN' },
    withSealed: false,
    waiting: { ...waiting, inHand: 3, toDo: 0 },
    happened: { ...happened, received: 8, verified: 5 },
  });
});

test('whatever the number of cases, the digest costs the same statements', async () => {
  expect(await statements()).toEqual(statementsForNone);
});

test('a past week tells what happened in it and what waits today, as long as the lists are', async () => {
  const { happened } = await digest(people.katingan);
  now = new Date('2026-12-03T03:00:00Z');
  const running = await digest(people.katingan);
  expect(running).toMatchObject({ from: '2026-11-30', happened: NOTHING_HAPPENED });
  const past = await digest(people.katingan, '2026-11-29');
  expect(past).toMatchObject({ from: '2026-11-23', waiting: running.waiting, happened });
  // The report was due on 27 November; three verified ones and the unanswered one on 1 December.
  expect(running.waiting).toMatchObject({ dueSoon: 0, late: 5, toDo: 1, toDoLate: 1 });
  expect((await digest(leader)).waiting.late).toBe(4);
  const lists = await Promise.all(
    [people.katingan, people.immigration].map(async (caller) => {
      const count = (box: string) => `cases(filter: { box: ${box} }, first: 0) { totalCount }`;
      const data = await caller.data(`{ fresh: ${count('NEW')} inHand: ${count('MINE')}
        dueSoon: ${count('DUE')} late: ${count('OVERDUE')} returned: ${count('RETURNED')} elsewhere: ${count('ELSEWHERE')}
        toDo: followUps(own: true, statuses: [OPEN], first: 0) { totalCount }
        toDoLate: followUps(own: true, overdue: true, first: 0) { totalCount } }`);
      const told = (await digest(caller)).waiting;
      for (const [name, { totalCount }] of Object.entries<{ totalCount: number }>(data)) {
        expect([name, told[name]]).toEqual([name, totalCount]);
      }
      return Object.keys(data).length;
    }),
  );
  expect(lists).toEqual([8, 8]);
});

test('a week that has not begun is refused', async () => {
  expect(await people.katingan.codes(DIGEST, { week: '2026-12-07' })).toEqual(['BAD_USER_INPUT']);
});
