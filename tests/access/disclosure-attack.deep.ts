import type { Highs } from 'highs';
import { beforeAll, expect, test } from 'vitest';
import type { PublishedTable } from '../../server/src/domains/indicators/counted.ts';
import { loadSolver } from '../testkit/attack-solver.ts';
import { attackPopulation } from '../testkit/attacked-population.ts';

const POPULATIONS = 1000;
const HOUR = 60 * 60_000;

let highs: Highs;
beforeAll(async () => {
  highs = await loadSolver();
});

/** How many cells of a kind of table are withheld, of how many. */
type Withheld = Map<string, { withheld: number; cells: number }>;

function count(withheld: Withheld, audience: string, tables: readonly PublishedTable[]): void {
  for (const { dimensions, cells } of tables) {
    const name = `${audience} ${dimensions.join(' × ') || 'total'}`;
    const so = withheld.get(name) ?? { withheld: 0, cells: 0 };
    so.withheld += cells.filter((cell) => cell.count === null).length;
    so.cells += cells.length;
    withheld.set(name, so);
  }
}

test(
  'of a thousand invented populations nothing can be worked out that an audience is not shown',
  () => {
    const withheld: Withheld = new Map();
    const found: string[] = [];
    for (let seed = 1; seed <= POPULATIONS; seed += 1) {
      const { meeting, leadership, findings } = attackPopulation(highs, seed, 'on');
      for (const tables of meeting) count(withheld, 'MEETING', tables);
      count(withheld, 'LEADERSHIP', leadership);
      found.push(...findings.map(({ cell, says }) => `${seed}: ${cell} ${says}`));
    }
    console.table(
      [...withheld].map(([table, so]) => ({
        table,
        ...so,
        share: `${Math.round((100 * so.withheld) / so.cells)} %`,
      })),
    );
    expect(found).toEqual([]);
  },
  2 * HOUR,
);
