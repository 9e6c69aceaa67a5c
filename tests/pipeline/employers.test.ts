import { afterAll, beforeAll, expect, test } from 'vitest';
import { stayRegister, workExtract } from '../testkit/files.ts';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { publish, STAY, send, WORK } from '../testkit/intake.ts';

let hub: TestHub;
let operator: Caller;

beforeAll(async () => {
  hub = await startTestHub({ data: 'empty' });
  operator = await hub.as('operator@demo.pora');
});
afterAll(() => hub.close());

const employers = async (pattern: string) =>
  (
    await hub.database.pool.query(
      'SELECT name_key, nib FROM employer WHERE name_key LIKE $1 ORDER BY name_key',
      [pattern],
    )
  ).rows;

test('a company that one office writes with its NIB and another without is one employer', async () => {
  await publish(
    operator,
    STAY,
    await stayRegister('2026-11-20', [
      { passportNumber: 'A80010001', sponsor: 'PT. BANTARUM MAKMUR' },
    ]),
  );
  await publish(
    operator,
    WORK,
    workExtract('2026-11-21', [
      { passportNumber: 'A80020001', company: 'Bantarum Makmur, PT', nib: '9120000000801' },
    ]),
  );
  expect(await employers('BANTARUM%')).toEqual([
    { name_key: 'BANTARUM MAKMUR', nib: '9120000000801' },
  ]);
});

test('two spellings of one company, known without a NIB, do not stop the file that brings the NIB of both', async () => {
  await publish(
    operator,
    STAY,
    await stayRegister('2026-11-22', [
      {
        passportNumber: 'A81010001',
        sponsor: 'PT KALTARUM SENTOSA',
        permitNumber: '2C2JE8101/2026',
      },
      {
        passportNumber: 'A81020001',
        sponsor: 'PT KALTARUM SENTOSSA',
        permitNumber: '2C2JE8102/2026',
      },
    ]),
  );
  const nib = '9120000000812';
  const batch = await send(
    operator,
    WORK,
    workExtract('2026-11-23', [
      {
        passportNumber: 'A81010001',
        company: 'PT Kaltarum Sentosa',
        nib,
        permitNumber: 'RPTKA.8101/2026',
      },
      {
        passportNumber: 'A81020001',
        company: 'PT Kaltarum Sentossa',
        nib,
        permitNumber: 'RPTKA.8102/2026',
      },
    ]),
  );
  expect([batch.status, batch.problem]).toEqual(['PUBLISHED', null]);
});

test('a point of a company in another file moves no other company of the same site name', async () => {
  await publish(
    operator,
    WORK,
    workExtract('2026-11-24', [
      {
        passportNumber: 'A82010001',
        permitNumber: 'RPTKA.8201/2026',
        company: 'PT Satu Contoh',
        nib: '9120000000821',
        sites: '6209 Estate Kembar (-1,92, 113,43)',
      },
      {
        passportNumber: 'A82020001',
        permitNumber: 'RPTKA.8202/2026',
        company: 'PT Dua Contoh',
        nib: '9120000000822',
        sites: '6209 Estate Kembar (-1,95, 113,45)',
      },
    ]),
  );
  const { rows } = await hub.database.pool.query(
    `SELECT employer.nib, site.latitude FROM site JOIN employer ON employer.id = employer_id
     WHERE site.name = 'Estate Kembar' ORDER BY nib`,
  );
  expect(rows).toEqual([
    { nib: '9120000000821', latitude: -1.92 },
    { nib: '9120000000822', latitude: -1.95 },
  ]);
});
