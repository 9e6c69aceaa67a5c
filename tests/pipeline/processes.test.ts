import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readEnvironment } from '../../server/src/env.ts';
import { openPlace, type Place, type RunningHub } from '../testkit/child.ts';

const embedded = inject('templates').server === null;

let place: Place;
let hub: RunningHub;
const lock = (): string => join(place.dataDir, 'hub.lock');
const ready = async (): Promise<number> => (await fetch(`${hub.address}/readyz`)).status;

beforeAll(async () => {
  place = await openPlace('demonstration');
  hub = await place.start();
});
afterAll(() => place.close());

describe('the hub as a process, from one start to the next', () => {
  test.runIf(embedded)(
    'a second hub on the same folder is refused with one sentence, and the first goes on',
    async () => {
      const second = await place.startInVain();
      expect(second.code).toBe(1);
      expect(second.stderr.trim()).toMatch(/^[^\n]*already runs the hub on [^\n]+\.$/);
      expect(await ready()).toBe(200);
      expect(JSON.parse(readFileSync(lock(), 'utf8')).pid).toBe(hub.pid);
    },
  );

  test('a killed hub leaves nothing behind that holds up the next start', async () => {
    await hub.stop('SIGKILL');
    expect(existsSync(lock())).toBe(embedded);
    hub = await place.start();
    expect(await ready()).toBe(200);
  });

  test('SIGTERM ends it with 0, with its address closed and its folder given back', async () => {
    expect(await hub.stop('SIGTERM')).toMatchObject({ code: 0, signal: null });
    expect(existsSync(lock())).toBe(false);
    await expect(fetch(`${hub.address}/healthz`)).rejects.toThrow();
  });

  test('so does SIGINT, which a terminal sends', async () => {
    hub = await place.start();
    expect(await ready()).toBe(200);
    expect(await hub.stop('SIGINT')).toMatchObject({ code: 0, signal: null });
    expect(existsSync(lock())).toBe(false);
  });
});

describe('a bad value in the environment', () => {
  test('stops the start with one line that names the variable and what it takes', async () => {
    const { code, stdout, stderr } = await place.startInVain({ PORT: '70000' });
    expect([code, stdout, stderr]).toEqual([1, '', 'PORT: takes a port number from 0 to 65535\n']);
  });

  test('ends a command with 2', async () => {
    const { code, stderr } = await place.hub(['token', 'analyst@demo.pora'], { DEMO: 'true' });
    expect([code, stderr]).toEqual([2, 'DEMO: takes on or off\n']);
  });

  test.each([
    ['PORT', 'empat'],
    ['PUBLIC_URL', 'hub.contoh.test'],
    ['TRUST_PROXY', 'yes'],
    ['DATABASE_URL', 'mysql://localhost/pora'],
    ['HUB_SECRET', 'terlalu-pendek'],
    ['DISCLOSURE_THRESHOLD', '1'],
    ['STATEMENT_TIMEOUT_MS', '-1'],
    ['HEAVY_THREAD', 'perhaps'],
    ['LOG_LEVEL', 'loud'],
  ])('is refused by name and never quoted: %s', (name, value) => {
    const read = () => readEnvironment({ [name]: value });
    expect(read).toThrow(new RegExp(`^${name}: takes `));
    expect(read).not.toThrow(value);
  });
});
