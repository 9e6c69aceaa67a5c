import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  FIRST_STAY_ROW,
  FIRST_WORK_ROW,
  incidentReport,
  stayRegister,
  workExtract,
} from '../testkit/files.ts';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { type BatchAnswer, INCIDENTS, publish, STAY, send, WORK } from '../testkit/intake.ts';

const AS_OF = '2026-11-24';

let hub: TestHub;
let operator: Caller;
let analyst: Caller;
let swapped: BatchAnswer[];

/** Katingan is 62.06 for Kemendagri and 6209 for BPS; 6206 is Sukamara and 62.09 Lamandau. */
beforeAll(async () => {
  hub = await startTestHub({ data: 'empty' });
  operator = await hub.as('operator@demo.pora');
  analyst = await hub.as('analyst@demo.pora');
  await publish(
    operator,
    STAY,
    await stayRegister(AS_OF, [
      { passportNumber: 'A90010001', permitNumber: '2C2JE9001/2026', regency: '62.06' },
      { passportNumber: 'A90020001', permitNumber: '2C2JE9002/2026', regency: 'Kab. Katingan' },
    ]),
  );
  await publish(
    operator,
    WORK,
    workExtract(AS_OF, [
      {
        passportNumber: 'A90030001',
        permitNumber: 'RPTKA.9003/2026',
        sites: '6209 Kebun Bersama (-1,93, 113,44)',
      },
    ]),
  );
  await publish(operator, INCIDENTS, incidentReport(AS_OF, [{ kabupaten: 'KATINGAN' }]));
  // The same regency with the other office's code: its shape gives the mistake away.
  swapped = [
    await send(
      operator,
      STAY,
      await stayRegister(AS_OF, [{ passportNumber: 'A90040001', regency: '6209' }]),
    ),
    await send(
      operator,
      WORK,
      workExtract(AS_OF, [{ passportNumber: 'A90050001', sites: '62.06 Kebun Bersama' }]),
    ),
  ];
});
afterAll(() => hub.close());

const KATINGAN = { kemendagriCode: '62.06', bpsCode: '6209', name: 'Katingan' };

test.each([
  ['foreign-nationals', 3],
  ['stay-permits-valid', 2],
  ['work-permits-valid', 1],
  ['incidents', 1],
])('%s: Katingan has its %i and no other regency has any', async (indicator, count) => {
  const { rollup } = await analyst.data(
    `query ($indicator: String!) { rollup(indicator: $indicator, by: [REGENCY]) {
      rows { regency { kemendagriCode bpsCode name } cell { value } } unplaced { value } } }`,
    { indicator },
  );
  const filled = rollup.rows.filter((row: { cell: { value: number } }) => row.cell.value > 0);
  expect(filled).toEqual([{ regency: KATINGAN, cell: { value: count } }]);
  expect(rollup.unplaced.value).toBe(0);
});

test('the list of people asked by either code is the same', async () => {
  const ask = (system: string, value: string) =>
    analyst.data(
      `query ($code: RegencyCodeInput!) { foreignNationals(filter: { regencies: [$code] }) { totalCount nodes { id } } }`,
      { code: { system, value } },
    );
  const byKemendagri = await ask('KEMENDAGRI', '62.06');
  expect(byKemendagri.foreignNationals.totalCount).toBe(3);
  expect(await ask('BPS', '6209')).toEqual(byKemendagri);
  expect((await ask('BPS', '6206')).foreignNationals.totalCount).toBe(0);
  expect((await ask('KEMENDAGRI', '62.09')).foreignNationals.totalCount).toBe(0);
});

test('a code in the other system’s shape is refused rather than taken for another regency', async () => {
  expect(swapped.map((batch) => [batch.status, batch.acceptedCount, batch.rejectedCount])).toEqual([
    ['REFUSED', 0, 1],
    ['REFUSED', 0, 1],
  ]);
  const reasons = await Promise.all(
    swapped.map((batch) =>
      operator.data(
        `query ($id: ID!) { batch(id: $id) { rejectedRows { nodes { row reasons { code } } } } }`,
        { id: batch.id },
      ),
    ),
  );
  expect(reasons.map(({ batch }) => batch.rejectedRows.nodes)).toEqual([
    [{ row: FIRST_STAY_ROW, reasons: [{ code: 'regency-code-ambiguous' }] }],
    [{ row: FIRST_WORK_ROW, reasons: [{ code: 'regency-code-ambiguous' }] }],
  ]);
});
