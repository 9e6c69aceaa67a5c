import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openPlace, type Place } from '../testkit/child.ts';

const embedded = inject('templates').server === null;

let place: Place;
beforeAll(async () => {
  place = await openPlace('demonstration');
});
afterAll(() => place.close());

describe('a hub that is asked to stop', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    'by %s ends with 0, gives its folder back and starts again',
    async (signal) => {
      const hub = await place.start();
      expect((await fetch(`${hub.address}/readyz`)).status).toBe(200);
      if (embedded) {
        expect(JSON.parse(readFileSync(join(place.dataDir, 'hub.lock'), 'utf8')).pid).toBe(hub.pid);
      }
      expect(await hub.stop(signal)).toMatchObject({ code: 0, signal: null });
      expect(existsSync(join(place.dataDir, 'hub.lock'))).toBe(false);
      await expect(fetch(`${hub.address}/healthz`)).rejects.toThrow();
    },
  );
});

describe('a hub that was killed', () => {
  test('leaves a lock behind that does not hold up the next start', async () => {
    const hub = await place.start();
    await hub.stop('SIGKILL');
    expect(existsSync(join(place.dataDir, 'hub.lock'))).toBe(embedded);
    const next = await place.start();
    expect((await fetch(`${next.address}/readyz`)).status).toBe(200);
    await next.stop('SIGTERM');
  });
});

describe.runIf(embedded)('a second hub on the same folder', () => {
  test('is refused with one sentence, and the first goes on', async () => {
    const first = await place.start();
    const second = await place.startInVain();
    expect(second.code).toBe(1);
    expect(second.stderr.trim()).toMatch(/^[^\n]*already runs the hub on [^\n]+\.$/);
    const ready = await fetch(`${first.address}/readyz`);
    expect(ready.status).toBe(200);
    await first.stop('SIGTERM');
  });
});

describe('a bad value in the environment', () => {
  test.each([
    ['PORT', '70000'],
    ['PORT', 'empat'],
    ['PUBLIC_URL', 'hub.contoh.test'],
    ['TRUST_PROXY', 'yes'],
    ['DATABASE_URL', 'mysql://localhost/pora'],
    ['DEMO', 'true'],
    ['HUB_SECRET', 'terlalu-pendek'],
    ['DISCLOSURE_THRESHOLD', '1'],
    ['LOG_LEVEL', 'loud'],
  ])('stops the start with one line that names it: %s=%s', async (name, value) => {
    const { code, stdout, stderr } = await place.startInVain({ [name]: value });
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(new RegExp(`^${name}: takes [^\\n]+\\n$`));
    expect(stderr).not.toContain(value);
  });
});
