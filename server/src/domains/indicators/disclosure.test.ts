import { describe, expect, test } from 'vitest';
import { seeded } from '../../sources/invent/random.ts';
import { protectTogether } from './disclosure.ts';
import { type CountedTable, Feasible, type Protection } from './feasible.ts';

const THRESHOLD = 5;
const TABLE = 'foreign-nationals';

const tableOf = (counts: Record<string, number>, indicator = TABLE): CountedTable => ({
  indicator,
  cells: new Map(Object.entries(counts)),
  sensitive: new Set(
    Object.entries(counts)
      .filter(([, count]) => count < THRESHOLD)
      .map(([value]) => value),
  ),
});

const protect = (...tables: CountedTable[]): Protection =>
  protectTogether(
    tables,
    tables.length > 1 ? [{ part: 'foreign-workers', whole: [TABLE] }] : [],
    THRESHOLD,
    new Set(),
    null,
  );

const withheldIn = (protection: Protection, indicator = TABLE): string[] =>
  [...(protection.withheld.get(indicator) ?? [])].sort();

describe('the tables of one dimension', () => {
  test('lose nothing where no count is small', () => {
    expect(withheldIn(protect(tableOf({ a: 5, b: 70 })))).toEqual([]);
  });

  test('lose a second cell where one count is small, the smallest that hides it', () => {
    expect(withheldIn(protect(tableOf({ a: 3, b: 40, c: 6 })))).toEqual(['a', 'c']);
  });

  test('lose a third where two small ones together leave too little room', () => {
    // 1 + 4 = 5: with the other at least 1, neither could be 5.
    expect(withheldIn(protect(tableOf({ a: 1, b: 4, c: 30, d: 9 })))).toEqual(['a', 'b', 'd']);
    // 2 + 4 = 6: each may be 5.
    expect(withheldIn(protect(tableOf({ a: 2, b: 4, c: 30, d: 9 })))).toEqual(['a', 'b']);
  });

  test('show not even the total where all of it is too little', () => {
    const protection = protect(tableOf({ a: 2, b: 3 }));
    expect(protection.shown.get(TABLE)).not.toBe('ALL_BUT_WITHHELD');
  });

  test('lose a part’s cell where the whole’s is withheld, because it would be a floor under it', () => {
    // Of 9 foreign nationals in c 8 are workers: whoever sees the 8 knows that c is no 1. With d withheld beside it, and
    // d shown of all, c could be at most 11 and so at least 4 workers would be in d.
    const protection = protect(
      tableOf({ a: 3, b: 40, c: 9, d: 9 }),
      tableOf({ b: 31, c: 8, d: 7 }, 'foreign-workers'),
    );
    expect(withheldIn(protection)).toEqual(['a', 'c', 'd']);
    expect(withheldIn(protection, 'foreign-workers')).toEqual(['c', 'd']);
  });

  test('of a later period lose what would tell of the earlier one', () => {
    const earlier = [tableOf({ a: 3, b: 10, c: 40 })];
    const first = protect(...earlier);
    expect(withheldIn(first)).toEqual(['a', 'b']);
    const before = { tables: earlier, protection: first, departures: 0 };
    // Nobody has left, so 10 in b now would say that at most 10 were in b then, and so at least 3 in a.
    const later = { ...tableOf({ a: 6, b: 10, c: 40 }), sensitive: new Set<string>() };
    const second = protectTogether([later], [], THRESHOLD, new Set(), before);
    expect(withheldIn(second)).toEqual(['a', 'b']);
    // Where twenty may have left, it says nothing.
    const moving = protectTogether([later], [], THRESHOLD, new Set(), {
      ...before,
      departures: 20,
    });
    expect(withheldIn(moving)).toEqual([]);
  });
});

/** The fewest cells that protect one table, by trying all patterns. */
function fewest(table: CountedTable): number | null {
  const values = [...table.cells.keys()];
  let best: number | null = null;
  for (let pattern = 0; pattern < 2 ** values.length; pattern += 1) {
    const withheld = new Set(values.filter((_, index) => pattern & (1 << index)));
    if (![...table.sensitive].every((value) => withheld.has(value))) continue;
    if (best !== null && withheld.size >= best) continue;
    const protection: Protection = {
      withheld: new Map([[TABLE, withheld]]),
      shown: new Map([[TABLE, 'ALL_BUT_WITHHELD']]),
    };
    const period = { tables: [table], protection, departures: 0 };
    if (!new Feasible([period], []).weakness(THRESHOLD)) best = withheld.size;
  }
  return best;
}

test('withholds at most twice the cells that an optimal pattern needs, on tables of up to eight cells', () => {
  const random = seeded(5);
  let [ours, optimal, worst] = [0, 0, 1];
  for (let round = 0; round < 300; round += 1) {
    const counts = Array.from({ length: random.int(2, 8) }, () =>
      random.chance(0.6) ? random.int(1, 8) : random.int(5, 60),
    );
    const table = tableOf(Object.fromEntries(counts.map((count, index) => [`v${index}`, count])));
    const best = fewest(table);
    const protection = protect(table);
    if (best === null) {
      expect(protection.shown.get(TABLE)).not.toBe('ALL_BUT_WITHHELD');
      continue;
    }
    const size = protection.withheld.get(TABLE)?.size ?? 0;
    expect(size).toBeLessThanOrEqual(2 * best);
    ours += size;
    optimal += best;
    if (best > 0) worst = Math.max(worst, size / best);
  }
  expect([worst <= 1.5, ours <= optimal * 1.05]).toEqual([true, true]);
});
