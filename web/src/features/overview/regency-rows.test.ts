import { expect, test } from 'vitest';
import { regencyRows } from './regency-rows.ts';

const katingan = { kemendagriCode: '62.06', name: 'Katingan' };
const kapuas = { kemendagriCode: '62.03', name: 'Kapuas' };

test('every regency of the area has a row, whatever order the answer came in', () => {
  const rollup = {
    total: { value: 39 },
    rows: [
      { regency: kapuas, cell: { value: 22 } },
      { regency: katingan, cell: { value: 17 } },
    ],
  };
  expect(regencyRows(rollup, [katingan, kapuas])).toEqual([
    { code: '62.06', name: 'Katingan', cell: { value: 17 } },
    { code: '62.03', name: 'Kapuas', cell: { value: 22 } },
  ]);
});

test('an answer withheld as a whole withholds every regency', () => {
  const rollup = { total: { absence: 'SUPPRESSED' as const }, rows: [] };
  expect(regencyRows(rollup, [katingan]).map((row) => row.cell)).toEqual([
    { absence: 'SUPPRESSED' },
  ]);
});

test('a regency that the answer leaves out did not report, and is not zero', () => {
  const rollup = { total: { value: 0 }, rows: [] };
  expect(regencyRows(rollup, [katingan])[0]?.cell).toEqual({
    absence: 'NOT_REPORTED',
  });
});
