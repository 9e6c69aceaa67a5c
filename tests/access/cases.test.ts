/** A report becomes a case, goes through three agencies, and each sees what it was given. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type CasePeople,
  casePeople,
  command,
  DECISION,
  FINDING,
  handover,
  report,
  submit,
  TEXT,
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
