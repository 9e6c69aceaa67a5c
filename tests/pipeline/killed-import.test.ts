import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openPlace, type Place, type RunningHub } from '../testkit/child.ts';
import { TODAY } from '../testkit/environment.ts';
import { callerOf } from '../testkit/graph.ts';
import { post, STAY } from '../testkit/intake.ts';
import { startOver, stateOf, tablesWith } from '../testkit/kill.ts';
import { inventWithTruth } from '../testkit/truth.ts';

let place: Place;
let hub: RunningHub;
/** Large enough to be on its way for a while. */
let large: Uint8Array;

beforeAll(async () => {
  place = await openPlace('demonstration');
  hub = await place.start();
  const { files } = await inventWithTruth(4000, 3, TODAY);
  large = files.find((file) => file.name === `${STAY}.xlsx`)?.bytes ?? new Uint8Array();
  writeFileSync(join(place.dataDir, 'besar.xlsx'), large);
});
afterAll(() => place.close());

test('a hub killed in the middle of an import comes up again with all that was published and nothing of the file', async () => {
  const before = await stateOf(place);
  const authorization = `Bearer ${await place.token('operator@demo.pora')}`;
  const operator = callerOf(hub.address, { authorization });
  const { body } = await post(operator, STAY, large);
  const id = String(body['batch']);
  for (;;) {
    const { batch } = await operator.data(
      'query ($id: ID!) { batch(id: $id) { status progress { stage done } } }',
      { id },
    );
    expect(batch.status).toBe('RUNNING');
    const { stage, done } = batch.progress ?? {};
    // Some of its rows are in the database by then.
    if ((stage === 'STAGE' && done > 0) || stage === 'PUBLISH') break;
  }
  await hub.stop('SIGKILL');

  hub = await startOver(place);
  const after = await stateOf(place);
  const [cutOff, ...more] = after.batches.slice(before.batches.length);
  expect(after.batches.slice(0, before.batches.length)).toEqual(before.batches);
  expect([cutOff, more]).toMatchObject([{ status: 'FAILED', code: 'import-interrupted' }, []]);
  expect(await tablesWith(place, cutOff?.id ?? '')).toEqual([]);
  expect(after.published).toBe(before.published);
});

test('the file that was cut off can be sent again and is then published whole', async () => {
  const { code, stdout } = await place.hub([
    'import',
    STAY,
    join(place.dataDir, 'besar.xlsx'),
    '--json',
  ]);
  const outcome = JSON.parse(stdout);
  expect([code, outcome.status, outcome.alreadyPublished]).toEqual([3, 'PUBLISHED', false]);
  const permits = await place.look(({ pool }) =>
    pool.query('SELECT count(*)::integer AS count FROM permit WHERE batch_id = $1', [
      outcome.batch,
    ]),
  );
  expect(permits.rows).toEqual([{ count: outcome.accepted }]);
  await hub.stop('SIGTERM');
});

test.runIf(inject('templates').server !== null)(
  'an import that another process has in hand is left alone by a hub that starts beside it',
  async () => {
    await place.look(({ pool }) =>
      pool.query(
        `INSERT INTO batch (source, file_name, checksum, size_bytes, status, received_by)
         VALUES ('${STAY}', 'contoh', repeat('0', 64), 1, 'RUNNING', 'test')`,
      ),
    );
    hub = await place.start();
    expect((await stateOf(place)).batches.at(-1)).toMatchObject({ status: 'RUNNING' });
    await hub.stop('SIGTERM');
  },
);
