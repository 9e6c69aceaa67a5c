import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import type { Plugin } from 'vite';

const MODULE = 'virtual:schema-fields';
const SCHEMA = new URL('../server/schema.graphql', import.meta.url);

/**
 * What an answer's table has to know of the schema: of every type that a question can reach, its fields, each as
 * `TypeName`, `[TypeName]` for a list, and after `|` its Indonesian word where the description gives one.
 */
export interface SchemaFields {
  types: Record<string, Record<string, string>>;
  /** Names of the types whose values are codes. */
  codes: string[];
}

/** Reads it out of a printed schema. Descriptions have their Indonesian word as `(*kata*)`. */
export function schemaFields(printed: string): SchemaFields {
  const schema = buildSchema(printed, { assumeValid: true });
  const types: SchemaFields['types'] = {};
  const codes = new Set<string>();
  const waiting = [schema.getQueryType()?.name ?? 'Query'];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const type = schema.getType(name);
    if (isEnumType(type)) codes.add(name);
    if (types[name]) continue;
    if (isUnionType(type) || isInterfaceType(type)) {
      waiting.push(...schema.getPossibleTypes(type).map((each) => each.name));
    }
    if (isUnionType(type)) types[name] = {};
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    const fields = (type as GraphQLObjectType).getFields();
    types[name] = Object.fromEntries(
      Object.values(fields).map((field) => {
        const of = getNamedType(field.type).name;
        waiting.push(of);
        const bare = isNonNullType(field.type) ? field.type.ofType : field.type;
        const word = /\(\*([^*]+)\*\)/.exec(field.description ?? '')?.[1];
        return [field.name, `${isListType(bare) ? `[${of}]` : of}${word ? `|${word}` : ''}`];
      }),
    );
  }
  return { types, codes: [...codes] };
}

/** Gives the client the fields of the schema as a module: they travel with the part that needs them, and only there. */
export function schemaFieldsModule(): Plugin {
  return {
    name: 'schema-fields',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    load(id) {
      if (id !== `\0${MODULE}`) return null;
      const text = JSON.stringify(schemaFields(readFileSync(SCHEMA, 'utf8')));
      return `export default JSON.parse(${JSON.stringify(text)});`;
    },
  };
}
