/** A report becomes a case, goes through three agencies, and each sees what it was given. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type CasePeople,
  casePeople,
  caseWith,
  command,
  DECISION,
  FINDING,
  handover,
  KATINGAN,
  REASON,
  report,
  reportedCase,
  submit,
  TEXT,
  verifyAndHandOver,
} from '../testkit/case-agencies.ts';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';

let hub: TestHub;
let people: CasePeople;

beforeAll(async () => {
  hub = await startTestHub({ data: 'demonstration' });
  people = await casePeople(hub);
});
afterAll(() => hub.close());

const CASE = `query ($id: ID!) { case(id: $id) { number status version parts
  place { district village description siteName location { latitude } } victim suspect
  allegation { text agency { code } author } finding { text agency { code } } decision { text measures agency { code } }
  steps { version kind to agency { code } author note } handovers { from { code } to { code } legalBasis parts status }
  hasReporter nextSteps ownCase toAnswer absences { field reason } } }`;
const read = async (caller: Caller, id: string) => (await caller.data(CASE, { id })).case;
const inBox = async (caller: Caller, box: string): Promise<string[]> =>
  (
    await caller.data('query ($box: CaseBox!) { cases(filter: { box: $box }) { nodes { id } } }', {
      box,
    })
  ).cases.nodes.map(({ id }: { id: string }) => id);
const incidentsTotal = async (): Promise<number> =>
  (await people.immigration.data('{ rollup(indicator: "incidents", by: []) { total { value } } }'))
    .rollup.total.value;

test('a report goes through three agencies to a decision, and each sees what it was given', async () => {
  const { figure, katingan, immigration, manpower, police } = people;
  const before = await incidentsTotal();

  const receipt = await submit(figure, report({}, { description: 'Bengkel di tepi jalan kebun' }));
  expect(receipt).toEqual({
    __typename: 'ReportReceipt',
    number: expect.stringMatching(/^K-2026-\d{5}$/),
  });
  const [id] = (await inBox(katingan, 'NEW')) as [string];
  expect(await inBox(immigration, 'NEW')).toEqual([]);

  const received = await read(katingan, id);
  expect(received).toMatchObject({
    number: receipt.number,
    status: 'REPORTED',
    version: 1,
    place: {
      district: 'Contoh Hulu',
      village: 'Desa Contoh',
      description: 'Bengkel di tepi jalan kebun',
    },
    allegation: { text: TEXT, agency: { code: 'KESBANGPOL-KATINGAN' }, author: null },
    finding: null,
    decision: null,
    hasReporter: true,
    nextSteps: ['VERIFIED', 'UNSUBSTANTIATED', 'DUPLICATE'],
  });
  expect(received.steps).toEqual([
    {
      version: 1,
      kind: 'RECEIVED',
      to: 'REPORTED',
      agency: { code: 'KESBANGPOL-KATINGAN' },
      author: null,
      note: null,
    },
  ]);
  // Nobody has verified it: it is in no figure.
  expect(await incidentsTotal()).toBe(before);

  expect(
    await command(katingan, 'advance', { case: id, version: 1, to: 'VERIFIED', text: FINDING }),
  ).toMatchObject({
    case: { status: 'VERIFIED', version: 2 },
  });
  expect(await incidentsTotal()).toBe(before + 1);

  // To immigration with the place and the finding, without the words of the report.
  await command(katingan, 'handOver', {
    case: id,
    version: 2,
    ...handover('KANIM-SAMPIT', ['PLACE', 'FINDING']),
  });
  expect(await inBox(katingan, 'ELSEWHERE')).toEqual([id]);
  expect(await inBox(immigration, 'NEW')).toEqual([id]);
  const given = await read(immigration, id);
  expect(given).toMatchObject({
    status: 'HANDED_OVER',
    parts: ['PLACE', 'FINDING'],
    place: { village: 'Desa Contoh' },
    allegation: null,
    finding: { text: FINDING },
    hasReporter: false,
    toAnswer: true,
    nextSteps: [],
  });
  expect(given.absences).toContainEqual({ field: 'victim', reason: 'POLICY' });

  await command(immigration, 'answer', { case: id, version: 3, accepted: true });
  // What was not given cannot be handed on; manpower gets nothing but that there is a case.
  expect(
    await command(immigration, 'handOver', {
      case: id,
      version: 4,
      ...handover('DISNAKERTRANS-KALTENG', ['ALLEGATION']),
    }),
  ).toMatchObject({ __typename: 'CaseProblem', code: 'PART_NOT_HELD' });
  await command(immigration, 'handOver', {
    case: id,
    version: 4,
    ...handover('DISNAKERTRANS-KALTENG', []),
  });
  await command(manpower, 'answer', { case: id, version: 5, accepted: true });
  const bare = await read(manpower, id);
  expect(bare).toMatchObject({
    place: null,
    allegation: null,
    finding: null,
    status: 'HANDLED',
    ownCase: true,
  });
  expect(bare.absences).toContainEqual({ field: 'place', reason: 'POLICY' });

  expect(
    await command(manpower, 'advance', {
      case: id,
      version: 6,
      to: 'DECIDED',
      text: DECISION,
      measures: ['COST_CHARGED'],
    }),
  ).toMatchObject({ case: { status: 'DECIDED' } });
  // What became of it is told to all three; what was found stays where it was given.
  for (const caller of [katingan, immigration, manpower]) {
    expect((await read(caller, id)).decision).toEqual({
      text: DECISION,
      measures: ['COST_CHARGED'],
      agency: { code: 'DISNAKERTRANS-KALTENG' },
    });
  }
  expect(await command(manpower, 'advance', { case: id, version: 7, to: 'CLOSED' })).toMatchObject({
    case: { status: 'CLOSED' },
  });
  expect(await inBox(katingan, 'ENDED')).toEqual([id]);
  expect(await police.codes(CASE, { id })).toEqual(['NOT_FOUND']);
  expect(await people.figure.codes(CASE, { id })).toEqual(['FORBIDDEN']);
});

/** A verified case of a land conflict at a site with a point, handed over to the police without its place. */
async function givenWithoutPlace(): Promise<string> {
  const place = { siteName: 'Kebun Contoh', latitude: -1.9, longitude: 113.3 };
  const id = await reportedCase(people, { category: 'LAND_CONFLICT' }, place);
  await verifyAndHandOver(people, id, handover('POLDA-KALTENG', ['ALLEGATION']));
  return id;
}

