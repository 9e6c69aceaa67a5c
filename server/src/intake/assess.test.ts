import { expect, test } from 'vitest';
import type { Candidate, PermitCandidate } from '../kernel/candidate.ts';
import { ok } from '../kernel/result.ts';
import type { SourceFile, SourceRow } from '../sources/source.ts';
import { assess } from './assess.ts';

const EXTRACT = '2026-11-24';

const candidate = (permit: Partial<PermitCandidate> = {}, birthDate = '1984-02-17'): Candidate => ({
  person: {
    name: 'WANG WEI',
    sex: 'MALE',
    birthDate,
    nationality: 'CHN',
    document: { number: 'E12345678', country: 'CHN', expiresOn: null },
  },
  employer: null,
  sites: [],
  permit: {
    kind: 'ITAS',
    code: 'E23',
    number: '2C21JE0001',
    position: null,
    regency: null,
    issuedOn: null,
    validFrom: '2026-01-05',
    validTo: '2027-01-04',
    status: 'ACTIVE',
    ...permit,
  },
  incident: null,
});

const file = (...candidates: Candidate[]): SourceFile => ({
  agency: 'KANIM-SAMPIT',
  period: null,
  extractedOn: EXTRACT,
  headings: {
    'permit.number': 'Nomor',
    'permit.validTo': 'Berlaku s.d.',
    'person.birthDate': 'Lahir',
  },
  rows: candidates.map(
    (it, index): SourceRow => ({
      row: index + 2,
      raw: {
        Nomor: '2C21JE0001',
        'Berlaku s.d.': '04/01/2025',
        Lahir: '01/01/2030',
      },
      mapped: ok(it),
    }),
  ),
});

const reasons = (source: SourceFile) =>
  assess(source, EXTRACT).map(({ row, problems }) => [row, problems.map((it) => it.code)]);

test('a rule’s finding names the column and the value as the file writes them', () => {
  const [row] = assess(file(candidate({ validTo: '2025-01-04' })), EXTRACT);
  expect(row?.problems).toEqual([
    { code: 'period-impossible', column: 'Berlaku s.d.', value: '04/01/2025' },
  ]);
});

test('of three rows with the same permit the first is accepted', () => {
  expect(reasons(file(candidate(), candidate(), candidate()))).toEqual([
    [2, []],
    [3, ['duplicate-in-file']],
    [4, ['duplicate-in-file']],
  ]);
});

test('a row that is rejected for another reason does not make a later one a duplicate', () => {
  expect(reasons(file(candidate({}, '2030-01-01'), candidate(), candidate()))).toEqual([
    [2, ['birth-date-impossible']],
    [3, []],
    [4, ['duplicate-in-file']],
  ]);
});

test('a row that the source could not read keeps the source’s problems', () => {
  const problem = {
    code: 'country-unknown',
    column: 'Negara',
    value: 'Asing',
  } as const;
  const unread: SourceRow = {
    row: 9,
    raw: {},
    mapped: { ok: false, problem: [problem] },
  };
  expect(assess({ ...file(), rows: [unread] }, EXTRACT)).toEqual([
    { row: 9, raw: {}, candidate: null, problems: [problem] },
  ]);
});
