import { expect, test } from 'vitest';
import type { PersonCandidate } from '../../kernel/candidate.ts';
import { exactLinkKey, findPersonProblems } from './rules.ts';

const EXTRACT = '2026-11-24';

const person = (changes: Partial<PersonCandidate> = {}): PersonCandidate => ({
  name: 'WANG WEI',
  sex: 'MALE',
  birthDate: '1984-02-17',
  nationality: 'CHN',
  document: { number: 'E12345678', country: 'CHN', expiresOn: null },
  ...changes,
});

test('a person born before the extract and not more than 110 years before it is accepted', () => {
  expect(findPersonProblems(person(), EXTRACT)).toEqual([]);
  expect(findPersonProblems(person({ birthDate: '2026-11-24' }), EXTRACT)).toEqual([]);
  expect(findPersonProblems(person({ birthDate: '1916-11-24' }), EXTRACT)).toEqual([]);
});

test('a birth date after the extract, or more than 110 years before it, is impossible', () => {
  const impossible = [{ code: 'birth-date-impossible', field: 'person.birthDate' }];
  expect(findPersonProblems(person({ birthDate: '2026-11-25' }), EXTRACT)).toEqual(impossible);
  expect(findPersonProblems(person({ birthDate: '1916-11-23' }), EXTRACT)).toEqual(impossible);
});

test('a refugee’s travel document puts the row outside the hub', () => {
  const outside = [{ code: 'category-outside-hub', field: 'person.nationality' }];
  expect(findPersonProblems(person({ nationality: 'XXB' }), EXTRACT)).toEqual(outside);
  const document = { number: 'R123456', country: 'XXC', expiresOn: null };
  expect(findPersonProblems(person({ document }), EXTRACT)).toEqual(outside);
});

test('the exact key is the document and the birth date, whatever the name', () => {
  expect(exactLinkKey(person())).toBe('E12345678|CHN|1984-02-17');
  expect(exactLinkKey(person({ name: 'Wei Wong' }))).toBe('E12345678|CHN|1984-02-17');
});
