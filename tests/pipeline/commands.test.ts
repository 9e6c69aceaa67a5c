import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPlace, type Place, type RunningHub } from '../testkit/child.ts';
import { TODAY } from '../testkit/environment.ts';
import { stayRegister, workExtract } from '../testkit/files.ts';
import { callerOf } from '../testkit/graph.ts';
import { STAY, WORK } from '../testkit/intake.ts';

const folder = mkdtempSync(join(tmpdir(), 'pora-files-'));
const file = (name: string, bytes: Uint8Array): string => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};

const CLEAN = file('bersih.xlsx', await stayRegister(TODAY, [{ passportNumber: 'A60010001' }]));
const MIXED = file(
  'campur.csv',
  workExtract(TODAY, [
    { passportNumber: 'A60020001', permitNumber: 'RPTKA.6002/2026' },
    { passportNumber: 'A60030001', permitNumber: 'RPTKA.6003/2026', birthDate: '30 Peb 1988' },
  ]),
);
const HOPELESS = file('gagal.csv', workExtract(TODAY, [{ sex: '?' }]));

let place: Place;
beforeAll(async () => {
  place = await openPlace('empty');
});
afterAll(async () => {
  await place.close();
  rmSync(folder, { recursive: true });
});

/** The same commands, whether a hub runs on the database or not. */
const imports = (): void => {
  test('import ends with 0 where every row is published', async () => {
    const { code, stdout } = await place.hub(['import', STAY, CLEAN, '--json']);
    expect([code, JSON.parse(stdout)]).toMatchObject([
      0,
      { status: 'PUBLISHED', alreadyPublished: false, accepted: 1, rejected: 0 },
    ]);
  });

  test('import ends with 3 where some rows are rejected', async () => {
    const { code, stdout } = await place.hub(['import', WORK, MIXED, '--json']);
    expect([code, JSON.parse(stdout)]).toMatchObject([
      3,
      { status: 'PUBLISHED', agency: 'DISNAKERTRANS-KALTENG', rows: 2, accepted: 1, rejected: 1 },
    ]);
  });

  test('import ends with 4 where nothing is published', async () => {
    const { code, stdout } = await place.hub(['import', WORK, HOPELESS, '--json']);
    expect([code, JSON.parse(stdout)]).toMatchObject([
      4,
      { status: 'REFUSED', problem: { code: 'no-row-accepted' }, rejected: 1 },
    ]);
  });
};

describe('while no hub runs', () => {
  test('a rehearsal says what would come of a file and publishes nothing', async () => {
    const { code, stdout } = await place.hub(['import', WORK, MIXED, '--dry-run', '--json']);
    expect([code, JSON.parse(stdout)]).toMatchObject([3, { status: 'REHEARSED', accepted: 1 }]);
    await place.look(async ({ pool }) => {
      expect((await pool.query('SELECT FROM permit')).rows).toEqual([]);
    });
  });

  imports();

  test('what the commands did stands in the audit trail under the name of the system’s user', async () => {
    const actors = await place.look(async ({ pool }) => {
      const { rows } = await pool.query(
        `SELECT DISTINCT actor FROM audit_event WHERE action IN ('batch.publish', 'batch.refuse')`,
      );
      return rows;
    });
    expect(actors).toEqual([{ actor: `cli:${userInfo().username}` }]);
  });
});

