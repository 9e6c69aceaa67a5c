import type { Highs } from 'highs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PublishedTable } from '../../server/src/domains/indicators/counted.ts';
import { LISTED_TABLES } from '../../server/src/domains/indicators/tables.ts';
import { attackLeadership } from '../testkit/attack-leadership.ts';
import { attackMeeting } from '../testkit/attack-meeting.ts';
import { loadSolver } from '../testkit/attack-solver.ts';
import { attackedBriefing, untold } from '../testkit/attacked-briefing.ts';
import { attackPopulation, THRESHOLD } from '../testkit/attacked-population.ts';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub } from '../testkit/hub.ts';

let highs: Highs;
beforeAll(async () => {
  highs = await loadSolver();
});

/** Twenty of the thousand populations of `pnpm test:deep`, of 52 to 4,159 people. */
const SEEDS = Array.from({ length: 20 }, (_, index) => index * 5 + 1);

describe.each(SEEDS)('of invented population %i', (seed) => {
  test('nothing can be worked out that a meeting or a leader is not shown', () => {
    expect(attackPopulation(highs, seed, 'on').findings).toEqual([]);
  });
});

test('with the other cells shown the same attack works cells out', () => {
  const bitten = SEEDS.slice(0, 5).map((seed) => attackPopulation(highs, seed, 'off').findings);
  for (const findings of bitten) expect(findings.length).toBeGreaterThan(0);
});

describe('of the demonstration, asked over HTTP', () => {
  const PERIODS = ['2026-10-31', '2026-11-24'];

  /** Every listed table of an audience at one period, as its reader gets it. */
  async function obtain(
    caller: Caller,
    audience: 'MEETING' | 'LEADERSHIP',
    asOf: string,
  ): Promise<PublishedTable[]> {
    const tables: PublishedTable[] = [];
    for (const { indicator, dimensions } of LISTED_TABLES.filter(
      (it) => it.audience === audience,
    )) {
      const { rollup } = await caller.data(
        `{ rollup(indicator: "${indicator}", by: [${dimensions.join(', ')}], asOf: "${asOf}") {
          rows { keys { value } cell { value absence } } total { value absence } unplaced { value absence } } }`,
      );
      interface Row {
        keys: { value: string }[];
        cell: { value: number | null; absence: string | null };
      }
      const cells = (rollup.rows as Row[]).map(({ keys, cell }) => ({
        values: keys.map(({ value }): string | null => value),
        // Where no office has reported nobody is counted.
        count: cell.absence === 'NOT_REPORTED' ? 0 : cell.value,
      }));
      if (dimensions.length === 1 && dimensions[0] === 'REGENCY') {
        cells.push({ values: [null], count: rollup.unplaced.value });
      }
      tables.push({ indicator, dimensions: [...dimensions], cells });
    }
    return tables;
  }

  /** A table's cells in an order of their own. */
  const cellsOf = ({ indicator, dimensions, cells }: PublishedTable) => ({
    indicator,
    dimensions,
    cells: cells.map(({ values, count }) => `${values.join('|')}: ${count}`).sort(),
  });

  test('nothing can be worked out that a meeting is not shown, from two periods and every table', async () => {
    const hub = await startTestHub({ data: 'demonstration' });
    try {
      const analyst = await hub.as('analyst@demo.pora');
      const presenter = await hub.as('presenter@demo.pora');
      const series: PublishedTable[][] = [];
      const exactly: PublishedTable[][] = [];
      for (const asOf of PERIODS) {
        series.push(await obtain(presenter, 'MEETING', asOf));
        exactly.push(await obtain(analyst, 'MEETING', asOf));
      }
      const truth = (period: number, indicator: string, key: string, dimension: string): number =>
        exactly[period]
          ?.find((it) => it.indicator === indicator && it.dimensions[0] === dimension)
          ?.cells.find(({ values }) => values.map(String).join('|') === key)?.count ?? 0;
      expect(attackMeeting(highs, series, THRESHOLD, truth)).toEqual([]);
      // A briefing that shows all of it shows the same cells, opened by who sees exact figures elsewhere; and no number
      // of it, be it a change, a share, a class or a word of a sentence, is made of anything but cells that are shown.
      const { tables, slides } = await attackedBriefing(analyst, PERIODS);
      expect(tables.flat().map(cellsOf)).toEqual(series.flat().map(cellsOf));
      expect(slides.flatMap(untold)).toEqual([]);
      // What is shown is true, and small cells are not.
      let [shown, withheld] = [0, 0];
      series.forEach((tables, period) => {
        for (const { indicator, dimensions, cells } of tables) {
          const [dimension] = dimensions;
          if (!dimension) continue;
          for (const { values, count } of cells) {
            const exact = truth(period, indicator, values.map(String).join('|'), dimension);
            if (count === null) withheld += 1;
            else {
              shown += 1;
              expect([indicator, dimension, values, count]).toEqual([
                indicator,
                dimension,
                values,
                exact,
              ]);
              expect(count === 0 || count >= THRESHOLD).toBe(true);
            }
          }
        }
      });
      expect([shown > 50, withheld > 50]).toEqual([true, true]);
    } finally {
      await hub.close();
    }
  });

  test('no cell of two dimensions is narrower to a leader than the exact tables make it', async () => {
    const hub = await startTestHub({ data: 'demonstration' });
    try {
      const leader = await hub.as('leader@demo.pora');
      const tables = await obtain(leader, 'LEADERSHIP', '2026-11-24');
      // Who has no regency is in no row of a table of two dimensions: the attack has to do without those cells.
      const placed = tables.map((table) =>
        table.dimensions.length === 2 ? withUnplaced(table, tables) : table,
      );
      expect(attackLeadership(highs, placed)).toEqual([]);
    } finally {
      await hub.close();
    }
  });

  /** Adds the line of those without a regency, of which no cell is shown. */
  function withUnplaced(table: PublishedTable, tables: readonly PublishedTable[]): PublishedTable {
    const second = tables.find(
      (it) =>
        it.indicator === table.indicator &&
        it.dimensions.length === 1 &&
        it.dimensions[0] === table.dimensions[1],
    );
    return {
      ...table,
      cells: [
        ...table.cells,
        ...(second?.cells ?? []).map(({ values }) => ({ values: [null, ...values], count: null })),
      ],
    };
  }
});
