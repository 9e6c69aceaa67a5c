/** A first start with the demonstration on: its screens show work at every stage, and nothing is refused on the way. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDemonstrationWork } from '../../server/src/demonstration-work.ts';
import { NOW } from '../testkit/environment.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({ data: 'demonstration', environment: { demo: true } });
});
afterAll(() => hub.close());

const statuses = async (account: string): Promise<string[]> => {
  const caller = await hub.as(`${account}@demo.pora`);
  const { cases } = await caller.data('{ cases(first: 50) { nodes { status } } }');
  return cases.nodes.map(({ status }: { status: string }) => status).sort();
};

test('reports stand at every stage, each with who works at it', async () => {
  // What was not borne out, and what had been told before, has left the desk.
  expect(await statuses('officer.katingan')).toEqual(['DECIDED', 'HANDED_OVER', 'REPORTED']);
  expect(await statuses('officer.sampit')).toEqual(['DECIDED', 'HANDED_OVER', 'HANDLED']);
});

test('an operation lies behind and one ahead, a briefing is prepared, and a second start adds nothing', async () => {
  await loadDemonstrationWork(hub.database, NOW);
  const officer = await hub.as('officer.sampit@demo.pora');
  const { operations } = await officer.data('{ operations { nodes { status } } }');
  expect(operations.nodes.map(({ status }: { status: string }) => status).sort()).toEqual([
    'CARRIED_OUT',
    'PLANNED',
  ]);
  const presenter = await hub.as('presenter@demo.pora');
  const { briefings } = await presenter.data(
    '{ briefings { nodes { meetingOn decisions { text } } } }',
  );
  expect(briefings.nodes).toEqual([
    {
      meetingOn: '2026-12-01',
      decisions: [{ text: 'Daftar tenaga kerja dicocokkan bersama sebelum akhir triwulan.' }],
    },
  ]);
  expect(await statuses('officer.katingan')).toHaveLength(3);
});
