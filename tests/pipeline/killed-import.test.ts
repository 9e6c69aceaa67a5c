import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openPlace, type Place } from '../testkit/child.ts';
import { TODAY } from '../testkit/environment.ts';
import { callerOf } from '../testkit/graph.ts';
import { post, STAY } from '../testkit/intake.ts';
import { batches, expectNothingOf, published, startOver } from '../testkit/kill.ts';
import { inventWithTruth } from '../testkit/truth.ts';

let place: Place;
/** Large enough to be on its way for a while. */
let large: Uint8Array;

beforeAll(async () => {
  place = await openPlace('demonstration');
  const { files } = await inventWithTruth(4000, 3, TODAY);
  large = files.find((file) => file.name === `${STAY}.xlsx`)?.bytes ?? new Uint8Array();
  writeFileSync(join(place.dataDir, 'besar.xlsx'), large);
});
afterAll(() => place.close());

test('a hub killed in the middle of an import comes up again with all that was published and nothing of the file', async () => {
  const before = await published(place);
  const known = await batches(place);
  const token = (await place.hub(['token', 'operator@demo.pora'])).stdout.trim();
  const hub = await place.start();
  const operator = callerOf(hub.address, { authorization: `Bearer ${token}` });
  const { body } = await post(operator, STAY, large);
  const id = String(body['batch']);
  for (;;) {
    const { batch } = await operator.data(
      'query ($id: ID!) { batch(id: $id) { status progress { stage } } }',
      { id },
    );
    expect(batch.status).toBe('RUNNING');
    if (['VALIDATE', 'STAGE', 'PUBLISH'].includes(batch.progress?.stage)) break;
  }
  await hub.stop('SIGKILL');

  await startOver(place);
  const after = await batches(place);
  expect(after.slice(0, known.length)).toEqual(known);
  expect(after.slice(known.length)).toMatchObject([
    { status: 'FAILED', code: 'import-interrupted' },
  ]);
  await expectNothingOf(place, after.at(-1)?.id ?? '');
  expect(await published(place)).toBe(before);
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
  const permits = await place.look(
    async ({ pool }) =>
      (
        await pool.query('SELECT count(*)::integer AS count FROM permit WHERE batch_id = $1', [
          outcome.batch,
        ])
      ).rows,
  );
  expect(permits).toEqual([{ count: outcome.accepted }]);
});

test.runIf(inject('templates').server !== null)(
  'a running import of another process is left alone by a hub that starts beside it',
  async () => {
    await place.look(({ pool }) =>
      pool.query(
        `INSERT INTO batch (source, file_name, checksum, size_bytes, status, received_by)
         VALUES ('${STAY}', 'contoh', repeat('0', 64), 1, 'RUNNING', 'test')`,
      ),
    );
    const hub = await place.start();
    await hub.stop('SIGTERM');
    expect((await batches(place)).at(-1)).toMatchObject({ status: 'RUNNING' });
  },
);
