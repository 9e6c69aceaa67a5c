import { expect, test } from 'vitest';
import { seeded } from '../../sources/invent/random.ts';
import type { Group } from './compute.ts';
import { sealedIncidents } from './definitions/sealed-incidents.ts';
import { publishQuarter, publishYear } from './publish-sealed.ts';

const REGENCIES = ['62.01', '62.02', '62.03', '62.06'];
const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4'];
const YEARS = 400;

/** An invented year: in each quarter a few events in each of some regencies, now and then many. */
function inventedYear(seed: number): Group[][] {
  const random = seeded(seed);
  return QUARTERS.map((period) =>
    REGENCIES.filter(() => random.chance(0.4)).map((regency) => ({
      values: [regency],
      period,
      count: random.int(1, random.chance(0.2) ? 12 : 3),
    })),
  );
}

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

/** What somebody who has every shown cell of a year and its quarters can tell of the withheld ones. */
function toldTooMuch(year: Group[][], threshold: number): string[] {
  const [whole, byRegency] = publishYear(sealedIncidents, year, threshold);
  const total = whole?.cells[0]?.count ?? null;
  const quarters = year.map(
    (quarter) => publishQuarter(sealedIncidents, quarter, threshold)[0]?.cells[0]?.count ?? null,
  );
  const regencies = (byRegency?.cells ?? []).map(({ count }) => count);
  const found: string[] = [];
  const counts = year.map((quarter) => sum(quarter.map(({ count }) => count)));
  const inRegency = (code: string) =>
    sum(year.flat().flatMap(({ values, count }) => (values[0] === code ? [count] : [])));
  const shownIn = (code: string) =>
    byRegency?.cells.find(({ values }) => values[0] === code)?.count ?? null;
  const cells = [
    ...counts.map((count, index) => ({ count, shown: quarters[index] })),
    ...REGENCIES.map((code) => ({ count: inRegency(code), shown: shownIn(code) })),
  ];
  if (cells.some(({ count, shown }) => count > 0 && count < threshold && shown !== null)) {
    found.push('a small count is shown');
  }
  if (total === null) {
    if (regencies.some((count) => count !== null)) found.push('regencies of an untold year');
    return found;
  }
  const hidden = quarters.filter((count) => count === null).length;
  const rest = total - sum(quarters.map((count) => count ?? 0));
  if (hidden > 0) {
    // Each withheld quarter is from 1 to one less than the threshold, and nothing narrower may be known of it.
    const least = Math.max(1, rest - (hidden - 1) * (threshold - 1));
    const most = Math.min(threshold - 1, rest - (hidden - 1));
    if (least > 1 || most < threshold - 1) found.push(`a quarter is ${least} to ${most}`);
  }
  const away = regencies.filter((count) => count === null).length;
  // A regency without a table is no cell; of the withheld ones each may be 1 and as large as the threshold.
  if (away > 0 && away < regencies.length) {
    const most = total - sum(regencies.map((count) => count ?? 0)) - (away - 1);
    if (away < 2 || most < threshold) found.push(`a regency is 1 to ${most}`);
  }
  return found;
}

test.each([3, 5])(
  'whoever has every cell of a year and its quarters narrows no withheld one down (threshold %i)',
  (threshold) => {
    let withheld = 0;
    for (let seed = 1; seed <= YEARS; seed += 1) {
      const year = inventedYear(seed);
      expect([seed, toldTooMuch(year, threshold)]).toEqual([seed, []]);
      const [whole] = publishYear(sealedIncidents, year, threshold);
      if (whole?.cells[0]?.count === null) withheld += 1;
    }
    // Neither everything nor nothing is told.
    expect(withheld).toBeGreaterThan(0);
    expect(withheld).toBeLessThan(YEARS);
  },
);
