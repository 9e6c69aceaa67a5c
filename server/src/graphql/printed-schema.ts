import { getDocumentNodeFromSchema } from '@graphql-tools/utils';
import { type GraphQLSchema, lexicographicSortSchema, print } from 'graphql';

/** The schema as text, sorted, with the directives of the policy, which the printer of graphql leaves out. */
export const printedSchema = (schema: GraphQLSchema): string =>
  `${print(getDocumentNodeFromSchema(lexicographicSortSchema(schema)))}\n`;