test('a case that turns out to concern a child is sealed at once, wherever it showed', async () => {
  const { katingan, police } = people;
  const id = await givenWithoutPlace();
  const leader = await hub.as('leader@demo.pora');
  const shown = async () => {
    const data = await leader.data(`{
      map: rollup(indicator: "incidents", by: [REGENCY]) { rows { keys { value } cell { value } } }
      came: rollup(indicator: "event-reports", by: []) { total { value } }
      caseFigures { lookedInto } }`);
    const { incidents } = await police.data(
      '{ incidents(filter: { categories: ["LAND_CONFLICT"] }) { totalCount } }',
    );
    const row = data.map.rows.find(
      ({ keys }: { keys: { value: string }[] }) => keys[0]?.value === '62.06',
    );
    return [
      row?.cell.value,
      data.came.total.value,
      data.caseFigures.lookedInto,
      incidents.totalCount,
    ];
  };
  const open = (await shown()) as number[];
  const reason = REASON;
  expect(
    await command(katingan, 'correct', { case: id, version: 3, concernsMinor: true, reason }),
  ).toMatchObject({ case: { status: 'HANDED_OVER', version: 4 } });
  expect(await shown()).toEqual(open.map((value) => value - 1));
  // Nor does the past show it: two instants cannot be subtracted.
  const { rows } = await hub.database.pool.query(
    `SELECT FROM incident_history WHERE source = 'cases' AND reference = (SELECT number FROM case_file WHERE id = $1)`,
    [Buffer.from(id, 'base64').toString().split(':')[1]],
  );
  expect(rows).toEqual([]);
  expect(
    (await police.data('query ($id: ID!) { case(id: $id) { concernsMinor } }', { id })).case,
  ).toEqual({
    concernsMinor: true,
  });
  // And back, when that was wrong.
  await command(katingan, 'correct', { case: id, version: 4, concernsMinor: false, reason });
  expect(await shown()).toEqual(open);
});

const TIMELINE = `query ($id: ID!) { case(id: $id) { occurredOn regency { kemendagriCode } place { village siteName location { latitude } }
  steps { kind note before { category { id } severity concernsMinor occurredOn regency { kemendagriCode } namesErased
    place { village siteName location { latitude } } } } } }`;

