/** Invented populations as the indicators count them: no database, so that a thousand of them can be attacked. */
import type { CountedPeriods } from '../../server/src/domains/indicators/counted.ts';
import { REGENCIES } from '../../server/src/kernel/regency-code.ts';
import { type Random, seeded } from '../../server/src/sources/invent/random.ts';

interface Permit {
  family: 'STAY' | 'WORK';
  kind: string;
  regency: string | null;
  sector: string;
  /** Days since an arbitrary one; both included. */
  from: number;
  to: number;
}

interface Person {
  nationality: string;
  sex: string;
  permits: Permit[];
}

type Group = { values: (string | null)[]; period: string; count: number };

/** The ends of four consecutive months. */
const DAYS = [0, 31, 61, 92];
const SECTORS = ['PLANTATION', 'MINING', 'INDUSTRY', 'ENERGY', 'SERVICES', 'EDUCATION', 'NONE'];
const NATIONALITIES =
  'CHN MYS KOR IND JPN USA AUS PHL LKA GBR DEU FRA ZAF SGP TWN CAN BGD EGY NLD PAK'.split(' ');
const CODES = REGENCIES.map((regency) => regency.kemendagri as string);

/** A choice in which the first few are most of all, as it is with regencies and nationalities. */
const skewed = (random: Random, items: readonly string[]): string =>
  random.weighted(items.map((item, index) => [item, 1 / (index + 1) ** 1.4] as const));

function invent(random: Random, size: number): Person[] {
  const regencies = random.shuffle(CODES);
  const stay = random.pick([30, 90, 365, 730]);
  return Array.from({ length: size }, () => {
    const place = random.chance(0.03) ? null : skewed(random, regencies);
    const sector = skewed(random, SECTORS);
    const permit = (family: Permit['family'], kind: string): Permit => {
      const from = random.int(-stay, 70);
      return { family, kind, regency: place, sector, from, to: from + random.int(20, stay) };
    };
    const permits: Permit[] = [];
    if (random.chance(0.95)) permits.push(permit('STAY', skewed(random, ['ITAS', 'ITAP', 'ITK'])));
    if (random.chance(0.6) || permits.length === 0) permits.push(permit('WORK', 'RPTKA'));
    if (random.chance(0.1)) {
      permits.push({ ...permit('STAY', 'ITAS'), regency: skewed(random, regencies) });
    }
    return {
      nationality: skewed(random, NATIONALITIES),
      sex: random.chance(0.93) ? 'MALE' : 'FEMALE',
      permits,
    };
  });
}

const newest = (permits: readonly Permit[], family: Permit['family']): Permit | undefined =>
  permits
    .filter((permit) => permit.family === family)
    .sort((one, other) => other.from - one.from)[0];

/** The finest groups of every personal indicator on a day, as their definitions say. */
function countOn(people: readonly Person[], day: number): Map<string, Group[]> {
  const counts = new Map<string, Map<string, number>>();
  const count = (indicator: string, values: (string | null)[]): void => {
    const groups = counts.get(indicator) ?? new Map<string, number>();
    const key = JSON.stringify(values);
    groups.set(key, (groups.get(key) ?? 0) + 1);
    counts.set(indicator, groups);
  };
  for (const { nationality, sex, permits } of people) {
    const valid = permits.filter(({ from, to }) => from <= day && day <= to);
    for (const { family, kind, regency, sector, to } of valid) {
      const values = [regency, sector, nationality, kind, sex, family];
      count(family === 'STAY' ? 'stay-permits-valid' : 'work-permits-valid', values);
      for (const horizon of [30, 60, 90]) {
        if (to <= day + horizon) count(`permits-expiring-${horizon}`, values);
      }
    }
    const [stay, work] = [newest(valid, 'STAY'), newest(valid, 'WORK')];
    const principal = stay ?? work;
    if (!principal) continue;
    const values = [principal.regency, principal.sector, nationality, principal.kind, sex];
    count('foreign-nationals', values);
    if (work) count('foreign-workers', values);
  }
  return new Map(
    [...counts].map(([indicator, groups]) => [
      indicator,
      [...groups].map(([key, total]) => ({ values: JSON.parse(key), period: '', count: total })),
    ]),
  );
}

/** Four consecutive periods of one population; the same seed and size give the same people. */
export function population(seed: number, size: number): CountedPeriods[] {
  const people = invent(seeded(seed), size);
  const counted = DAYS.map((day) => countOn(people, day));
  return counted.map((now, index) => ({
    now,
    before: counted[index - 1] ?? null,
    after: counted[index + 1] ?? null,
  }));
}

/** Sizes from 50 to 5,000, the small ones as often as the large ones. */
export const sizeOf = (seed: number): number => Math.round(50 * 100 ** ((seed % 101) / 100));
