import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPlace, type Place } from '../testkit/child.ts';
import { stayRegister } from '../testkit/files.ts';
import { STAY } from '../testkit/intake.ts';

const folder = mkdtempSync(join(tmpdir(), 'pora-files-'));
let place: Place;
beforeAll(async () => {
  place = await openPlace('empty');
  // In an extract of 2020 one permit ended in 2019 and the other still runs.
  const register = await stayRegister('2020-06-30', [
    {
      validFrom: '2019-01-01',
      name: 'ORANG LAMA',
      passportNumber: 'A70010001',
      validTo: '2019-12-31',
    },
    {
      validFrom: '2019-01-01',
      name: 'ORANG BARU',
      passportNumber: 'A70020002',
      validTo: '2099-12-31',
    },
  ]);
  const file = join(folder, 'register.xlsx');
  writeFileSync(file, register);
  expect((await place.hub(['import', STAY, file])).code).toBe(0);
});
afterAll(async () => {
  await place.close();
  rmSync(folder, { recursive: true });
});

const rowsOf = (sql: string) => place.look(async ({ pool }) => (await pool.query(sql)).rows);
const NAMES = 'SELECT name FROM foreign_national ORDER BY name NULLS FIRST';
const run = async (...more: string[]) => (await place.hub(['retention', 'run', ...more])).stdout;

test.each([
  [
    'a class that is none',
    ['PEOPLE', '10'],
    'CLASS is one of PERSON, FILE, OPENING, REFUTED_CASE.',
  ],
  ['no days', ['PERSON', '0'], 'DAYS takes a number of days from 1, or none.'],
])('a term of %s is refused with what it takes', async (_, parameters, sentence) => {
  const { code, stderr } = await place.hub(['retention', 'term', ...parameters]);
  expect([code, stderr]).toEqual([2, expect.stringContaining(sentence)]);
});

test('a person past the term is counted by a rehearsal and erased by a run, the other one stays', async () => {
  await place.hub(['retention', 'term', 'PERSON', '1825']);
  expect(await run('--dry-run')).toBe(
    'Past their term: 1 persons, 0 files, reasons of 0 openings, 0 refuted cases.\n',
  );
  expect(await rowsOf(NAMES)).toEqual([{ name: 'ORANG BARU' }, { name: 'ORANG LAMA' }]);
  expect(await run()).toBe('Erased: 1 persons, 0 files, reasons of 0 openings, 0 refuted cases.\n');
  expect(await rowsOf(NAMES)).toEqual([{ name: null }, { name: 'ORANG BARU' }]);
});

test('the reason of an opening goes at its term, and that it took place stays', async () => {
  await place.look(({ pool }) =>
    pool.query(
      `INSERT INTO break_glass (user_id, foreign_national_id, owner_agencies, reason, opened_at, expires_at)
       SELECT hub_user.id, foreign_national.id, '{KANIM-SAMPIT}', 'Dokumen ditunjukkan di lapangan', opened, opened + interval '1 hour'
       FROM (SELECT id FROM hub_user WHERE email = 'officer@demo.pora') hub_user, foreign_national,
         unnest(ARRAY[now() - interval '40 days', now()]) opened
       WHERE name = 'ORANG BARU'`,
    ),
  );
  await place.hub(['retention', 'term', 'OPENING', '30']);
  expect(await run()).toBe('Erased: 0 persons, 0 files, reasons of 1 openings, 0 refuted cases.\n');
  expect(await rowsOf('SELECT reason FROM break_glass ORDER BY opened_at')).toEqual([
    { reason: '' },
    { reason: 'Dokumen ditunjukkan di lapangan' },
  ]);
});

test('each term that was set and each run stands in the trail', async () => {
  expect(
    await rowsOf(
      `SELECT action, detail FROM audit_event WHERE action IN ('policy.change', 'retention.run') ORDER BY id`,
    ),
  ).toEqual(
    [
      ['policy.change', { retention: 'PERSON', days: 1825 }],
      ['retention.run', { persons: 1, files: 0, openings: 0, cases: 0 }],
      ['policy.change', { retention: 'OPENING', days: 30 }],
      ['retention.run', { persons: 0, files: 0, openings: 1, cases: 0 }],
    ].map(([action, detail]) => ({ action, detail })),
  );
});
