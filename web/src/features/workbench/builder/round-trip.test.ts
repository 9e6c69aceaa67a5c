import fc from 'fast-check';
import { getVariableValues, Kind, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { count, list, SCHEMA, SEED } from './generated-questions.ts';
import { textOf } from './text-of.ts';
import { builderOf } from './value-of.ts';

describe('what was built', () => {
  test('is a valid question, and reads back as itself', () => {
    fc.assert(
      fc.property(fc.oneof(list, count), (value) => {
        const { text, variables } = textOf(value, SCHEMA);
        const document = parse(text);
        expect(validate(SCHEMA, document)).toEqual([]);
        const [operation] = document.definitions;
        if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
        const declared = operation.variableDefinitions ?? [];
        const { errors } = getVariableValues(SCHEMA, declared, JSON.parse(variables || '{}'));
        expect(errors).toBeUndefined();
        expect(builderOf(text, variables, SCHEMA)).toEqual({ value });
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  test('has what a person typed in its variables only', () => {
    const typed = 'Nama Rekaan';
    const { text, variables } = textOf(
      {
        kind: 'list',
        root: 'foreignNationals',
        columns: [{ field: 'pseudonym', columns: [] }],
        filter: { conditions: { search: typed }, and: [], or: [], not: null },
        order: [],
        pageSize: 50,
      },
      SCHEMA,
    );
    expect(text).not.toContain(typed);
    expect(JSON.parse(variables)).toEqual({ filter: { search: typed } });
  });
});

describe('a text that somebody wrote', () => {
  test('reads the same where its values stand in it', () => {
    const text =
      '{ permits(first: 5, filter: { kinds: "RPTKA", not: { statuses: [VALID] } }, orderBy: { validTo: DESC }) { nodes { number holder { sex } } } }';
    expect(builderOf(text, '', SCHEMA)).toEqual({
      value: {
        kind: 'list',
        root: 'permits',
        columns: [
          { field: 'number', columns: [] },
          { field: 'holder', columns: [{ field: 'sex', columns: [] }] },
        ],
        filter: {
          conditions: { kinds: ['RPTKA'] },
          and: [],
          or: [],
          not: { conditions: { statuses: ['VALID'] }, and: [], or: [], not: null },
        },
        order: [{ field: 'validTo', descending: true }],
        pageSize: 5,
      },
    });
  });

  test.each([
    ['{ permits {', '', 'SYNTAX'],
    ['{ permits { nodes { nomor } } }', '', 'INVALID'],
    ['{ permits { nodes { id } } sites { nodes { id } } }', '', 'SEVERAL'],
    ['# a note\n{ permits { nodes { id } } }', '', 'COMMENT'],
    ['{ permits { nodes { ...on Permit { id } } } }', '', 'FRAGMENT'],
    ['{ permits { nodes { nomor: number } } }', '', 'ALIAS'],
    ['{ permits { nodes { id @include(if: true) } } }', '', 'DIRECTIVE'],
    ['{ regencies { name } }', '', 'ROOT'],
    ['{ permits(last: 5) { nodes { id } } }', '', 'ARGUMENT'],
    ['{ employers { nodes { permits { totalCount } } } }', '', 'FIELD'],
    ['{ permits { edges { node { id } } } }', '', 'FIELD'],
    ['query ($n: Int = 5) { permits(first: $n) { nodes { id } } }', '', 'VARIABLES'],
    ['{ permits { nodes { id } } }', '{"beside": 1}', 'VARIABLES'],
    ['{ permits { nodes { id } } }', '{', 'VARIABLES'],
  ])('%s is left as text, for %s the reason is %s', (text, variables, code) => {
    expect(builderOf(text, variables, SCHEMA)).toMatchObject({ cannotSay: [{ code }] });
  });
});
