/** What becomes of a joint operation's plan and result: changed, put off, corrected, and who is told of it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CasePeople, casePeople, KATINGAN } from '../testkit/case-agencies.ts';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { does, READ, toldOf } from '../testkit/operations.ts';

let hub: TestHub;
let people: CasePeople;
beforeAll(async () => {
  hub = await startTestHub({ data: 'demonstration' });
  people = await casePeople(hub);
});
afterAll(() => hub.close());

const MINUTES = 'Tim mendatangi kebun, memeriksa dokumen, dan memberi penjelasan kepada pengelola.';
const RIGHT_MINUTES = 'Tim mendatangi kebun dan pabrik, lalu memeriksa dokumen di kedua tempat.';
const REASON = 'Jalan ke kebun terputus banjir sampai pekan depan.';

const planned = async (): Promise<string> =>
  (
    await does(people.immigration, 'plan', {
      title: 'Pemeriksaan bersama di kebun',
      regency: KATINGAN,
      plannedOn: '2026-12-01',
      agencies: ['DISNAKERTRANS-KALTENG'],
      places: ['Kebun Contoh'],
      warrant: 'SPT/01/CONTOH',
    })
  ).operation.id;
const RESULT = {
  carriedOutOn: '2026-11-24',
  findings: [
    { category: 'OVERSTAY', found: 2 },
    { category: 'DOCUMENTS_INCOMPLETE', found: 3 },
  ],
  outcomes: [{ measure: 'DEPORTATION', taken: 1 }],
  minutes: MINUTES,
};
const carriedOut = async (): Promise<string> => {
  const operation = await planned();
  await does(people.immigration, 'record', { operation, version: 1, ...RESULT });
  return operation;
};
const told = (caller: Caller, id: string) => toldOf(hub, caller, id);
const read = async (caller: Caller, id: string) => (await caller.data(READ, { id })).operation;

describe('a plan', () => {
  test('is changed: what stood before stays with its day and its officer, and who takes part is told', async () => {
    const { immigration, manpower, police } = people;
    const operation = await planned();
    expect([await told(manpower, operation), await told(police, operation)]).toEqual([
      ['INVITED'],
      [],
    ]);
    const change = {
      title: 'Pemeriksaan bersama di kebun dan pabrik',
      regency: { ...KATINGAN, value: '62.02' },
      agencies: ['DISNAKERTRANS-KALTENG', 'POLDA-KALTENG'],
      places: ['Kebun Contoh', 'Pabrik Contoh'],
      warrant: '',
    };
    expect(await does(immigration, 'change', { operation, version: 1, ...change })).toMatchObject({
      operation: { version: 2, status: 'PLANNED' },
    });
    const now = await read(police, operation);
    expect(now).toMatchObject({
      title: change.title,
      regency: { kemendagriCode: '62.02' },
      plannedOn: '2026-12-01',
      agencies: [
        { code: 'DISNAKERTRANS-KALTENG' },
        { code: 'KANIM-SAMPIT' },
        { code: 'POLDA-KALTENG' },
      ],
      places: ['Kebun Contoh', 'Pabrik Contoh'],
      warrant: null,
    });
    expect(now.steps).toEqual([
      expect.objectContaining({ version: 1, kind: 'PLANNED', before: null }),
      {
        version: 2,
        kind: 'CHANGED',
        agency: { code: 'KANIM-SAMPIT' },
        author: null,
        at: '2026-11-24T03:00:00.000Z',
        reason: null,
        before: {
          changed: ['TITLE', 'REGENCY', 'AGENCIES', 'PLACES', 'WARRANT'],
          title: 'Pemeriksaan bersama di kebun',
          regency: { kemendagriCode: '62.06' },
          plannedOn: null,
          agencies: [{ code: 'DISNAKERTRANS-KALTENG' }],
          places: ['Kebun Contoh'],
          warrant: 'SPT/01/CONTOH',
          warrantException: null,
          carriedOutOn: null,
          findings: null,
          outcomes: null,
          minutes: null,
        },
      },
    ]);
    // The officer's name is for colleagues of the same agency.
    expect((await read(immigration, operation)).steps[1].author).toBe('Akun immigration');
    expect(await told(manpower, operation)).toEqual(['CHANGED', 'INVITED']);
    expect(await told(police, operation)).toEqual(['INVITED']);
    expect(await told(immigration, operation)).toEqual([]);
  });

  test('is put off with a reason, and only a later day is called so', async () => {
    const { immigration, manpower } = people;
    const operation = await planned();
    const on = (plannedOn: string, version: number, reason?: string) =>
      does(immigration, 'change', { operation, version, plannedOn, reason });
    expect(await on('2026-12-08', 1)).toMatchObject({ code: 'REASON_MISSING', field: 'reason' });
    expect(await on('2026-12-08', 1, ' ')).toMatchObject({ code: 'REASON_MISSING' });
    expect(await on('2026-12-08', 1, REASON)).toMatchObject({ operation: { version: 2 } });
    expect(await on('2026-12-04', 2, REASON)).toMatchObject({ operation: { version: 3 } });
    const { plannedOn, steps } = await read(manpower, operation);
    expect(plannedOn).toBe('2026-12-04');
    expect(
      steps.map(({ kind, reason, before }: Record<string, never>) => [kind, reason, before]),
    ).toEqual([
      ['PLANNED', null, null],
      ['POSTPONED', REASON, expect.objectContaining({ plannedOn: '2026-12-01' })],
      ['CHANGED', REASON, expect.objectContaining({ plannedOn: '2026-12-08' })],
    ]);
    expect(await told(manpower, operation)).toEqual(['CHANGED', 'INVITED', 'POSTPONED']);
  });

  test('loses an agency: it is told once and sees nothing more of it', async () => {
    const { immigration, manpower, police } = people;
    const operation = await planned();
    const agencies = ['POLDA-KALTENG'];
    await does(immigration, 'change', { operation, version: 1, agencies });
    expect(await manpower.codes(READ, { id: operation })).toEqual(['NOT_FOUND']);
    expect(await told(manpower, operation)).toEqual(['REMOVED unseen']);
    await does(immigration, 'change', { operation, version: 2, title: 'Pemeriksaan di pabrik' });
    expect(await told(manpower, operation)).toEqual(['REMOVED unseen']);
    expect(await told(police, operation)).toEqual(['CHANGED', 'INVITED']);
  });

  test('keeps a day that has passed since where something else is changed', async () => {
    const operation = await planned();
    await hub.database.pool.query(
      "UPDATE joint_operation SET planned_on = '2026-11-20' WHERE id = $1",
      [Buffer.from(operation, 'base64').toString().split(':')[1]],
    );
    const overdue = async () =>
      (
        await people.manpower.data('query ($id: ID!) { operation(id: $id) { overdue } }', {
          id: operation,
        })
      ).operation.overdue;
    expect(await overdue()).toBe(true);
    const change = { operation, version: 1, title: 'Pemeriksaan bersama di pabrik' };
    expect(await does(people.immigration, 'change', change)).toMatchObject({
      operation: { version: 2 },
    });
    await does(people.immigration, 'record', { operation, version: 2, ...RESULT });
    expect(await overdue()).toBe(false);
  });

  test.each([
    [
      'NOTHING_CHANGED',
      null,
      { title: ' Pemeriksaan bersama di kebun ', places: ['Kebun Contoh'] },
    ],
    ['NOBODY_ELSE', 'agencies', { agencies: ['KANIM-SAMPIT'] }],
    ['AGENCY_UNKNOWN', 'agencies', { agencies: ['NOWHERE'] }],
    ['PLACES_MISSING', 'places', { places: [' '] }],
    ['TEXT_NAMES_PERSON', 'places', { places: ['Rumah Pak Contoh'] }],
    ['TEXT_HOLDS_NUMBER', 'title', { title: 'Pemeriksaan pemegang paspor X1234567' }],
    ['LINE_LENGTH', 'warrant', { warrant: 'S'.repeat(201) }],
    ['PLANNED_IN_PAST', 'plannedOn', { plannedOn: '2026-11-23', reason: REASON }],
    ['PLANNED_TOO_LATE', 'plannedOn', { plannedOn: '2028-11-25', reason: REASON }],
    ['TEXT_NAMES_PERSON', 'reason', { warrant: '', reason: 'Diminta oleh Pak Contoh di kebun.' }],
  ])('is not changed: %s of %s', async (code, field, change) => {
    const operation = await planned();
    expect(await does(people.immigration, 'change', { operation, version: 1, ...change })).toEqual(
      expect.objectContaining({ code, field }),
    );
    expect(await read(people.manpower, operation)).toMatchObject({
      version: 1,
      title: 'Pemeriksaan bersama di kebun',
    });
  });

  test('is changed by the agency that leads, in its area, while it is to come', async () => {
    const { immigration, manpower, police, katingan } = people;
    const operation = await planned();
    const change = { operation, version: 1, title: 'Pemeriksaan bersama di pabrik' };
    expect(await does(manpower, 'change', change)).toMatchObject({ code: 'NOT_YOUR_OPERATION' });
    const CHANGE =
      'mutation ($input: ChangeOperationInput!) { changeOperation(input: $input) { __typename } }';
    expect(await police.codes(CHANGE, { input: change })).toEqual(['NOT_FOUND']);
    expect(await people.figure.codes(CHANGE, { input: change })).toEqual(['FORBIDDEN']);
    const done = await carriedOut();
    expect(
      await does(immigration, 'change', { ...change, operation: done, version: 2 }),
    ).toMatchObject({ code: 'NOT_PLANNED' });
    const own = await does(katingan, 'plan', {
      title: 'Pemeriksaan bersama di Katingan',
      regency: KATINGAN,
      plannedOn: '2026-12-01',
      agencies: ['KANIM-SAMPIT'],
      places: ['Kebun Contoh'],
    });
    const elsewhere = { regency: { ...KATINGAN, value: '62.71' } };
    expect(
      await does(katingan, 'change', { operation: own.operation.id, version: 1, ...elsewhere }),
    ).toMatchObject({ code: 'OUTSIDE_AREA', field: 'regency' });
  });
});

describe('a result', () => {
  test('is corrected: the figures are the right ones, and what stood before is sealed and stays', async () => {
    const { immigration, manpower } = people;
    const operation = await carriedOut();
    const correction = {
      operation,
      version: 2,
      carriedOutOn: '2026-11-23',
      findings: [
        { category: 'OVERSTAY', found: 1 },
        { category: 'OVERSTAY', found: 3 },
      ],
      outcomes: [],
      minutes: RIGHT_MINUTES,
      reason: 'Satu temuan terlewat saat dihitung di lapangan.',
    };
    expect(await does(immigration, 'correct', correction)).toMatchObject({
      operation: { version: 3, status: 'CARRIED_OUT' },
    });
    const now = await read(manpower, operation);
    expect(now).toMatchObject({
      carriedOutOn: '2026-11-23',
      warrant: 'SPT/01/CONTOH',
      findings: [{ category: { id: 'OVERSTAY' }, found: 4 }],
      outcomes: [],
      minutes: RIGHT_MINUTES,
    });
    expect(now.steps.slice(1)).toEqual([
      expect.objectContaining({ kind: 'CARRIED_OUT', before: null }),
      expect.objectContaining({
        kind: 'CORRECTED',
        reason: correction.reason,
        before: expect.objectContaining({
          changed: ['CARRIED_OUT_ON', 'FINDINGS', 'OUTCOMES', 'MINUTES'],
          carriedOutOn: '2026-11-24',
          warrant: null,
          findings: [
            { category: { id: 'DOCUMENTS_INCOMPLETE' }, found: 3 },
            { category: { id: 'OVERSTAY' }, found: 2 },
          ],
          outcomes: [{ measure: 'DEPORTATION', taken: 1 }],
          minutes: MINUTES,
        }),
      }),
    ]);
    expect(await told(manpower, operation)).toEqual(['CARRIED_OUT', 'CORRECTED', 'INVITED']);
    const { rows } = await hub.database.pool.query('SELECT * FROM operation_step');
    expect(JSON.stringify(rows)).not.toContain('mendatangi');
  });

  test('under another warrant than was planned keeps the planned one', async () => {
    const operation = await planned();
    const input = { operation, version: 1, ...RESULT, warrant: 'SPT/02/CONTOH' };
    await does(people.immigration, 'record', input);
    const { warrant, steps } = await read(people.manpower, operation);
    expect([warrant, steps[1].before.changed, steps[1].before.warrant]).toEqual([
      'SPT/02/CONTOH',
      ['WARRANT'],
      'SPT/01/CONTOH',
    ]);
  });

  test.each([
    ['NOTHING_CHANGED', null, { findings: RESULT.findings.toReversed() }],
    ['WARRANT_MISSING', 'warrant', { warrant: '' }],
    ['DAY_IN_FUTURE', 'carriedOutOn', { carriedOutOn: '2026-11-25' }],
    [
      'COUNT_OUT_OF_RANGE',
      'findings',
      {
        findings: [
          { category: 'OVERSTAY', found: -1 },
          { category: 'OVERSTAY', found: 3 },
        ],
      },
    ],
    ['CATEGORY_UNKNOWN', 'findings', { findings: [{ category: 'NOTHING', found: 1 }] }],
    ['TEXT_NAMES_PERSON', 'minutes', { minutes: 'Seseorang bernama contoh diperiksa di kebun.' }],
    ['TEXT_LENGTH', 'reason', { minutes: RIGHT_MINUTES, reason: 'keliru' }],
  ])('is not corrected: %s of %s', async (code, field, right) => {
    const operation = await carriedOut();
    const input = { operation, version: 2, reason: REASON, ...right };
    expect(await does(people.immigration, 'correct', input)).toMatchObject({ code, field });
    expect(await read(people.manpower, operation)).toMatchObject({ version: 2, minutes: MINUTES });
  });

  test('is corrected by the agency that leads, once there is one', async () => {
    const [ahead, done] = [await planned(), await carriedOut()];
    const input = { minutes: RIGHT_MINUTES, reason: REASON };
    const correct = (caller: Caller, operation: string, version: number) =>
      does(caller, 'correct', { operation, version, ...input });
    expect(await correct(people.immigration, ahead, 1)).toMatchObject({ code: 'NOT_CARRIED_OUT' });
    expect(await correct(people.manpower, done, 2)).toMatchObject({ code: 'NOT_YOUR_OPERATION' });
  });
});

describe('two officers at once', () => {
  test('change one plan: one wins, the other is told what changed, and nothing is mixed', async () => {
    const operation = await planned();
    const titles = ['Pemeriksaan bersama di pabrik', 'Pemeriksaan bersama di pelabuhan'];
    const answers = await Promise.all(
      titles.map((title) => does(people.immigration, 'change', { operation, version: 1, title })),
    );
    const won = answers.findIndex(({ __typename }) => __typename === 'OperationTaken');
    const [lost] = answers.filter((_, at) => at !== won);
    expect(lost).toMatchObject({
      __typename: 'OperationChanged',
      operation: { version: 2, title: titles[won] },
      steps: [{ kind: 'CHANGED', author: 'Akun immigration' }],
    });
    const { steps, title } = await read(people.manpower, operation);
    expect([title, steps.length]).toEqual([titles[won], 2]);
  });

  test('a result meets a plan that was put off, and a correction another one', async () => {
    const { immigration } = people;
    const operation = await planned();
    const later = { operation, version: 1, plannedOn: '2026-12-08', reason: REASON };
    await does(immigration, 'change', later);
    const result = { operation, ...RESULT };
    expect(await does(immigration, 'record', { ...result, version: 1 })).toMatchObject({
      __typename: 'OperationChanged',
      operation: { status: 'PLANNED', plannedOn: '2026-12-08' },
      steps: [{ kind: 'POSTPONED', reason: REASON }],
    });
    await does(immigration, 'record', { ...result, version: 2 });
    const corrections = [RIGHT_MINUTES, `${RIGHT_MINUTES} Penjelasan diberikan.`];
    const answers = await Promise.all(
      corrections.map((minutes) =>
        does(immigration, 'correct', { operation, version: 3, minutes, reason: REASON }),
      ),
    );
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      'OperationChanged',
      'OperationTaken',
    ]);
  });
});

test('a notice is taken note of by its own agency alone', async () => {
  const { manpower, police } = people;
  const operation = await planned();
  const { operationNotices } = await manpower.data(
    '{ operationNotices(unseen: true, first: 200) { nodes { id operation { id } } } }',
  );
  const [notice] = operationNotices.nodes.filter(
    (each: { operation: { id: string } | null }) => each.operation?.id === operation,
  );
  const SEEN = 'mutation ($ids: [ID!]!) { acknowledgeOperationNotices(ids: $ids) { id } }';
  const seen = async (caller: Caller) =>
    (await caller.data(SEEN, { ids: [notice.id] })).acknowledgeOperationNotices;
  expect(await seen(police)).toEqual([]);
  expect(await told(manpower, operation)).toEqual(['INVITED']);
  expect(await seen(manpower)).toEqual([{ id: notice.id }]);
  expect(await told(manpower, operation)).toEqual([]);
});
