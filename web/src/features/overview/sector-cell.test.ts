import { expect, test } from 'vitest';
import { type SectorSource, sectorCell } from './sector-cell.ts';

const answer = (
  over: Partial<SectorSource['bySector']>,
  regency: SectorSource['whole']['rows'],
) => ({
  bySector: { unplaced: { value: 0 }, rows: [], ...over },
  whole: { rows: regency },
});
const rows = [
  { sector: { code: 'MINING' }, cell: { absence: 'SUPPRESSED' as const } },
  { sector: null, cell: { value: 9 } },
];
const counted = [{ cell: { value: 17 } }];

test('a sector that is listed has its own cell, withheld or not, and so have those of none', () => {
  expect(sectorCell(answer({ rows }, counted), 'MINING')).toEqual({ absence: 'SUPPRESSED' });
  expect(sectorCell(answer({ rows }, counted), null)).toEqual({ value: 9 });
});

test('a sector that does not occur in a regency that reported is zero', () => {
  expect(sectorCell(answer({ rows }, counted), 'ENERGY')).toEqual({ value: 0 });
});

test('a split that is withheld as a whole withholds every sector', () => {
  const withheld = answer({ unplaced: { absence: 'SUPPRESSED' } }, counted);
  expect(sectorCell(withheld, 'MINING')).toEqual({ absence: 'SUPPRESSED' });
});

test('no report is not zero', () => {
  expect(sectorCell(answer({}, [{ cell: { absence: 'NOT_REPORTED' } }]), 'MINING')).toEqual({
    absence: 'NOT_REPORTED',
  });
  expect(sectorCell(answer({}, []), 'MINING')).toEqual({ absence: 'NOT_REPORTED' });
});
