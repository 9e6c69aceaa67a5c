import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TODAY } from '../testkit/environment.ts';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { publish, STAY, sourceOf, WORK } from '../testkit/intake.ts';
import {
  type ByRegency,
  distinctKeys,
  expectedPermits,
  expectedPersons,
  inventWithTruth,
  truePersons,
} from '../testkit/truth.ts';

/** Seed and size of the demonstration, and another population of our own. */
const POPULATIONS = [
  { data: 'demonstration' as const, people: 500, seed: 62 },
  { data: 'empty' as const, people: 180, seed: 7 },
];

const ROLLUP = `query ($indicator: String!) { rollup(indicator: $indicator, by: [REGENCY]) {
  asOf total { value absence } unplaced { value absence } rows { regency { kemendagriCode } cell { value absence } }
} }`;

async function byRegency(analyst: Caller, indicator: string): Promise<ByRegency> {
  const { rollup } = await analyst.data(ROLLUP, { indicator });
  expect(rollup.asOf).toBe(TODAY);
  const counts: ByRegency = new Map([['', rollup.unplaced.value]]);
  for (const { regency, cell } of rollup.rows) {
    expect(cell.absence).toBeNull();
    counts.set(regency.kemendagriCode, cell.value);
  }
  const sum = [...counts.values()].reduce((total, count) => total + count, 0);
  expect(rollup.total.value).toBe(sum);
  return new Map([...counts].filter(([, count]) => count > 0));
}

const sorted = (counts: ByRegency) =>
  [...counts].sort(([one], [other]) => one.localeCompare(other));

describe.each(POPULATIONS)('$people invented people of seed $seed', ({ data, people, seed }) => {
  const invented = inventWithTruth(people, seed, TODAY);
  let hub: TestHub;
  let analyst: Caller;

  beforeAll(async () => {
    hub = await startTestHub({ data });
    analyst = await hub.as('analyst@demo.pora');
    if (data === 'demonstration') return;
    const operator = await hub.as('operator@demo.pora');
    for (const { name, bytes } of (await invented).files) {
      await publish(operator, sourceOf(name), bytes);
    }
  });
  afterAll(() => hub.close());

  test('are counted by regency as their distinct passports, countries and birth dates are', async () => {
    const { truth } = await invented;
    const expected = expectedPersons(truth, TODAY);
    const counted = await byRegency(analyst, 'foreign-nationals');
    expect(sorted(counted)).toEqual(sorted(expected));
    expect([...expected.values()].reduce((sum, count) => sum + count, 0)).toBe(distinctKeys(truth));
    expect(expected.get('')).toBeGreaterThan(0);

    const gap = distinctKeys(truth) - truePersons(truth);
    expect(gap).toBeGreaterThan(0);
    console.log(
      `seed ${seed}: ${distinctKeys(truth)} linking keys for ${truePersons(truth)} true persons; linkage has ${gap} to gain`,
    );
  });

  test.each([
    ['stay-permits-valid', STAY],
    ['work-permits-valid', WORK],
  ])('hold as many permits by regency as the accepted rows say: %s', async (indicator, source) => {
    const { truth } = await invented;
    const expected = expectedPermits(truth, source, TODAY);
    expect(sorted(await byRegency(analyst, indicator))).toEqual(sorted(expected));
  });
});
