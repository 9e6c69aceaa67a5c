import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { type InventedFile, invent } from './invent.ts';

const AS_OF = '2026-11-24';

interface Truth {
  source: string;
  file: string;
  row: string;
  person: string;
  passport: string;
  country: string;
  birth_date: string;
  regency: string;
  valid_from: string;
  valid_to: string;
  expected: string;
}

const truthOf = (files: InventedFile[]): Truth[] => {
  const csv = files.at(-1);
  return parse(Buffer.from(csv?.bytes ?? []), { columns: true });
};

function groupBy<Item>(items: Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

describe.each([
  [1, 500],
  [2, 500],
  [77, 120],
  [4, 2000],
])('with seed %i and %i people', (seed, people) => {
  const run = invent({ people, seed, asOf: AS_OF }).then(truthOf);

  test('everybody who is known has a valid permit, and the newest one places him or her', async () => {
    const truth = await run;
    const byKey = groupBy(
      truth.filter((it) => it.expected === 'accepted' && it.person !== ''),
      (it) => `${it.passport}|${it.country}|${it.birth_date}`,
    );
    for (const rows of byKey.values()) {
      const valid = rows.filter((it) => it.valid_from <= AS_OF && AS_OF <= it.valid_to);
      expect(valid.length).toBeGreaterThan(0);
      expect(rows.every((it) => it.valid_from <= AS_OF)).toBe(true);
      for (const permits of groupBy(rows, (it) => it.source).values()) {
        expect(new Set(permits.map((it) => it.valid_from)).size).toBe(permits.length);
      }
      if (rows.some((it) => it.regency === '')) expect(rows).toHaveLength(1);
    }
  });

  test('a renewed passport gives some people two keys and no key two people', async () => {
    const truth = await run;
    const sound = truth.filter((it) => it.expected === 'accepted' && it.person !== '');
    const keysOf = groupBy(sound, (it) => it.person);
    const doubled = [...keysOf.values()].filter(
      (rows) => new Set(rows.map((it) => it.passport)).size > 1,
    );
    expect(doubled.length).toBeGreaterThan(0);
    for (const rows of groupBy(sound, (it) => it.passport).values()) {
      expect(new Set(rows.map((it) => it.person)).size).toBe(1);
    }
  });
});

test('500 people are messy in known proportions', async () => {
  const truth = truthOf(await invent({ people: 500, seed: 1, asOf: AS_OF }));
  const reasons = new Set(truth.map((it) => it.expected));
  expect([...reasons].sort()).toEqual([
    'accepted',
    'birth-date-impossible',
    'category-outside-hub',
    'category-unknown',
    'country-unknown',
    'date-unreadable',
    'duplicate-in-file',
    'incident-in-future',
    'kbli-unreadable',
    'line-unreadable',
    'nib-unreadable',
    'number-unreadable',
    'period-impossible',
    'permit-kind-unknown',
    'point-outside-province',
    'regency-code-ambiguous',
    'regency-code-unknown',
    'regency-name-unknown',
    'required-value-missing',
    'sex-unknown',
    'status-unknown',
  ]);
  const aboutPersons = truth.filter((it) => it.person !== '');
  const rejected = aboutPersons.filter((it) => it.expected !== 'accepted');
  expect(rejected.length / aboutPersons.length).toBeGreaterThan(0.05);
  expect(rejected.length / aboutPersons.length).toBeLessThan(0.12);
  expect(truth.length - aboutPersons.length).toBe(43);
});

test('the same arguments give the same bytes, another seed gives others', async () => {
  const once = await invent({ people: 80, seed: 5, asOf: AS_OF });
  const again = await invent({ people: 80, seed: 5, asOf: AS_OF });
  const other = await invent({ people: 80, seed: 6, asOf: AS_OF });
  expect(again).toEqual(once);
  expect(other).not.toEqual(once);
});

test('files are named after their source, further ones with a number, and the truth comes last', async () => {
  const files = await invent({ people: 80, seed: 5, asOf: AS_OF });
  expect(files.map((file) => file.name)).toEqual([
    'immigration-stay-permits.xlsx',
    'immigration-stay-permits-2.xlsx',
    'manpower-work-permits.csv',
    'police-incidents.jsonl',
    'truth.csv',
  ]);
});

test('a file that would have no row is left out', async () => {
  const files = await invent({ people: 0, seed: 1, asOf: AS_OF });
  expect(files.map((file) => file.name)).toEqual(['truth.csv']);
});
