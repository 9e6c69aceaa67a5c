import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { schemaFields } from '../../../../schema-fields.ts';
import { idAnswer } from '../../../i18n/id-answer.ts';
import type { Answer, AnswerError } from '../types.ts';
import { lacksReasons, readValue } from './read-value.ts';
import { type Table, tablesOf } from './tables.ts';
import { columnTitles } from './titles.ts';

const SCHEMA = schemaFields(
  readFileSync(new URL('../../../../../server/schema.graphql', import.meta.url), 'utf8'),
);

const tables = (
  text: string,
  data: Record<string, unknown>,
  errors: AnswerError[] = [],
  variables = '',
) => {
  const question = { text, variables, purpose: null };
  const askedAt = new Date('2026-11-01T00:00:00Z');
  const answer: Answer = { question, data, errors, askedAt, cost: null, done: true };
  return tablesOf(answer, SCHEMA);
};

const cells = (table: Table | undefined, index = 0) =>
  Object.fromEntries(
    (table?.columns ?? []).map((column) => {
      const read = readValue(table as Table, column, table?.rows[index] ?? {}, index);
      return [column.key, read.list ?? read.value ?? `(${read.absence})`];
    }),
  );

const PERMITS = `query Habis($n: Int = 2) { permits(first: $n) {
  totalCount
  pageInfo { hasNextPage }
  nodes { ...Isi nomor: number employer { name } absences { field reason } }
} }
fragment Isi on Permit { validTo status holder { nationality { name } permits(first: 1) { pageInfo { hasNextPage } nodes { code kind { id } } } } }`;

test('a list has a typed column for every value, and each absent one its reason', () => {
  const holder = {
    nationality: { name: 'Tiongkok' },
    permits: {
      pageInfo: { hasNextPage: true },
      nodes: [{ code: 'C312', kind: { id: 'ITAS' } }],
    },
  };
  const [table] = tables(PERMITS, {
    permits: {
      totalCount: 3,
      pageInfo: { hasNextPage: true },
      nodes: [
        {
          validTo: '2026-12-01',
          status: 'VALID',
          holder,
          nomor: null,
          employer: { name: 'PT Contoh' },
          absences: [{ field: 'number', reason: 'POLICY' }],
        },
        {
          validTo: '2026-12-09',
          status: 'VALID',
          holder,
          nomor: 'X-1',
          employer: null,
          absences: [],
        },
      ],
    },
  });
  expect([table?.total, table?.more, table && lacksReasons(table)]).toEqual([3, true, false]);
  expect(table?.columns.map(({ key, kind }) => `${key} ${kind}`)).toEqual([
    'validTo date',
    'status code',
    'holder.nationality.name text',
    'holder.permits list',
    'nomor text',
    'employer.name text',
  ]);
  expect(cells(table)).toEqual({
    validTo: '2026-12-01',
    status: 'VALID',
    'holder.nationality.name': 'Tiongkok',
    'holder.permits': { count: 1, more: true, text: 'C312, ITAS' },
    nomor: '(POLICY)',
    'employer.name': 'PT Contoh',
  });
  expect(cells(table, 1)['employer.name']).toBe('(NONE)');
  expect([...columnTitles(table?.columns ?? [], idAnswer, 'id').values()]).toEqual([
    'Berlaku sampai',
    'Status',
    'Pemegang: kewarganegaraan',
    'Pemegang: izin',
    'Nomor',
    'Pemberi kerja',
  ]);
});

test('a roll-up has a column for each dimension, and its withheld figures say why', () => {
  const text = `query ($by: [Dimension!]!) { rollup(indicator: "foreign-nationals", by: $by, asOf: "2026-10-31"
    filter: { regencies: [{ system: KEMENDAGRI, value: "62.06" }], from: "2026-01-01" }) {
    total { value absence } unplaced { value absence }
    rows { regency { name } keys { dimension value } cell { value absence } } } }`;
  const rollup = {
    total: { value: 9, absence: null },
    unplaced: { value: null, absence: 'SUPPRESSED' },
    rows: [
      {
        regency: { name: 'Katingan' },
        keys: [
          { dimension: 'REGENCY', value: '62.06' },
          { dimension: 'SEX', value: 'MALE' },
        ],
        cell: { value: null, absence: 'SUPPRESSED' },
      },
    ],
  };
  const [table] = tables(text, { rollup }, [], '{ "by": ["REGENCY", "SEX"] }');
  expect(cells(table)).toEqual({
    'regency.name': 'Katingan',
    'keys.SEX': 'MALE',
    cell: '(SUPPRESSED)',
  });
  expect(table?.rollup).toMatchObject({
    indicator: 'foreign-nationals',
    by: ['REGENCY', 'SEX'],
    asOf: '2026-10-31',
    total: { value: 9 },
  });
  expect(table?.filter).toEqual([
    { field: 'regencies', values: ['62.06'] },
    { field: 'from', values: ['2026-01-01'] },
  ]);
});

test('several roots are several tables, a record is one row, and what was refused says so in its place', () => {
  const text = `{ viewer { email } orang: foreignNationals(first: 2, filter: { search: "SITI REKAAN" }) { edges { node { id birthDate sex } } }
    node(id: "x") { id ... on Site { name } ... on Permit { validTo } } }`;
  const found = tables(
    text,
    {
      viewer: { email: 'analyst@demo.pora' },
      orang: {
        edges: [
          { node: { id: 'a', birthDate: null, sex: null } },
          { node: { id: 'b', birthDate: '1990-01-02', sex: null } },
        ],
      },
      node: { id: 'x', name: 'Kebun' },
    },
    [
      { message: 'no', code: 'FORBIDDEN', path: ['orang', 'edges', 0, 'node', 'birthDate'] },
      {
        message: 'broken',
        code: 'INTERNAL_SERVER_ERROR',
        path: ['orang', 'edges', 1, 'node', 'sex'],
      },
    ],
  );
  expect(found.map(({ key, rows }) => [key, rows.length])).toEqual([
    ['viewer', 1],
    ['orang', 2],
    ['node', 1],
  ]);
  expect(found[1]?.filter).toEqual([{ field: 'search', values: [] }]);
  expect(found.map(lacksReasons)).toEqual([false, true, false]);
  expect(cells(found[1])).toEqual({
    'node.id': 'a',
    'node.birthDate': '(POLICY)',
    'node.sex': '(UNASKED)',
  });
  expect(cells(found[1], 1)['node.sex']).toBe('(FAILED)');
  expect(cells(found[2])).toEqual({ id: 'x', name: 'Kebun', validTo: '(LEFT_OUT)' });
});

test('a figure without the reason asked for is absent and not zero', () => {
  const [table] = tables('{ rollup(indicator: "incidents", by: []) { rows { cell { value } } } }', {
    rollup: { rows: [{ cell: { value: null } }] },
  });
  expect(cells(table)['cell']).toBe('(UNASKED)');
});

test('what an answer is narrowed to is told by codes and days; of a range and of a search by the name alone', () => {
  const [table] = tables(
    '{ permits(filter: { families: [STAY], validTo: { from: "2026-10-01" }, search: "contoh" }) { nodes { code } } }',
    { permits: { nodes: [] } },
  );
  expect(table?.filter).toEqual([
    { field: 'families', values: ['STAY'] },
    { field: 'validTo', values: [] },
    { field: 'search', values: [] },
  ]);
});
