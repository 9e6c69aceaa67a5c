import { expect, test } from 'vitest';
import type { Candidate } from '../kernel/candidate.ts';
import { candidateKey } from './candidate-key.ts';

const candidate: Candidate = {
  person: {
    name: 'Kim Minho',
    sex: 'MALE',
    birthDate: '1980-01-01',
    nationality: 'KOR',
    document: { number: 'M12345678', country: 'KOR', expiresOn: null },
  },
  employer: null,
  sites: [],
  permit: {
    kind: 'RPTKA',
    code: null,
    number: 'RPTKA.001001/2026',
    position: null,
    regency: null,
    issuedOn: null,
    validFrom: '2026-01-01',
    validTo: '2026-12-31',
    status: 'ACTIVE',
  },
  incident: null,
};

test('a permit is the same by kind, number and the holder’s document', () => {
  expect(candidateKey(candidate)).toBe('permit|RPTKA|RPTKA.001001/2026|KOR|M12345678');
});

test('one RPTKA number may cover several holders', () => {
  const { person } = candidate;
  if (!person) throw new Error('no person');
  const document = { ...person.document, number: 'M87654321' };
  const other = { ...candidate, person: { ...person, document } };
  expect(candidateKey(other)).not.toBe(candidateKey(candidate));
});

test('a row about neither a permit nor an incident has no key', () => {
  expect(candidateKey({ ...candidate, permit: null })).toBeNull();
});
