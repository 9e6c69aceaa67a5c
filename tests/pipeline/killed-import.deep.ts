import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seeded } from '../../server/src/sources/invent/random.ts';
import { openPlace, type Place } from '../testkit/child.ts';
import { TODAY } from '../testkit/environment.ts';
import { STAY } from '../testkit/intake.ts';
import { batches, expectNothingOf, published, startOver } from '../testkit/kill.ts';
import { inventWithTruth } from '../testkit/truth.ts';

const ROUNDS = 10;
/** A command is about to open the database after the one, and done with a file of this size after the other. */
const [EARLIEST_MILLISECONDS, LATEST_MILLISECONDS] = [1500, 9000];

let place: Place;
beforeAll(async () => {
  place = await openPlace('demonstration');
});
afterAll(() => place.close());

test('whenever an import is killed, it is there as a whole or not at all', async () => {
  const random = seeded(2026);
  let cutOff = 0;
  for (let round = 1; round <= ROUNDS; round += 1) {
    const { files } = await inventWithTruth(2500, 100 + round, TODAY);
    const path = join(place.dataDir, `${round}.xlsx`);
    writeFileSync(path, files.find((file) => file.name === `${STAY}.xlsx`)?.bytes ?? '');
    const before = await published(place);
    const known = await batches(place);

    const { pid, ended } = place.begin(['import', STAY, path]);
    const delay = random.int(EARLIEST_MILLISECONDS, LATEST_MILLISECONDS);
    await new Promise((resolve) => setTimeout(resolve, delay));
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It had ended by then.
    }
    await ended;
    await startOver(place);

    const after = await batches(place);
    expect(after.slice(0, known.length)).toEqual(known);
    const [batch] = after.slice(known.length);
    if (batch?.status === 'PUBLISHED') continue;
    if (batch) {
      cutOff += 1;
      expect(batch).toMatchObject({ status: 'FAILED', code: 'import-interrupted' });
      await expectNothingOf(place, batch.id);
    }
    expect(await published(place)).toBe(before);
  }
  console.log(`${cutOff} of ${ROUNDS} imports were cut off`);
  expect(cutOff).toBeGreaterThan(0);
});
