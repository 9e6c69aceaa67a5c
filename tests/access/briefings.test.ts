/** Briefings: what a meeting is shown is the same whoever opens it, and nobody else’s agency opens it before it is ready. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { added, created, readBriefing } from '../testkit/briefings.ts';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';

let hub: TestHub;
const NAMES = ['presenter', 'analyst', 'officer', 'leader', 'officer.katingan', 'leader.katingan'];
const callers = new Map<string, Caller>();
const as = (name: string): Caller => callers.get(name) ?? hub.stranger;

beforeAll(async () => {
  hub = await startTestHub({ data: 'demonstration' });
  for (const name of NAMES) callers.set(name, await hub.as(`${name}@demo.pora`));
});
afterAll(() => hub.close());

const ROLLUP = `query ($indicator: String!, $by: [Dimension!]!, $asOf: Date) {
  rollup(indicator: $indicator, by: $by, asOf: $asOf) {
    rows { keys { value } cell { value absence } } total { value absence } unplaced { value absence } } }`;

/** Figures as a presenter gets them: by their row, with those of all and of no place. */
async function presented(indicator: string, by: string[], asOf: string | null) {
  const { rollup } = await as('presenter').data(ROLLUP, { indicator, by, asOf });
  interface Row {
    keys: { value: string }[];
    cell: object;
  }
  return {
    rows: (rollup.rows as Row[]).map(({ keys, cell }) => [keys.map(({ value }) => value), cell]),
    total: rollup.total,
    unplaced: by.includes('REGENCY') ? rollup.unplaced : null,
  };
}

interface Cell {
  value: number | null;
  absence: string | null;
}
const plain = ({ value, absence }: Cell) => ({ value, absence });

test('whoever opens it reads what a presenter is shown, cell by cell', async () => {
  const asked: [string, string[], string | null][] = [
    ['foreign-nationals', ['REGENCY'], null],
    ['foreign-nationals', ['NATIONALITY'], '2026-10-31'],
    ['foreign-workers', ['SECTOR'], null],
    ['stay-permits-valid', ['PERMIT_KIND'], null],
    ['foreign-nationals', ['MONTH'], null],
    ['incidents', ['INCIDENT_CATEGORY'], null],
  ];
  const briefing = await created(as('analyst'));
  for (const [indicator, by, asOf] of asked)
    await added(as('analyst'), briefing, { indicator, by, asOf });
  const answers = [];
  for (const name of ['analyst', 'officer', 'leader', 'presenter']) {
    const { slides } = await readBriefing(as(name), briefing);
    answers.push(slides);
    for (const [position, [indicator, by, asOf]] of asked.entries()) {
      const { table } = slides[position];
      expect({
        rows: table.rows.map((row: { keys: { value: string }[]; cells: Cell[] }) => [
          row.keys.map(({ value }) => value),
          plain(row.cells[0] as Cell),
        ]),
        total: plain(table.total[0]),
        unplaced: table.unplaced && plain(table.unplaced[0]),
      }).toEqual(await presented(indicator, by, asOf));
    }
  }
  // Series, changes, classes, sentences and all else too.
  for (const slides of answers) expect(slides).toEqual(answers[0]);
  expect(JSON.stringify(answers[0])).toContain('SUPPRESSED');
});
