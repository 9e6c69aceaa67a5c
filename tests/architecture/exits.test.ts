import { readFileSync } from 'node:fs';
import { buildSchema, GraphQLInt, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { expect, test } from 'vitest';
import {
  ADDRESSES,
  NUMBERS,
  requireAddress,
  requireNumbers,
} from '../../server/src/access/exits.ts';

const printed = (): GraphQLSchema =>
  buildSchema(readFileSync(new URL('../../server/schema.graphql', import.meta.url), 'utf8'));

test('every number of the graph is in the registry of exits, and none that is gone', () => {
  const schema = printed();
  expect(() => requireNumbers(schema)).not.toThrow();
  const known = Object.values(NUMBERS).flat() as string[];
  expect(new Set(known).size).toBe(known.length);
  for (const name of known) {
    const [type = '', field = ''] = name.split('.');
    const found = schema.getType(type);
    expect([name, found instanceof GraphQLObjectType && field in found.getFields()]).toEqual([
      name,
      true,
    ]);
  }
});

test('a number that is in no entry stops the start', () => {
  const query = new GraphQLObjectType({
    name: 'Query',
    fields: { heads: { type: GraphQLInt } },
  });
  expect(() => requireNumbers(new GraphQLSchema({ query }))).toThrow(
    /^Query\.heads is in no entry/,
  );
});

test('an address that is in no entry stops the start', () => {
  expect(() => requireAddress('/heads.csv')).toThrow(/^\/heads\.csv is in no entry/);
  for (const address of [...Object.keys(ADDRESSES), '/auth/sign-out']) {
    expect(() => requireAddress(address)).not.toThrow();
  }
});
