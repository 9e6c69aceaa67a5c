/** Who should have reported and who has: a sentence on the overview rests on it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PUBLISHERS } from '../../server/src/domains/indicators/coverage.ts';
import { stayRegister, workExtract } from '../testkit/files.ts';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { publish, STAY, WORK } from '../testkit/intake.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({ data: 'empty' });
  const operator = await hub.as('operator@demo.pora');
  // Sampit reports in November; the labour office has told of October and says nothing since.
  await publish(operator, STAY, await stayRegister('2026-11-24', [{ regency: '62.06' }]));
  await publish(
    operator,
    WORK,
    workExtract('2026-10-20', [{ sites: '6209 Kebun (-1,93, 113,44)' }]),
  );
});
afterAll(() => hub.close());

const COVERAGE = `query ($indicator: String!, $by: [Dimension!]!, $filter: RollupFilter, $asOf: Date, $knownAt: DateTime) {
  rollup(indicator: $indicator, by: $by, filter: $filter, asOf: $asOf, knownAt: $knownAt) {
    coverage { source agency { code } reported reportedTo } } }`;

interface Due {
  source: string;
  agency: { code: string };
  reported: boolean;
  reportedTo: string | null;
}

const coverage = async (caller: Caller, question: Record<string, unknown>) => {
  const variables = { indicator: 'foreign-nationals', by: [], ...question };
  const { rollup } = await caller.data<{ rollup: { coverage: Due[] } }>(COVERAGE, variables);
  return rollup.coverage.map(({ source, agency, reported, reportedTo }) => [
    source,
    agency.code,
    reported,
    reportedTo,
  ]);
};

test('the agencies that publish an indicator’s sources owe a report, and each is told apart', async () => {
  expect(await coverage(await hub.as('leader@demo.pora'), { asOf: '2026-11-24' })).toEqual([
    [STAY, 'KANIM-PALANGKARAYA', false, null],
    [STAY, 'KANIM-SAMPIT', true, '2026-11-30'],
    [WORK, 'DISNAKERTRANS-KALTENG', false, '2026-10-31'],
  ]);
});

test('a report of October is one for October, and a later one tells of it too', async () => {
  const october = await coverage(await hub.as('analyst@demo.pora'), { asOf: '2026-10-31' });
  expect(october.map(([, agency, reported]) => [agency, reported])).toEqual([
    ['KANIM-PALANGKARAYA', false],
    ['KANIM-SAMPIT', true],
    ['DISNAKERTRANS-KALTENG', true],
  ]);
});

test('what the hub did not know yet had not been reported', async () => {
  const before = await coverage(await hub.as('analyst@demo.pora'), {
    asOf: '2026-11-24',
    knownAt: '2020-01-01T00:00:00Z',
  });
  expect(before.map(([, , reported, to]) => [reported, to])).toEqual([
    [false, null],
    [false, null],
    [false, null],
  ]);
});

test('of an area, and of a regency that is asked for, only the agencies that answer for it owe', async () => {
  const katingan = [
    [STAY, 'KANIM-SAMPIT', true, '2026-11-30'],
    [WORK, 'DISNAKERTRANS-KALTENG', false, '2026-10-31'],
  ];
  const asked = { filter: { regencies: [{ system: 'BPS', value: '6209' }] } };
  expect(await coverage(await hub.as('leader@demo.pora'), asked)).toEqual(katingan);
  expect(await coverage(await hub.as('leader.katingan@demo.pora'), {})).toEqual(katingan);
  const kapuas = { filter: { regencies: [{ system: 'KEMENDAGRI', value: '62.03' }] } };
  expect(await coverage(await hub.as('leader.katingan@demo.pora'), kapuas)).toEqual([]);
});

test('whoever may not ask for figures is not told of reports either', async () => {
  for (const name of ['auditor', 'admin']) {
    const caller = await hub.as(`${name}@demo.pora`);
    const variables = { indicator: 'foreign-nationals', by: [] };
    expect([name, await caller.codes(COVERAGE, variables)]).toEqual([name, ['FORBIDDEN']]);
  }
});

test('who publishes a source is what the source says', async () => {
  const { sources } = await (await hub.as('analyst@demo.pora')).data(
    '{ sources { id publisher } }',
  );
  const said = sources.map(({ id, publisher }: { id: string; publisher: string }) => [
    id,
    publisher,
  ]);
  expect(Object.fromEntries(said)).toEqual(PUBLISHERS);
});
