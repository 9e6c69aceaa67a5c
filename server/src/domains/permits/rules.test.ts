import { expect, test } from 'vitest';
import type { PermitCandidate, SiteCandidate } from '../../kernel/candidate.ts';
import { REGENCIES } from '../../kernel/regency-code.ts';
import { findPermitProblems, findSiteProblems } from './rules.ts';

const permit = (changes: Partial<PermitCandidate>): PermitCandidate => ({
  kind: 'ITAS',
  code: 'E23',
  number: '2C2JE001001/2026',
  position: null,
  regency: null,
  issuedOn: '2026-01-01',
  validFrom: '2026-01-05',
  validTo: '2027-01-04',
  status: 'ACTIVE',
  ...changes,
});

const site = (point: SiteCandidate['point']): SiteCandidate => {
  const katingan = REGENCIES.find((regency) => regency.name === 'Katingan');
  if (!katingan) throw new Error('no Katingan');
  return { name: 'Kebun Sungai Tarum', regency: katingan.kemendagri, point };
};

test('a permit may be valid for a single day and issued after it began', () => {
  expect(findPermitProblems(permit({}))).toEqual([]);
  expect(findPermitProblems(permit({ validTo: '2026-01-05' }))).toEqual([]);
  expect(findPermitProblems(permit({ issuedOn: '2026-03-01' }))).toEqual([]);
  expect(findPermitProblems(permit({ issuedOn: null }))).toEqual([]);
});

test('a permit cannot end before it begins', () => {
  expect(findPermitProblems(permit({ validTo: '2026-01-04' }))).toEqual([
    { code: 'period-impossible', field: 'permit.validTo' },
  ]);
});

test('a permit cannot be issued after it ended', () => {
  expect(findPermitProblems(permit({ issuedOn: '2027-01-05' }))).toEqual([
    { code: 'period-impossible', field: 'permit.issuedOn' },
  ]);
});

test('places of work lie in the province or have no point', () => {
  expect(findSiteProblems([])).toEqual([]);
  expect(findSiteProblems([site(null), site({ latitude: -1.925, longitude: 113.436 })])).toEqual(
    [],
  );
});

test('swapped latitude and longitude fall outside the province', () => {
  const inside = site({ latitude: -1.925, longitude: 113.436 });
  const swapped = site({ latitude: 113.436, longitude: -1.925 });
  expect(findSiteProblems([inside, swapped])).toEqual([
    { code: 'point-outside-province', field: 'sites' },
  ]);
});
