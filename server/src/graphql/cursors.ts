import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isObjectType,
} from 'graphql';
import type { Context } from './context.ts';
import { placeOf } from './keyset.ts';

interface Edge {
  cursor: string;
  node: unknown;
}

/** The connection plug-in writes a record's key into every cursor; where a row has a place in its list, that stands there. */
const cursorOf = (edge: Edge | undefined): string | null =>
  edge ? (placeOf(edge.node) ?? edge.cursor) : null;

const edgeCursor: GraphQLFieldResolver<Edge, Context> = (edge) => cursorOf(edge);

const pageInfo: GraphQLFieldResolver<{ edges: Edge[]; pageInfo: object }, Context> = (
  connection,
  ...rest
) => {
  const { edges } = connection;
  const info: object = defaultFieldResolver(connection, ...rest) as object;
  return { ...info, startCursor: cursorOf(edges[0]), endCursor: cursorOf(edges.at(-1)) };
};

/** Gives every list of the schema the cursors that its rows were given; see keyset.ts. */
export function showPlaces(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    const fields = type.getFields();
    if (type.name.endsWith('ConnectionEdge') && fields['cursor']) {
      fields['cursor'].resolve = edgeCursor;
    }
    if (type.name.endsWith('Connection') && fields['pageInfo']) {
      fields['pageInfo'].resolve = pageInfo;
    }
  }
  return schema;
}
