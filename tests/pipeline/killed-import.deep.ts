import { afterAll, beforeAll, expect, test } from 'vitest';
import { seeded } from '../../server/src/sources/invent/random.ts';
import { openPlace, type Place } from '../testkit/child.ts';
import { TODAY } from '../testkit/environment.ts';
import { callerOf } from '../testkit/graph.ts';
import { post, STAY } from '../testkit/intake.ts';
import { startOver, stateOf, tablesWith } from '../testkit/kill.ts';
import { inventWithTruth } from '../testkit/truth.ts';

const ROUNDS = 10;
/** A file of this size is on its way for about so long. */
const PEOPLE = 3000;
const LATEST_MILLISECONDS = 4000;

let place: Place;
beforeAll(async () => {
  place = await openPlace('demonstration');
});
afterAll(() => place.close());

test('whenever an import is killed, its file is there as a whole or not at all', async () => {
  const random = seeded(2026);
  const authorization = `Bearer ${await place.token('operator@demo.pora')}`;
  let hub = await place.start();
  let cutOff = 0;
  for (let round = 1; round <= ROUNDS; round += 1) {
    const { files } = await inventWithTruth(PEOPLE, 100 + round, TODAY);
    const bytes = files.find((file) => file.name === `${STAY}.xlsx`)?.bytes ?? new Uint8Array();
    const before = await stateOf(place);

    await post(callerOf(hub.address, { authorization }), STAY, bytes);
    const delay = random.int(0, LATEST_MILLISECONDS);
    await new Promise((resolve) => setTimeout(resolve, delay));
    await hub.stop('SIGKILL');

    hub = await startOver(place);
    const after = await stateOf(place);
    const [batch] = after.batches.slice(before.batches.length);
    expect(after.batches.slice(0, before.batches.length)).toEqual(before.batches);
    console.log(`round ${round}: killed after ${delay} ms, then ${batch?.status}`);
    if (batch?.status === 'PUBLISHED') continue;
    cutOff += 1;
    expect(batch).toMatchObject({ status: 'FAILED', code: 'import-interrupted' });
    expect(await tablesWith(place, batch?.id ?? '')).toEqual([]);
    expect(after.published).toBe(before.published);
  }
  await hub.stop('SIGTERM');
  expect(cutOff).toBeGreaterThan(0);
});
