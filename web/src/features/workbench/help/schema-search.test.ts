import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { GLOSSARY } from './glossary.ts';
import { searchSchema, waysTo } from './schema-search.ts';

const SCHEMA = buildSchema(`
  type Query { permits: [Permit!]! }
  """A stay permit or a work permit (*izin tinggal*)."""
  type Permit { """Last day (*berlaku sampai*).""" validTo: String status: Status }
  enum Status { VALID }
`);
const found = (search: string) =>
  searchSchema(SCHEMA, search).map(({ type, field }) => (field ? `${type}.${field}` : type));

test('a word is found in names and in descriptions, in both languages', () => {
  expect(found('valid to')).toEqual(['Permit.validTo']);
  expect(found('berlaku')).toEqual(['Permit.validTo']);
  expect(found('izin')).toEqual(['Permit']);
  expect(found('')).toEqual([]);
  expect(found('names')).toEqual([]);
});

test('names come before descriptions', () => {
  expect(found('permit')).toEqual(['Query.permits', 'Permit']);
});

test('a type says which fields lead to it', () => {
  expect(waysTo(SCHEMA, 'Permit').map(({ type, field }) => `${type}.${field}`)).toEqual([
    'Query.permits',
  ]);
});

test('each word of the glossary stands there once, in both languages', () => {
  expect(new Set(GLOSSARY.map(({ id }) => id)).size).toBe(GLOSSARY.length);
  for (const { id, en, says } of GLOSSARY) expect([id, en, says.id, says.en]).not.toContain('');
});
