import { readFileSync } from 'node:fs';
import { getNamedType, isObjectType, isScalarType, isUnionType } from 'graphql';
import { expect, test } from 'vitest';
import { printedSchema } from '../../server/src/graphql/printed-schema.ts';
import { schema } from '../../server/src/schema.ts';

test('the schema that is committed is the one that the hub answers with', () => {
  const committed = readFileSync(new URL('../../server/schema.graphql', import.meta.url), 'utf8');
  expect(committed).toBe(printedSchema(schema));
});

interface Described {
  name: string;
  description?: string | null | undefined;
}

/** Every type, field, argument, field of an input and enum value of the schema, by its path. */
const parts: [path: string, described: Described][] = Object.values(schema.getTypeMap())
  .filter((type) => !type.name.startsWith('__'))
  .flatMap((type): [string, Described][] => [
    [type.name, type],
    ...('getValues' in type ? type.getValues() : []).map((value): [string, Described] => [
      `${type.name}.${value.name}`,
      value,
    ]),
    ...('getFields' in type ? Object.values(type.getFields()) : []).flatMap(
      (field): [string, Described][] => [
        [`${type.name}.${field.name}`, field],
        ...('args' in field ? (field.args as Described[]) : []).map((it): [string, Described] => [
          `${type.name}.${field.name}(${it.name})`,
          it,
        ]),
      ],
    ),
  ]);

test('every type, field, argument and value of the schema is described, in more than its own name', () => {
  expect(parts.length).toBeGreaterThan(1000);
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');
  const wanting = parts.filter(
    ([, { name, description }]) =>
      !description || plain(name).includes(plain(description)) || !/[.:]/.test(description),
  );
  expect(wanting.map(([path]) => path)).toEqual([]);
});

test('nothing in the schema is of a shape that is not written down', () => {
  const known = ['Boolean', 'Date', 'DateTime', 'Float', 'ID', 'Int', 'String', '_Any'];
  const scalars = Object.values(schema.getTypeMap()).filter(isScalarType);
  expect(scalars.map(({ name }) => name).sort()).toEqual(known);
});

/** Mutations whose caller has nothing to mend, and why. */
const NOTHING_TO_MEND: Record<string, string> = {
  acknowledgeCaseNotices: 'what is not the own agency’s is left out, and noted twice is noted once',
  acknowledgeOperationNotices: 'as of cases',
  endAllSessions: 'it takes nothing, and whoever asks has a session that can be ended',
};

test('what the caller of a mutation can mend is a value of a type, with a code and a sentence', () => {
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  expect(mutations.length).toBeGreaterThan(10);
  const untyped = mutations.filter(({ type }) => {
    const result = getNamedType(type);
    const members = isUnionType(result) ? result.getTypes() : [];
    return !members.some((it) => /Problem$/.test(it.name) && it.getFields()['sentence']);
  });
  expect(untyped.map(({ name }) => name)).toEqual(Object.keys(NOTHING_TO_MEND));
  expect(untyped.every(({ type }) => isObjectType(getNamedType(type)))).toBe(true);
});
