import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPlace, type Place } from '../testkit/child.ts';

let place: Place;
beforeAll(async () => {
  place = await openPlace('empty');
});
afterAll(() => place.close());

const verify = async (...more: string[]) => {
  const { code, stdout } = await place.hub(['audit', 'verify', ...more]);
  return { code, stdout };
};

test('`pnpm hub audit verify` walks the trail while the hub runs, and finds it whole up to the kept head', async () => {
  const hub = await place.start();
  await place.look(({ pool }) =>
    expect
      .poll(async () => (await pool.query('SELECT FROM audit_unsealed')).rowCount, {
        timeout: 5000,
      })
      .toBe(0),
  );
  const running = await verify('--json');
  expect(running.code).toBe(0);
  const report = JSON.parse(running.stdout);
  expect(report).toMatchObject({ broken: null, notSealed: 0, headKept: true });
  expect(report.sealedEvents).toBeGreaterThan(5);
  const head = JSON.parse(readFileSync(join(place.dataDir, 'audit-head.json'), 'utf8'));
  expect(head).toEqual(report.head);
  await hub.stop('SIGTERM');
});

test('a changed event ends it with 1, and so does a head that nobody can read', async () => {
  await place.look(async ({ pool }) => {
    await pool.query('ALTER TABLE audit_event DISABLE TRIGGER USER');
    await pool.query(`UPDATE audit_event SET actor = 'user:other' WHERE id = 2`);
    await pool.query('ALTER TABLE audit_event ENABLE TRIGGER USER');
  });
  const broken = await verify();
  expect(broken.code).toBe(1);
  expect(broken.stdout).toMatch(/^BROKEN: seal 1 does not match its events/);

  writeFileSync(join(place.dataDir, 'audit-head.json'), '');
  expect((await verify()).code).toBe(1);
});
