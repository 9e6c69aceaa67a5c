import { expect, test } from 'vitest';
import { countOfList } from './count-of-list.ts';

const KATINGAN = [{ system: 'KEMENDAGRI', value: '62.06' }];

test.each([
  ['foreignNationals', null, 'foreign-nationals', ['REGENCY'], null],
  [
    'foreignNationals',
    { regencies: KATINGAN },
    'foreign-nationals',
    ['REGENCY'],
    { regencies: KATINGAN },
  ],
  // A meeting sees one dimension: the one that the filter is of.
  [
    'foreignNationals',
    { nationalities: ['MYS'] },
    'foreign-nationals',
    ['NATIONALITY'],
    { nationalities: ['MYS'] },
  ],
  ['permits', { families: ['STAY'], statuses: ['VALID'] }, 'stay-permits-valid', ['REGENCY'], null],
  [
    'permits',
    { kinds: ['ITAS'] },
    'stay-permits-valid',
    ['PERMIT_KIND'],
    { permitKinds: ['ITAS'] },
  ],
  [
    'permits',
    { kinds: 'RPTKA', sectors: ['MINING'] },
    'work-permits-valid',
    ['SECTOR'],
    { sectors: ['MINING'] },
  ],
  ['permits', { expiresWithinDays: 60 }, 'permits-expiring-60', [], null],
  [
    'incidents',
    { regencies: KATINGAN, statuses: ['VERIFIED'], from: '2026-01-01' },
    'incidents',
    ['REGENCY'],
    { regencies: KATINGAN, statuses: ['VERIFIED'], from: '2026-01-01' },
  ],
])('%s with %o is counted as %s by %o', (field, filter, indicator, by, narrowed) => {
  expect(countOfList(field, filter)).toEqual({ indicator, by, filter: narrowed });
});

test.each([
  ['employers', null, 'LIST'],
  ['foreignNationals', { sex: 'MALE' }, 'CONDITION'],
  ['foreignNationals', { search: 'x' }, 'CONDITION'],
  ['foreignNationals', { not: { regencies: KATINGAN } }, 'CONDITION'],
  ['foreignNationals', { nationalities: [] }, 'CONDITION'],
  ['foreignNationals', { regencies: KATINGAN, nationalities: ['MYS'] }, 'TWO_DIMENSIONS'],
  ['permits', { kinds: ['ITAS'], regencies: KATINGAN }, 'TWO_DIMENSIONS'],
  ['permits', null, 'FAMILY'],
  ['permits', { kinds: ['ITAS', 'RPTKA'] }, 'FAMILY'],
  ['permits', { families: ['STAY'], statuses: ['EXPIRED'] }, 'CONDITION'],
  ['permits', { expiresWithinDays: 45 }, 'CONDITION'],
  ['permits', { expiresWithinDays: 60, regencies: KATINGAN }, 'CONDITION'],
  ['incidents', { severity: { from: 3 } }, 'CONDITION'],
])('%s with %o is not, for %s', (field, filter, why) => {
  expect(countOfList(field, filter)).toBe(why);
});