describe('while a hub runs on the same database', () => {
  let running: RunningHub;
  beforeAll(async () => {
    await place.close();
    place = await openPlace('empty');
    running = await place.start();
  });
  afterAll(() => running.stop('SIGTERM'));

  imports();

  test('a file that is already in ends import with 0 again', async () => {
    const { code, stdout } = await place.hub(['import', STAY, CLEAN, '--json']);
    expect([code, JSON.parse(stdout)]).toMatchObject([0, { alreadyPublished: true, accepted: 1 }]);
  });

  test('token gives a bearer token with which the running hub knows the account', async () => {
    const { code, stdout } = await place.hub(['token', 'analyst@demo.pora', '--days', '2']);
    expect(code).toBe(0);
    const token = stdout.trim();
    expect(token).toMatch(/^\S{20,}$/);
    const analyst = callerOf(running.address, { authorization: `Bearer ${token}` });
    const { viewer, foreignNationals } = await analyst.data(
      '{ viewer { email } foreignNationals { totalCount } }',
    );
    expect([viewer.email, foreignNationals.totalCount]).toEqual(['analyst@demo.pora', 2]);
  });

  test('schema prints what the running hub tells a gateway', async () => {
    const { code, stdout } = await place.hub(['schema', '--subgraph']);
    expect(code).toBe(0);
    const admin = callerOf(running.address, {
      authorization: `Bearer ${await place.token('admin@demo.pora')}`,
    });
    const { _service } = await admin.data('{ _service { sdl } }');
    expect(stdout).toBe(_service.sdl);
    expect(stdout).toContain('type Employer implements Node @key(fields: "nib")');
  });

  test('user add makes an account whose link sets the password, once', async () => {
    const { code, stdout } = await place.hub(
      [
        'user',
        'add',
        'Baru@Contoh.test',
        '--role',
        'CASE_OFFICER',
        '--agency',
        'KESBANGPOL-KATINGAN',
        '--regency',
        '62.06',
      ],
      { PUBLIC_URL: running.address },
    );
    expect(code).toBe(0);
    const token = new URL(stdout.trim()).searchParams.get('token');
    const reset = (newPassword: string) =>
      callerOf(running.address, {}).fetch('/auth/reset-password', {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: running.address },
        body: JSON.stringify({ token, newPassword }),
      });
    expect((await reset('kata-sandi-contoh-1')).status).toBe(200);
    expect((await reset('kata-sandi-contoh-2')).status).toBe(400);
    const signIn = await callerOf(running.address, {}).fetch('/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: running.address },
      body: JSON.stringify({ email: 'baru@contoh.test', password: 'kata-sandi-contoh-1' }),
    });
    expect(signIn.status).toBe(200);
    const cookie = signIn.headers
      .getSetCookie()
      .map((it) => it.split(';')[0])
      .join('; ');
    const { viewer } = await callerOf(running.address, { cookie }).data(
      '{ viewer { roles wholeProvince regencies { name } } }',
    );
    expect(viewer).toEqual({
      roles: ['CASE_OFFICER'],
      wholeProvince: false,
      regencies: [{ name: 'Katingan' }],
    });
  });
});

describe('a command that was not called as it should be', () => {
  const AREA = ['user', 'add', 'a@contoh.test', '--role', 'LEADER', '--agency', 'POLDA-KALTENG'];

  test.each([
    ['nothing', []],
    ['an unknown source', ['import', 'lottery-tickets', CLEAN]],
    ['a file that is not there', ['import', STAY, join(folder, 'tidak-ada.xlsx')]],
    ['a schema of no kind', ['schema']],
    ['an unknown option', ['import', STAY, CLEAN, '--force']],
    ['a BPS code for an area', [...AREA, '--regency', '6209']],
  ])('ends with 2 and says how: %s', async (_, parameters) => {
    const { code, stderr } = await place.hub(parameters);
    expect(code).toBe(2);
    expect(stderr.trim()).not.toBe('');
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

test('invent writes the same bytes for the same arguments', async () => {
  const [once, again] = [join(folder, 'satu'), join(folder, 'dua')];
  for (const out of [once, again]) {
    const { code } = await place.hub([
      'invent',
      '--people',
      '40',
      '--seed',
      '9',
      '--as-of',
      TODAY,
      '--out',
      out,
    ]);
    expect(code).toBe(0);
  }
  expect(readdirSync(once).sort()).toEqual([
    'immigration-stay-permits-2.xlsx',
    'immigration-stay-permits.xlsx',
    'manpower-work-permits.csv',
    'police-incidents.jsonl',
    'truth.csv',
  ]);
  for (const name of readdirSync(once)) {
    expect(readFileSync(join(again, name))).toEqual(readFileSync(join(once, name)));
  }
  expect(readFileSync(join(once, 'truth.csv'), 'utf8').split('\n')[0]).toBe(
    'source,file,row,person,passport,country,birth_date,regency,valid_from,valid_to,expected',
  );
});