test('day and place are corrected; what they were stays in the timeline, the place for who was given it', async () => {
  const { katingan, police } = people;
  const id = await givenWithoutPlace();
  const asked = { case: id, version: 3, reason: REASON };
  const place = {
    village: 'Desa Benar',
    siteName: 'Kebun Benar',
    latitude: -2.532,
    longitude: 112.95,
  };
  const correction = { ...asked, occurredOn: '2026-11-20', place };
  // Sampit, the capital of another regency.
  expect(await command(katingan, 'correct', correction)).toMatchObject({
    question: 'POINT_OUTSIDE_REGENCY',
  });
  const regency = { system: 'KEMENDAGRI', value: '62.02' };
  expect(await command(katingan, 'correct', { ...correction, regency })).toMatchObject({
    case: { version: 4 },
  });
  const read = async (caller: Caller) => (await caller.data(TIMELINE, { id })).case;
  const [own, given] = [await read(katingan), await read(police)];
  expect(own).toMatchObject({
    occurredOn: '2026-11-20',
    regency: { kemendagriCode: '62.02' },
    place: { village: 'Desa Benar', siteName: 'Kebun Benar', location: { latitude: -2.532 } },
  });
  const before = {
    category: null,
    severity: null,
    concernsMinor: null,
    occurredOn: '2026-11-22',
    regency: { kemendagriCode: '62.06' },
    namesErased: false,
  };
  const was = { village: 'Desa Contoh', siteName: 'Kebun Contoh', location: { latitude: -1.9 } };
  expect(own.steps.at(-1)).toEqual({
    kind: 'CORRECTED',
    note: REASON,
    before: { ...before, place: was },
  });
  expect(given).toMatchObject({ occurredOn: '2026-11-20', place: null });
  expect(given.steps.at(-1)).toEqual({
    kind: 'CORRECTED',
    note: REASON,
    before: { ...before, place: null },
  });
  expect(JSON.stringify(given)).not.toMatch(/Desa|Kebun/);
  // The incident has moved with its case.
  const { rows } = await hub.database.pool.query(
    `SELECT incident.regency_code, longitude, point_absence, (occurred_at AT TIME ZONE 'Asia/Jakarta')::date::text AS day
     FROM incident JOIN case_file ON incident_id = incident.id WHERE case_file.id = $1`,
    [Buffer.from(id, 'base64').toString().split(':')[1]],
  );
  expect(rows).toEqual([
    { regency_code: '62.02', longitude: 112.95, point_absence: null, day: '2026-11-20' },
  ]);
  // A kind that does not speak of companies has no point.
  await command(katingan, 'correct', { ...asked, version: 4, category: 'WORK_ACCIDENT' });
  const { rows: without } = await hub.database.pool.query(
    'SELECT longitude FROM incident JOIN case_file ON incident_id = incident.id WHERE case_file.id = $1',
    [Buffer.from(id, 'base64').toString().split(':')[1]],
  );
  expect(without).toEqual([{ longitude: null }]);
});

test('a correction is held to what a report is held to, and to what the agency was given', async () => {
  const { katingan, police } = people;
  const id = await givenWithoutPlace();
  const wrong = [
    [{ severity: 0 }, 'SEVERITY_UNKNOWN', 'severity'],
    [{ severity: 9 }, 'SEVERITY_UNKNOWN', 'severity'],
    [{ category: 'NOTHING' }, 'CATEGORY_UNKNOWN', 'category'],
    [{ occurredOn: '2026-11-25' }, 'OCCURRED_IN_FUTURE', 'occurredOn'],
    [{ occurredOn: '1850-01-01' }, 'OCCURRED_TOO_EARLY', 'occurredOn'],
    [{ place: { village: 'd'.repeat(101) } }, 'TOO_LONG', 'place.village'],
    [{ place: { description: 'Rumah Pak Contoh' } }, 'TEXT_NAMES_PERSON', 'place.description'],
    [{ place: { latitude: -1.9, longitude: 113.3 } }, 'POINT_WITHOUT_SITE', 'place.siteName'],
    [{ regency: KATINGAN, concernsMinor: false }, 'NOTHING_CORRECTED', null],
  ] as const;
  for (const [change, code, field] of wrong) {
    const asked = { case: id, version: 3, reason: REASON, ...change };
    expect(await command(katingan, 'correct', asked)).toMatchObject({ code, field });
  }
  await command(police, 'answer', { case: id, version: 3, accepted: true });
  const asked = { case: id, version: 4, reason: REASON };
  // Nobody writes over what it was not given, and nobody is asked about a point that it does not see.
  expect(
    await command(police, 'correct', { ...asked, place: { village: 'Desa Lain' } }),
  ).toMatchObject({ code: 'PLACE_NOT_HELD' });
  const regency = { system: 'KEMENDAGRI', value: '62.02' };
  expect(await command(police, 'correct', { ...asked, regency })).toMatchObject({
    case: { version: 5 },
  });
});

test('a kind that needs no name takes the name that was kept with it, after a question', async () => {
  const { katingan } = people;
  const victim = 'Korban Yang Salah';
  const { number } = await submit(people.figure, report({ category: 'MISSING_PERSON', victim }));
  const id = await caseWith(people, number);
  const correction = { case: id, version: 1, category: 'OVERSTAY', reason: REASON };
  expect(await command(katingan, 'correct', correction)).toMatchObject({
    question: 'NAMES_ERASED',
  });
  // A kind that needs a victim too keeps the name.
  await command(katingan, 'correct', { ...correction, category: 'CRIME_VICTIM' });
  const read =
    'query ($id: ID!) { case(id: $id) { victim steps { before { category { id } namesErased } } } }';
  expect((await katingan.data(read, { id })).case.victim).toBe(victim);
  expect(
    await command(katingan, 'correct', { ...correction, version: 2, confirmed: ['NAMES_ERASED'] }),
  ).toMatchObject({ case: { version: 3 } });
  const { case: found } = await katingan.data(read, { id });
  expect(found.victim).toBeNull();
  expect(found.steps.at(-1).before).toEqual({
    category: { id: 'CRIME_VICTIM' },
    namesErased: true,
  });
  const { rows } = await hub.database.pool.query(
    'SELECT sealed_persons FROM case_file WHERE number = $1',
    [number],
  );
  expect(rows).toEqual([{ sealed_persons: null }]);
});
