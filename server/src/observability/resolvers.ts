import { type GraphQLField, type GraphQLSchema, getNamedType, isObjectType } from 'graphql';
import type { Context } from '../graphql/context.ts';

/**
 * Gives the resolvers that lead to the database a span of their own in a traced request: those of the root and those of
 * lists. A span for every field of every row would cost more than the row.
 * @returns the schema, whose resolvers do the same as before
 */
export function traceResolvers(schema: GraphQLSchema): GraphQLSchema {
  const roots = [schema.getQueryType(), schema.getMutationType()];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields()) as GraphQLField<unknown, Context>[]) {
      const isList = getNamedType(field.type).name.endsWith('Connection');
      const inner = field.resolve;
      if (!inner || !(isList || roots.includes(type))) continue;
      const name = `${type.name}.${field.name}`;
      field.resolve = (row, args, context, info) =>
        context.trace
          ? context.trace(name, async () => inner(row, args, context, info))
          : inner(row, args, context, info);
    }
  }
  return schema;
}
