import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { incidentReport, stayRegister, workExtract } from '../testkit/files.ts';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { INCIDENTS, publish, STAY, WORK } from '../testkit/intake.ts';
import { contentOf, countTables, PUBLISHED } from '../testkit/tables.ts';

const OCTOBER = '2026-10-31';
const NOVEMBER = '2026-11-24';

let hub: TestHub;
let operator: Caller;
let analyst: Caller;

beforeAll(async () => {
  hub = await startTestHub({ data: 'empty' });
  operator = await hub.as('operator@demo.pora');
  analyst = await hub.as('analyst@demo.pora');
});
afterAll(() => hub.close());

const one = async <Row>(sql: string): Promise<Row[]> =>
  (await hub.database.pool.query(sql)).rows as Row[];

const instant = async (): Promise<string> => {
  const [row] = await one<{ now: Date }>('SELECT clock_timestamp() AS now');
  return (row?.now ?? new Date()).toISOString();
};

async function personsByRegency(knownAt: string | null): Promise<Record<string, number>> {
  const { rollup } = await analyst.data(
    `query ($knownAt: DateTime) { rollup(indicator: "foreign-nationals", by: [REGENCY], asOf: "${NOVEMBER}", knownAt: $knownAt) {
      rows { keys { value } cell { value } } } }`,
    { knownAt },
  );
  const rows: { keys: { value: string }[]; cell: { value: number | null } }[] = rollup.rows;
  return Object.fromEntries(
    rows.flatMap(({ keys, cell }) => (cell.value ? [[keys[0]?.value ?? '', cell.value]] : [])),
  );
}

describe('a newer extract', () => {
  let before: string;

  beforeAll(async () => {
    const old = { permitNumber: '2C2JE7001/2026', passportNumber: 'A70010001' };
    await publish(
      operator,
      STAY,
      await stayRegister(OCTOBER, [{ ...old, regency: '62.06', name: 'NAMA LAMA' }]),
    );
    before = await instant();
    await publish(
      operator,
      STAY,
      await stayRegister(NOVEMBER, [
        { ...old, regency: '62.01', name: 'NAMA BARU', validTo: '2027-06-30' },
      ]),
    );
  });

  test('replaces what the older one said and keeps it as history', async () => {
    expect(
      await one(
        `SELECT regency_code, valid_to, extracted_on FROM permit WHERE number = '2C2JE7001/2026'`,
      ),
    ).toEqual([{ regency_code: '62.01', valid_to: '2027-06-30', extracted_on: NOVEMBER }]);
    expect(
      await one(
        `SELECT regency_code, valid_to, extracted_on, system_from < system_to AS lasted FROM permit_history
         WHERE number = '2C2JE7001/2026'`,
      ),
    ).toEqual([
      { regency_code: '62.06', valid_to: '2027-01-04', extracted_on: OCTOBER, lasted: true },
    ]);
    expect(await one('SELECT name FROM foreign_national')).toEqual([{ name: 'NAMA BARU' }]);
    expect(await one('SELECT name FROM foreign_national_history')).toEqual([{ name: 'NAMA LAMA' }]);
  });

  test('leaves the old figure to whoever asks what was known before', async () => {
    expect(await personsByRegency(before)).toEqual({ '62.06': 1 });
    expect(await personsByRegency(null)).toEqual({ '62.01': 1 });
  });

  test('that says the same again is no new version', async () => {
    const counts = await countTables(hub.database);
    const same = { permitNumber: '2C2JE7001/2026', passportNumber: 'A70010001', name: 'NAMA BARU' };
    const renewed = await stayRegister('2026-11-25', [
      { ...same, regency: '62.01', validTo: '2027-06-30' },
    ]);
    await publish(operator, STAY, renewed);
    const after = await countTables(hub.database);
    for (const table of PUBLISHED.filter((name) => name.endsWith('_history'))) {
      expect([table, after[table]]).toEqual([table, counts[table]]);
    }
    expect(after['permit']).toBe(counts['permit']);
  });
});

describe('an older extract that comes late', () => {
  const STATES = ['foreign_national', 'permit', 'permit_site', 'employer', 'site', 'incident'];

  const stay = (asOf: string, more: Record<string, string>) =>
    stayRegister(asOf, [{ permitNumber: '2C2JE7101/2026', passportNumber: 'A71010001', ...more }]);

  test('does not replace what a newer register says of a permit and its holder', async () => {
    await publish(operator, STAY, await stay(NOVEMBER, { name: 'NAMA TERKINI', regency: '62.02' }));
    const content = await contentOf(hub.database, STATES);
    await publish(
      operator,
      STAY,
      await stay(OCTOBER, { name: 'NAMA USANG', regency: '62.09', validTo: '2026-12-01' }),
    );
    expect(await contentOf(hub.database, STATES)).toBe(content);
  });

  test('does not replace what a newer extract says of employers and places of work', async () => {
    const work = (asOf: string, sites: string, kbli: string) =>
      workExtract(asOf, [
        {
          permitNumber: 'RPTKA.7201/2026',
          nib: '9120000007201',
          sites,
          kbli,
          passportNumber: 'A72010001',
        },
      ]);
    await publish(operator, WORK, work(NOVEMBER, '6209 Kebun Lewat (-1,92, 113,43)', '01262'));
    const content = await contentOf(hub.database, STATES);
    await publish(operator, WORK, work(OCTOBER, '6209 Kebun Lewat (-1,80, 113,40)', '05100'));
    expect(await contentOf(hub.database, STATES)).toBe(content);
  });

  test('does not replace what a newer report says of an incident', async () => {
    const report = (asOf: string, status: string) =>
      incidentReport(asOf, [
        {
          nomor_laporan: 'LP/B/7301/CONTOH',
          status,
          waktu_kejadian: '2026-10-02T08:00:00+07:00',
          waktu_lapor: '2026-10-02T09:00:00+07:00',
        },
      ]);
    await publish(operator, INCIDENTS, report(NOVEMBER, 'Selesai'));
    const content = await contentOf(hub.database, STATES);
    await publish(operator, INCIDENTS, report(OCTOBER, 'Dilaporkan'));
    expect(await contentOf(hub.database, STATES)).toBe(content);
  });

  test('does not replace the last day of a passport that a newer one gave', async () => {
    await publish(operator, STAY, await stay('2026-11-26', { passportExpiry: '2034-05-01' }));
    await publish(operator, STAY, await stay('2026-10-15', { passportExpiry: '2026-12-12' }));
    expect(await one(`SELECT expires_on FROM travel_document WHERE number = 'A71010001'`)).toEqual([
      { expires_on: '2034-05-01' },
    ]);
  });

  test('of the labour office does not replace the name that the passport office spells', async () => {
    const passport = 'A74010001';
    await publish(
      operator,
      STAY,
      await stayRegister(OCTOBER, [
        { permitNumber: '2C2JE7401/2026', passportNumber: passport, name: 'EJAAN PASPOR' },
      ]),
    );
    await publish(
      operator,
      WORK,
      workExtract(NOVEMBER, [
        {
          permitNumber: 'RPTKA.7401/2026',
          passportNumber: passport,
          name: 'Ejaan Kantor',
          nib: '',
        },
      ]),
    );
    expect(
      await one(
        `SELECT name FROM foreign_national JOIN travel_document ON foreign_national_id = id WHERE number = '${passport}'`,
      ),
    ).toEqual([{ name: 'EJAAN PASPOR' }]);
  });
});
