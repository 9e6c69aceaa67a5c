import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { GLOSSARY } from './glossary.ts';
import { relationsOf, wordIn } from './relations.ts';
import { SAID, saidOf } from './said.ts';
import { partsOf, searchSchema } from './schema-search.ts';

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

test('the map goes over lists from record to record, and asks nothing that only a command gives', () => {
  const schema = buildSchema(`
    type Query { permits: Permits! regencies: [Regency!]! count: Int }
    type Permits { nodes: [Permit!]! pageInfo: PageInfo! }
    type PageInfo { more: Boolean }
    type Permit { holder: Person absences: [FieldAbsence!]! status: String }
    type FieldAbsence { field: String }
    type Person { permits: Permits! regency: Regency }
    type Regency { name: String }
    type Mutation { save: Saved }
    type Saved { permit: Permit }
  `);
  expect(relationsOf(schema).map(({ from, field, to }) => `${from}.${field} ${to}`)).toEqual([
    'Query.permits Permit',
    'Query.regencies Regency',
    'Permit.holder Person',
    'Person.permits Permit',
    'Person.regency Regency',
  ]);
});

test('the Indonesian word of a description is the one that stands in brackets', () => {
  expect(wordIn('A stay *permit* (*izin tinggal*).')).toBe('izin tinggal');
  expect(wordIn('What the hub answers.')).toBe(null);
});

test('each word of the glossary stands there once, in both languages', () => {
  expect(new Set(GLOSSARY.map(({ id }) => id)).size).toBe(GLOSSARY.length);
  for (const { id, en, says } of GLOSSARY) expect([id, en, says.id, says.en]).not.toContain('');
});

test('what a meeting asks for is described in Indonesian, each type with all its fields, and nothing else', () => {
  const schema = buildSchema(
    readFileSync(new URL('../../../../../server/schema.graphql', import.meta.url), 'utf8'),
  );
  const parts = (name: string) => {
    const type = schema.getType(name);
    return type ? partsOf(type).map((part) => part.name) : [];
  };
  for (const [type, said] of Object.entries(SAID)) {
    const missing = ['', ...parts(type)].filter((part) => saidOf(type, part || null) === null);
    const gone = Object.keys(said).filter((part) => part !== '' && !parts(type).includes(part));
    expect([type, missing, gone]).toEqual([type, [], []]);
  }
  // All that the builder lists, with its filters, and a roll-up.
  const asked = ['ForeignNational', 'Permit', 'Employer', 'Site', 'Incident'];
  const described = [...asked, ...asked.map((type) => `${type}Filter`), 'Rollup', 'RollupFilter'];
  expect(described.filter((type) => !(type in SAID))).toEqual([]);
});

/** Words of the code and of those who run the hub, which a reader of answers does not meet. */
const OF_THE_CODE = [
  'buka darurat',
  'handout',
  'insiden yang disegel',
  'kiriman',
  'paket luring',
  'perkara yang disegel',
  'segel jejak',
  'slide beku',
  'tanggal tarik',
];

test('the glossary of the help and that of the code call the same things the same', () => {
  const written = readFileSync(new URL('../../../../../docs/glossary.md', import.meta.url), 'utf8');
  const plain = (text: string) =>
    text
      .replaceAll(/\(.*?\)|`/g, '')
      .replaceAll('_', ' ')
      .split(',')
      .map((word) => word.trim().toLowerCase());
  const rows = [...written.matchAll(/^\| (?!-|Indonesian)(.+?) \| (.+?) \|/gm)].map(
    ([, indonesian = '', english = '']) => ({ names: plain(indonesian), called: plain(english) }),
  );
  expect(rows.length).toBeGreaterThan(30);
  for (const { names, called } of rows) {
    const term = GLOSSARY.find(({ id }) => names.includes(id.toLowerCase()));
    if (term) expect([names, called]).toEqual([names, expect.arrayContaining([term.en])]);
    else expect([names, OF_THE_CODE.some((word) => names.includes(word))]).toEqual([names, true]);
  }
});
