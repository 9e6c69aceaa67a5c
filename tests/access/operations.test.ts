/** Joint operations and follow-ups: who sees them, what they may hold, and who takes which step. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAccount } from '../../server/src/access/accounts.ts';
import { type CasePeople, casePeople, KATINGAN, reportedCase } from '../testkit/case-agencies.ts';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';

let hub: TestHub;
let people: CasePeople;
beforeAll(async () => {
  hub = await startTestHub({ data: 'demonstration' });
  people = await casePeople(hub);
});
afterAll(() => hub.close());

const MINUTES = 'Tim mendatangi kebun, memeriksa dokumen, dan memberi penjelasan kepada pengelola.';
const plan = (change: object = {}) => ({
  title: 'Pemeriksaan bersama di kebun',
  regency: KATINGAN,
  plannedOn: '2026-12-01',
  agencies: ['DISNAKERTRANS-KALTENG'],
  places: ['Kebun Contoh', 'Pabrik Contoh'],
  ...change,
});

const does = async (caller: Caller, name: string, type: string, input: object) =>
  (
    await caller.data(
      `mutation ($input: ${type}!) { ${name}(input: $input) { __typename
        ... on OperationTaken { operation { id version status } } ... on OperationProblem { code field sentence { id en } } } }`,
      { input },
    )
  )[name];
const planned = async (change: object = {}): Promise<{ id: string; version: number }> =>
  (await does(people.immigration, 'planOperation', 'PlanOperationInput', plan(change))).operation;
const record = (operation: { id: string; version: number }, change: object = {}) => ({
  operation: operation.id,
  version: operation.version,
  carriedOutOn: '2026-11-24',
  warrant: 'SPT/01/CONTOH',
  findings: [
    { category: 'OVERSTAY', found: 2 },
    { category: 'DOCUMENTS_INCOMPLETE', found: 3 },
  ],
  outcomes: [{ measure: 'DEPORTATION', taken: 1 }],
  minutes: MINUTES,
  ...change,
});
const READ = `query ($id: ID!) { operation(id: $id) { number status lead { code } agencies { code } places warrant minutes
  findings { category { id } found } outcomes { measure taken } followUps { text owner { code } status } } }`;

test('an operation is planned, carried out and read by who takes part, and by nobody else', async () => {
  const { immigration, manpower, police } = people;
  const operation = await planned();
  expect(
    await does(immigration, 'recordOperation', 'RecordOperationInput', record(operation)),
  ).toMatchObject({
    operation: { status: 'CARRIED_OUT', version: 2 },
  });
  for (const caller of [immigration, manpower]) {
    expect((await caller.data(READ, { id: operation.id })).operation).toEqual({
      number: expect.stringMatching(/^OG-2026-\d{4}$/),
      status: 'CARRIED_OUT',
      lead: { code: 'KANIM-SAMPIT' },
      agencies: [{ code: 'DISNAKERTRANS-KALTENG' }, { code: 'KANIM-SAMPIT' }],
      places: ['Kebun Contoh', 'Pabrik Contoh'],
      warrant: 'SPT/01/CONTOH',
      minutes: MINUTES,
      findings: [
        { category: { id: 'DOCUMENTS_INCOMPLETE' }, found: 3 },
        { category: { id: 'OVERSTAY' }, found: 2 },
      ],
      outcomes: [{ measure: 'DEPORTATION', taken: 1 }],
      followUps: [],
    });
  }
  expect(await police.codes(READ, { id: operation.id })).toEqual(['NOT_FOUND']);
  expect(await people.figure.codes(READ, { id: operation.id })).toEqual(['FORBIDDEN']);
  const { rows } = await hub.database.pool.query('SELECT sealed_minutes FROM joint_operation');
  expect(JSON.stringify(rows)).not.toContain('kebun');
});

describe('is refused with a sentence, and nothing is stored', () => {
  test.each([
    ['NOBODY_ELSE', 'agencies', { agencies: ['KANIM-SAMPIT'] }],
    ['AGENCY_UNKNOWN', 'agencies', { agencies: ['NOWHERE'] }],
    ['PLACES_MISSING', 'places', { places: [' '] }],
    ['LINE_LENGTH', 'title', { title: 'Kebun' }],
    ['LINE_LENGTH', 'title', { title: 'Kebun '.repeat(34) }],
    ['LINE_LENGTH', 'places', { places: ['Kebun Contoh', 'x'.repeat(201)] }],
    ['TEXT_NAMES_PERSON', 'places', { places: ['Rumah Pak Contoh'] }],
    ['TEXT_HOLDS_NUMBER', 'title', { title: 'Pemeriksaan pemegang paspor X1234567' }],
    ['LINE_LENGTH', 'warrant', { warrant: 'S'.repeat(201) }],
    ['TEXT_NAMES_PERSON', 'warrant', { warrant: 'SPT/01 atas nama Contoh' }],
    ['TEXT_HOLDS_NUMBER', 'warrant', { warrant: 'SPT/01 paspor X1234567' }],
    ['PLANNED_IN_PAST', 'plannedOn', { plannedOn: '2026-11-23' }],
    ['PLANNED_TOO_LATE', 'plannedOn', { plannedOn: '2028-11-25' }],
  ])('a plan: %s of %s', async (code, field, change) => {
    const count = async () =>
      (await people.immigration.data('{ operations { totalCount } }')).operations.totalCount;
    const before = await count();
    const answer = await does(
      people.immigration,
      'planOperation',
      'PlanOperationInput',
      plan(change),
    );
    expect(answer).toMatchObject({ __typename: 'OperationProblem', code, field });
    expect(answer.sentence.id).not.toBe(answer.sentence.en);
    expect(await count()).toBe(before);
  });

  test('a plan for a regency outside the account’s area', async () => {
    const of = (value: string) =>
      does(people.katingan, 'planOperation', 'PlanOperationInput', {
        ...plan({ agencies: ['KANIM-SAMPIT'] }),
        regency: { ...KATINGAN, value },
      });
    expect(await of('62.71')).toMatchObject({ code: 'OUTSIDE_AREA', field: 'regency' });
    expect(await of('62.06')).toMatchObject({ operation: { status: 'PLANNED' } });
  });

  test.each([
    ['WARRANT_MISSING', 'warrant', { warrant: null }],
    ['TEXT_HOLDS_NUMBER', 'warrant', { warrant: 'SPT/01 paspor X1234567' }],
    ['DAY_IN_FUTURE', 'carriedOutOn', { carriedOutOn: '2026-11-25' }],
    ['COUNT_OUT_OF_RANGE', 'findings', { findings: [{ category: 'OVERSTAY', found: 0 }] }],
    ['COUNT_OUT_OF_RANGE', 'outcomes', { outcomes: [{ measure: 'DEPORTATION', taken: 10_001 }] }],
    ['CATEGORY_UNKNOWN', 'findings', { findings: [{ category: 'NOTHING', found: 1 }] }],
    [
      'TEXT_NAMES_PERSON',
      'minutes',
      { minutes: 'Seseorang bernama contoh diperiksa di kebun itu.' },
    ],
  ])('a result: %s of %s', async (code, field, change) => {
    const operation = await planned();
    const input = record(operation, change);
    expect(
      await does(people.immigration, 'recordOperation', 'RecordOperationInput', input),
    ).toMatchObject({ code, field });
    expect((await people.immigration.data(READ, { id: operation.id })).operation.status).toBe(
      'PLANNED',
    );
  });

  test('a result by an agency that takes part without leading, and a second one', async () => {
    const operation = await planned();
    const input = record(operation, {
      warrant: null,
      warrantException: 'Tertangkap tangan di tempat umum.',
    });
    expect(
      await does(people.manpower, 'recordOperation', 'RecordOperationInput', input),
    ).toMatchObject({
      code: 'NOT_YOUR_OPERATION',
    });
    expect(
      await does(people.immigration, 'recordOperation', 'RecordOperationInput', input),
    ).toMatchObject({
      operation: { status: 'CARRIED_OUT' },
    });
    const again = { ...input, version: 2 };
    expect(
      await does(people.immigration, 'recordOperation', 'RecordOperationInput', again),
    ).toMatchObject({
      code: 'NOT_PLANNED',
    });
  });
});

const CANCEL = `mutation ($operation: ID!, $version: Int!, $reason: String!) {
  cancelOperation(operation: $operation, version: $version, reason: $reason) {
    __typename ... on OperationTaken { operation { status cancelledBecause } } ... on OperationProblem { code } } }`;
test('a planned operation is called off with a reason', async () => {
  const { id, version } = await planned();
  const reason = 'Jalan terputus banjir, dijadwalkan kembali.';
  const cancel = (caller: Caller, why: string) =>
    caller.data(CANCEL, { operation: id, version, reason: why });
  expect((await cancel(people.immigration, 'x')).cancelOperation).toMatchObject({
    code: 'TEXT_LENGTH',
  });
  expect((await cancel(people.immigration, reason)).cancelOperation).toMatchObject({
    operation: { status: 'CANCELLED', cancelledBecause: reason },
  });
});

describe('a follow-up', () => {
  const TEXT = 'Pengelola kebun melengkapi laporan tenaga kerja.';
  const ADD = `mutation ($input: AddFollowUpInput!) { addFollowUp(input: $input) {
    __typename ... on FollowUpTaken { followUp { id status } } ... on OperationProblem { code } } }`;
  const END = `mutation ($id: ID!, $done: Boolean!) { endFollowUp(id: $id, done: $done) {
    __typename ... on FollowUpTaken { followUp { status } } ... on OperationProblem { code } } }`;
  const OWN =
    '{ followUps(own: true, statuses: [OPEN]) { nodes { id text case { id } operation { id } mayEnd mayDrop } } }';
  const add = async (caller: Caller, input: object) =>
    (
      await caller.data(ADD, {
        input: { text: TEXT, owner: 'POLDA-KALTENG', dueOn: '2026-12-10', ...input },
      })
    ).addFollowUp;

  test('of a case: its owner learns what to do and when, and nothing of the case', async () => {
    const id = await reportedCase(people);
    const { followUp } = await add(people.katingan, { case: id });
    expect((await people.police.data(OWN)).followUps.nodes).toEqual([
      { id: followUp.id, text: TEXT, case: null, operation: null, mayEnd: true, mayDrop: false },
    ]);
    const own = await people.katingan.data(
      'query ($id: ID!) { case(id: $id) { followUps { text case { id } } } }',
      { id },
    );
    expect(own.case.followUps).toEqual([{ text: TEXT, case: { id } }]);
    // Whoever leads the same agency reads what meetings gave it to do, and nothing out of cases.
    await createAccount(
      hub.database,
      hub.authentication,
      {
        email: 'kepala@perkara.pora',
        name: 'Akun kepala',
        roles: ['LEADER'],
        agency: 'POLDA-KALTENG',
        area: 'PROVINCE',
      },
      'test',
    );
    const chief = await hub.as('kepala@perkara.pora');
    expect((await chief.data('{ followUps { totalCount } }')).followUps.totalCount).toBe(0);
    expect(await chief.codes('{ operations { totalCount } }')).toEqual(['FORBIDDEN']);
    // Done by its owner, dropped by who made it, and ended once.
    expect(await people.katingan.codes(END, { id: followUp.id, done: true })).toEqual([
      'NOT_FOUND',
    ]);
    expect(await people.police.codes(END, { id: followUp.id, done: false })).toEqual(['NOT_FOUND']);
    expect(
      (await people.police.data(END, { id: followUp.id, done: true })).endFollowUp,
    ).toMatchObject({
      followUp: { status: 'DONE' },
    });
    expect(
      (await people.katingan.data(END, { id: followUp.id, done: false })).endFollowUp,
    ).toMatchObject({
      code: 'ALREADY_ENDED',
    });
    expect(
      await people.manpower.codes(ADD, {
        input: { case: id, text: TEXT, owner: 'POLDA-KALTENG', dueOn: '2026-12-10' },
      }),
    ).toEqual(['NOT_FOUND']);
  });

  test('of an operation: all that take part read it', async () => {
    const { id } = await planned();
    await add(people.manpower, { operation: id });
    for (const caller of [people.immigration, people.manpower]) {
      expect((await caller.data(READ, { id })).operation.followUps).toEqual([
        { text: TEXT, owner: { code: 'POLDA-KALTENG' }, status: 'OPEN' },
      ]);
    }
  });

  test('is late from the day after its due day, for the agency that has it to do', async () => {
    const { id } = await planned();
    const late = async (caller: Caller): Promise<number> =>
      (await caller.data('{ followUps(own: true, overdue: true) { totalCount } }')).followUps
        .totalCount;
    const before = await late(people.police);
    const { followUp } = await add(people.manpower, { operation: id, dueOn: '2026-11-24' });
    expect(await late(people.police)).toBe(before);
    const key = Buffer.from(followUp.id, 'base64').toString().split(':')[1];
    await hub.database.pool.query("UPDATE follow_up SET due_on = '2026-11-23' WHERE id = $1", [
      key,
    ]);
    expect([await late(people.police), await late(people.manpower)]).toEqual([before + 1, 0]);
    await people.police.data(END, { id: followUp.id, done: true });
    expect(await late(people.police)).toBe(before);
  });

  test.each([
    ['ORIGIN_MISSING', { operation: null }],
    ['DUE_IN_PAST', { dueOn: '2026-11-23' }],
    ['AGENCY_UNKNOWN', { owner: 'NOWHERE' }],
    ['TEXT_LENGTH', { text: 'apa' }],
  ])('is refused: %s', async (code, change) => {
    const { id } = await planned();
    expect(await add(people.immigration, { operation: id, ...change })).toMatchObject({ code });
  });
});
