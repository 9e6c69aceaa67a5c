import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { addressOf, valueIn } from './address.ts';
import type { BuilderValue, Conditions } from './value.ts';

const SCHEMA = buildSchema(
  readFileSync(new URL('../../../../../server/schema.graphql', import.meta.url), 'utf8'),
);
const LISTS = {
  indicators: new Set(['foreign-nationals']),
  nationalities: new Set(['CHN', 'MYS']),
  kinds: new Set(['ITAS']),
};

const leaf = (field: string) => ({ field, columns: [] });
const people = (conditions: Conditions): BuilderValue => ({
  kind: 'list',
  root: 'foreignNationals',
  columns: [leaf('pseudonym'), { field: 'nationality', columns: [leaf('alpha3'), leaf('name')] }],
  filter: { conditions: {}, and: [], or: [{ conditions, and: [], or: [], not: null }], not: null },
  order: [{ field: 'sex', descending: true }],
  pageSize: 20,
});

describe('what was built', () => {
  test.each<[string, BuilderValue]>([
    ['a list by codes', people({ nationalities: ['CHN'], sex: 'FEMALE' })],
    [
      'a count',
      {
        kind: 'count',
        indicator: 'foreign-nationals',
        by: ['REGENCY', 'MONTH'],
        filter: { regencies: [{ system: 'KEMENDAGRI', value: '62.06' }], from: '2026-01-01' },
        asOf: '2026-10-31',
        knownAt: null,
      },
    ],
  ])('stands in an address and comes back: %s', (_kind, value) => {
    const address = addressOf(value, SCHEMA, LISTS);
    expect(address).not.toBeNull();
    expect(valueIn(address ?? '', SCHEMA, LISTS)).toEqual(value);
  });

  test.each<[string, Conditions]>([
    ['a name that is searched for', { search: 'Rekaan' }],
    ['a text where a code is taken', { nationalities: ['Rekaan'] }],
    ['a birth date', { birthDate: { from: '1980-01-01', to: '1980-01-01' } }],
    ['an id that is none of an employer or a site', { employers: ['Rekaan'] }],
  ])('stands in no address with %s', (_kind, conditions) => {
    expect(addressOf(people(conditions), SCHEMA, LISTS)).toBeNull();
  });

  test.each([
    '',
    'list=permits',
    'list=permits&columns=nomor&size=5',
    'list=permits&columns=number(&size=5',
    'list=permits&columns=number&size=5&filter={"kinds":["Rekaan"]}',
    'list=auditEvents&columns=id&size=5',
    'count=foreign-nationals&by=PLANET',
    'count=foreign-nationals&filter={',
  ])('an address that says nothing of it is passed over: %s', (address) => {
    expect(valueIn(address, SCHEMA, LISTS)).toBeNull();
  });
});
