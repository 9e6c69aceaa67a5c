/** What is counted of cases: what came in, what is late, and nothing of the sealed kinds. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type CasePeople,
  casePeople,
  command,
  FINDING,
  handover,
  newCase,
  REASON,
  report,
  reportedCase,
  submit,
  TEXT,
  take,
  verifyAndHandOver,
} from '../testkit/case-agencies.ts';
import { NOW } from '../testkit/environment.ts';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';

let hub: TestHub;
let people: CasePeople;
let leader: Caller;
let now = NOW;
beforeAll(async () => {
  hub = await startTestHub({ data: 'demonstration', now: () => now });
  people = await casePeople(hub);
  leader = await hub.as('leader@demo.pora');
});
afterAll(() => hub.close());

const ROLLUP = `query ($indicator: String!, $by: [Dimension!]!, $asOf: Date) {
  rollup(indicator: $indicator, by: $by, asOf: $asOf) { total { value } rows { keys { value } cell { value absence } } } }`;
const figure = async (caller: Caller, indicator: string, by: string[], asOf?: string) => {
  const { rollup } = await caller.data(ROLLUP, { indicator, by, asOf });
  const rows = rollup.rows as {
    keys: { value: string }[];
    cell: { value: number | null; absence: string | null };
  }[];
  return {
    total: rollup.total.value as number,
    cells: Object.fromEntries(
      rows.map(({ keys, cell }) => [
        keys.map(({ value }) => value).join(' '),
        cell.value ?? cell.absence,
      ]),
    ),
  };
};
test('reports are counted as they come in, by regency and kind, but not those of the sealed kinds', async () => {
  await submit(people.figure, report());
  await submit(people.figure, report({ category: 'LAND_CONFLICT' }));
  await submit(people.figure, report({ category: 'TRAFFICKING_VICTIM', victim: 'Korban Contoh' }));
  await submit(people.figure, report({ concernsMinor: true }));
  const { total, cells } = await figure(leader, 'event-reports', ['REGENCY']);
  expect(total).toBe(2);
  // Where nobody reports, that is no zero.
  expect([cells['62.06'], cells['62.01']]).toEqual([2, 'NOT_REPORTED']);
  expect((await figure(leader, 'event-reports', ['INCIDENT_CATEGORY'])).cells).toEqual({
    LAND_CONFLICT: 1,
    WORK_WITHOUT_RPTKA: 1,
  });
});

test('a handover is late from the day after its due day until it is answered', async () => {
  const id = await reportedCase(people);
  await verifyAndHandOver(people, id, handover('POLDA-KALTENG', []));
  now = new Date('2026-12-05T03:00:00Z');
  await command(people.police, 'answer', { case: id, version: 3, accepted: true });
  const late = async (asOf: string) =>
    (await figure(leader, 'handovers-overdue', ['AGENCY'], asOf)).cells;
  // Due on 1 December, answered on 5 December.
  expect(await late('2026-12-01')).toEqual({});
  expect(await late('2026-12-02')).toEqual({ 'POLDA-KALTENG': 1 });
  expect(await late('2026-12-04')).toEqual({ 'POLDA-KALTENG': 1 });
  expect(await late('2026-12-05')).toEqual({});
});

test('how long cases stood somewhere, and how many reports were found without ground', async () => {
  const begin = '2027-01-01T03:00:00Z';
  const after = (days: number): Date => new Date(Date.parse(begin) + days * 86_400_000);
  const FIGURES =
    '{ caseFigures { standings { status medianDays cases } lookedInto substantiatedPercent } }';
  const read = async () => (await people.police.data(FIGURES)).caseFigures;
  const before = await read();
  const stood = (figures: typeof before) =>
    figures.standings.find(({ status }: { status: string }) => status === 'REPORTED');
  const days = [1, 2, 6];
  const lookInto = async (waited: number, to: string) => {
    now = after(0);
    const id = await reportedCase(people);
    now = after(waited);
    await command(people.katingan, 'advance', { case: id, version: 1, to, text: FINDING });
  };
  for (const [index, waited] of days.entries()) {
    await lookInto(waited, index === 0 ? 'UNSUBSTANTIATED' : 'VERIFIED');
  }
  // Before, one report had been verified at once; of so few there is no share.
  expect([stood(before), before.lookedInto, before.substantiatedPercent]).toEqual([
    { status: 'REPORTED', medianDays: 0, cases: 1 },
    1,
    null,
  ]);
  const figures = await read();
  // Of 0, 1, 2 and 6 days the median is 1.5.
  expect([stood(figures), figures.lookedInto, figures.substantiatedPercent]).toEqual([
    { status: 'REPORTED', medianDays: 1.5, cases: 4 },
    4,
    null,
  ]);
  await lookInto(2, 'VERIFIED');
  // Of five reports four were not refuted.
  expect((await read()).substantiatedPercent).toBe(80);
});

test('a report that was found to be a duplicate is not counted, and is again when that was wrong', async () => {
  const day = now.toISOString().slice(0, 10);
  const before = (await figure(leader, 'event-reports', ['REGENCY'], day)).total;
  await submit(people.figure, report());
  const { cases } = await people.katingan.data('{ cases(first: 1) { nodes { id } } }');
  const id = await reportedCase(people);
  const step = (version: number, change: object) =>
    command(people.katingan, 'advance', { case: id, version, ...change });
  const total = async () => (await figure(leader, 'event-reports', ['REGENCY'], day)).total;
  expect(await total()).toBe(before + 2);
  await step(1, { to: 'DUPLICATE', original: cases.nodes[0].id });
  expect(await total()).toBe(before + 1);
  expect((await figure(leader, 'event-reports', ['STATUS'], day)).cells.DUPLICATE).toBeUndefined();
  await step(2, { to: 'REPORTED', text: TEXT });
  expect(await total()).toBe(before + 2);
});

test('an event that two agencies were told of counts twice, until one hands it over and the other marks the duplicate', async () => {
  now = new Date('2027-03-05T03:00:00Z');
  const event = { category: 'LAND_CONFLICT', occurredOn: '2027-03-03' };
  const { katingan, immigration } = people;
  const told = async () => {
    const day = { asOf: '2027-03-05', from: '2027-03-01' };
    const ask = `query ($asOf: Date!, $from: Date!) {
      reports: rollup(indicator: "event-reports", by: [], asOf: $asOf, filter: { from: $from }) { total { value } }
      incidents: rollup(indicator: "incidents", by: [], asOf: $asOf, filter: { from: $from }) { total { value } } }`;
    const { reports, incidents } = await leader.data(ask, day);
    return [reports.total.value, incidents.total.value];
  };
  const elsewhere = async (caller: Caller, id: string) => {
    const ask = `query ($id: ID!) { case(id: $id) {
      eventsElsewhere { agency { code } inFile } possibleDuplicates { case { id } likenesses } } }`;
    return (await caller.data(ask, { id })).case;
  };
  const kanim = [{ agency: { code: 'KANIM-SAMPIT' }, inFile: false }];

  const ours = await newCase(katingan, event);
  const theirs = await newCase(immigration, event);
  // What nobody has verified is told to nobody.
  expect((await elsewhere(katingan, ours)).eventsElsewhere).toEqual([]);
  await take(katingan, ours, ['VERIFIED']);
  await take(immigration, theirs, ['VERIFIED', 'HANDLED']);
  expect(await told()).toEqual([2, 2]);
  // Each is told of the other agency, and nothing of its case.
  expect(await elsewhere(katingan, ours)).toEqual({
    eventsElsewhere: kanim,
    possibleDuplicates: [],
  });
  expect((await elsewhere(immigration, theirs)).eventsElsewhere).toEqual([
    { agency: { code: 'KESBANGPOL-KATINGAN' }, inFile: false },
  ]);

  const given = { ...handover('KANIM-SAMPIT', ['PLACE']), dueOn: '2027-03-12' };
  await command(katingan, 'handOver', { case: ours, version: 2, ...given });
  await command(immigration, 'answer', { case: ours, version: 3, accepted: true });
  expect(await told()).toEqual([2, 2]);
  // Who sees both compares them as cases, and is no longer told that there is something elsewhere.
  expect(await elsewhere(immigration, ours)).toEqual({
    eventsElsewhere: [],
    possibleDuplicates: [
      { case: { id: theirs }, likenesses: ['SAME_KIND', 'NEAR_IN_TIME', 'SAME_PLACE'] },
    ],
  });
  const duplicate = { case: ours, version: 4, to: 'DUPLICATE', original: theirs };
  expect(await command(immigration, 'advance', duplicate)).toMatchObject({
    case: { status: 'DUPLICATE' },
  });
  expect(await told()).toEqual([1, 1]);
  // The agency that handed it over reads that it ended, and nothing of the original.
  const { case: left, caseNotices } = await katingan.data(
    `query ($id: ID!) { case(id: $id) { status duplicateOf { id } nextSteps }
      caseNotices(unseen: true) { nodes { kind case { id } } } }`,
    { id: ours },
  );
  expect(left).toEqual({ status: 'DUPLICATE', duplicateOf: null, nextSteps: [] });
  expect(caseNotices.nodes).toContainEqual({ kind: 'ENDED', case: { id: ours } });
});

test('nobody is told of another agency’s event that the list of incidents does not show', async () => {
  const { katingan, immigration } = people;
  const ask = 'query ($id: ID!) { case(id: $id) { eventsElsewhere { agency { code } inFile } } }';
  const elsewhere = async (id: string) => (await katingan.data(ask, { id })).case.eventsElsewhere;
  const both = async (event: Record<string, unknown>, change: object = {}, refuted = false) => {
    const ours = await newCase(katingan, event);
    await take(katingan, ours, ['VERIFIED']);
    const theirs = await newCase(immigration, { ...event, ...change });
    await take(immigration, theirs, ['VERIFIED', ...(refuted ? ['UNSUBSTANTIATED'] : [])]);
    return ours;
  };
  const week = { category: 'DEMONSTRATION', occurredOn: '2027-02-08' };
  const sealed = { ...week, category: 'TRAFFICKING_VICTIM', victim: 'Korban Contoh' };
  expect(await elsewhere(await both(sealed))).toEqual([]);
  expect(await elsewhere(await both({ ...week, concernsMinor: true }))).toEqual([]);
  expect(await elsewhere(await both(week, {}, true))).toEqual([]);
  expect(await elsewhere(await both(week, { category: 'OVERSTAY' }))).toEqual([]);
  // The Sunday before, and the Monday after.
  expect(await elsewhere(await both(week, { occurredOn: '2027-02-07' }))).toEqual([]);
  expect(await elsewhere(await both(week, { occurredOn: '2027-02-15' }))).toEqual([]);
  const shown = await both(week, { occurredOn: '2027-02-14' });
  expect(await elsewhere(shown)).toEqual([{ agency: { code: 'KANIM-SAMPIT' }, inFile: false }]);
  // A case of Katingan’s that is corrected into a regency beyond its area opens no view into it.
  const regency = { system: 'KEMENDAGRI', value: '62.01' };
  const theirs = await newCase(immigration, week, { regency });
  await take(immigration, theirs, ['VERIFIED']);
  await command(katingan, 'correct', { case: shown, version: 2, regency, reason: REASON });
  expect(await elsewhere(shown)).toEqual([]);
});

test('an event of another agency’s file is told as one, to which no case is a duplicate', async () => {
  const { immigration } = people;
  const { incidents } =
    await immigration.data(`{ incidents(filter: { to: "2026-10-31" }, first: 1) {
    nodes { category { id } occurredOn regency { kemendagriCode } reportedBy { code } } } }`);
  const [{ category, occurredOn, regency, reportedBy }] = incidents.nodes;
  const id = await newCase(
    immigration,
    { category: category.id, occurredOn },
    { regency: { system: 'KEMENDAGRI', value: regency.kemendagriCode } },
  );
  const ask = 'query ($id: ID!) { case(id: $id) { eventsElsewhere { agency { code } inFile } } }';
  const { eventsElsewhere } = (await immigration.data(ask, { id })).case;
  expect(eventsElsewhere).toContainEqual({ agency: { code: reportedBy.code }, inFile: true });
});
