import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  buildSchema,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  getVariableValues,
  isEnumType,
  isInputObjectType,
  Kind,
  parse,
  validate,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import {
  columnKind,
  columnsOf,
  conditionsOf,
  inputOfArgument,
  isListInput,
  isRequired,
  listsIn,
  orderFieldsOf,
  recordOf,
  targetOf,
  valuesOf,
} from './askable.ts';
import { textOf } from './text-of.ts';
import type { BuilderValue, Column, Conditions, FilterJson, Group } from './value.ts';
import { builderOf } from './value-of.ts';

const SCHEMA = buildSchema(
  readFileSync(new URL('../../../../../server/schema.graphql', import.meta.url), 'utf8'),
);
const SEED = 20261031;

const day = fc
  .integer({ min: 0, max: 9999 })
  .map((days) => new Date(Date.UTC(2010, 0, 1 + days)).toISOString().slice(0, 10));

/** Any value that an input takes; a text may hold whatever a person types. */
function valueFor(type: GraphQLInputType): fc.Arbitrary<FilterJson> {
  const named = getNamedType(type);
  let one: fc.Arbitrary<FilterJson>;
  if (isEnumType(named)) one = fc.constantFrom(...named.getValues().map(({ name }) => name));
  else if (isInputObjectType(named)) one = partsOf(named);
  else if (named.name === 'Int') one = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
  else if (named.name === 'Float')
    one = fc.double({ noNaN: true, noDefaultInfinity: true }).map((each) => each + 0);
  else if (named.name === 'Boolean') one = fc.boolean();
  else if (named.name === 'Date') one = day;
  else one = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
  return isListInput(type) ? fc.array(one, { minLength: 1, maxLength: 3 }) : one;
}

function partsOf(input: GraphQLInputObjectType): fc.Arbitrary<FilterJson> {
  const fields = Object.values(input.getFields());
  const required = fields.filter(({ type }) => isRequired(type)).map(({ name }) => name);
  const model = Object.fromEntries(fields.map(({ name, type }) => [name, valueFor(type)]));
  return fc.record(model, { requiredKeys: required }) as fc.Arbitrary<FilterJson>;
}

function conditionsFor(input: GraphQLInputObjectType): fc.Arbitrary<Conditions> {
  const model = Object.fromEntries(
    conditionsOf(input).map(({ name, type }) => [name, valueFor(type)]),
  );
  return fc
    .tuple(fc.subarray(Object.keys(model), { maxLength: 4 }), fc.record(model))
    .map(([names, all]) =>
      Object.fromEntries(names.map((name) => [name, all[name] as FilterJson])),
    );
}

const groupFor = (input: GraphQLInputObjectType, depth = 0): fc.Arbitrary<Group> => {
  const inner = depth < 2 ? groupFor(input, depth + 1) : null;
  return fc.record({
    conditions: conditionsFor(input),
    and: inner ? fc.array(inner, { maxLength: 2 }) : fc.constant([]),
    or: inner ? fc.array(inner, { maxLength: 2 }) : fc.constant([]),
    not: inner ? fc.option(inner, { freq: 3 }) : fc.constant(null),
  });
};

function columnsFor(type: GraphQLObjectType, depth: number): fc.Arbitrary<Column[]> {
  const columns = columnsOf(type, depth).map((field): fc.Arbitrary<Column> => {
    const target = columnKind(field, depth) === 'record' ? targetOf(type, field.name) : null;
    return (target ? columnsFor(target, depth + 1) : fc.constant([])).map((below) => ({
      field: field.name,
      columns: below,
    }));
  });
  return fc
    .shuffledSubarray(columns, { minLength: 1, maxLength: Math.min(5, columns.length) })
    .chain((chosen) => fc.tuple(...chosen));
}

const list: fc.Arbitrary<BuilderValue> = fc.constantFrom(...listsIn(SCHEMA)).chain((root) => {
  const record = recordOf(SCHEMA, root);
  const filter = inputOfArgument(SCHEMA, root, 'filter');
  if (!record || !filter) throw new Error(`${root} is no list`);
  return fc.record({
    kind: fc.constant('list' as const),
    root: fc.constant(root),
    columns: columnsFor(record, 1),
    filter: groupFor(filter),
    order: fc.uniqueArray(
      fc.record({
        field: fc.constantFrom(...orderFieldsOf(SCHEMA, root)),
        descending: fc.boolean(),
      }),
      { selector: ({ field }) => field, maxLength: 3 },
    ),
    pageSize: fc.integer({ min: 1, max: 200 }),
  });
});

const rollupFilter = inputOfArgument(SCHEMA, 'rollup', 'filter');
const dimension = SCHEMA.getType('Dimension');
if (!rollupFilter || !isEnumType(dimension)) throw new Error('there is no roll-up');
const count: fc.Arbitrary<BuilderValue> = fc.record({
  kind: fc.constant('count' as const),
  indicator: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  by: fc.subarray(
    valuesOf(dimension).map(({ name }) => name),
    { maxLength: 3 },
  ),
  filter: conditionsFor(rollupFilter),
  asOf: fc.option(day, { nil: null }),
  knownAt: fc.option(
    day.map((each) => `${each}T08:00:00+07:00`),
    { nil: null },
  ),
});

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
