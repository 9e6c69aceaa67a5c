/** Questions as the builder can make them, at random: what its tests have in common. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  buildSchema,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isInputObjectType,
} from 'graphql';
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
import type { BuilderValue, Column, Conditions, FilterJson, Group } from './value.ts';

export const SDL = readFileSync(
  new URL('../../../../../server/schema.graphql', import.meta.url),
  'utf8',
);
export const SCHEMA = buildSchema(SDL);
export const SEED = 20261031;

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

/** The rows of a list. */
export const list: fc.Arbitrary<BuilderValue> = fc
  .constantFrom(...listsIn(SCHEMA))
  .chain((root) => {
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
/** A count. */
export const count: fc.Arbitrary<BuilderValue> = fc.record({
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
