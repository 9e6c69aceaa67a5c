import { buildSchema, type GraphQLSchema } from 'graphql';
import { graphql } from '../../../graphql/generated/gql.ts';

/** The schema as the viewer may ask it, and the codes that filters take. */
export const QUESTION_SCHEMA = graphql(`
  query QuestionSchema {
    questionSchema { sdl masked { type field why { id en } } opens }
    countries { alpha3 name nameEn }
    permitKinds { id nameId nameEn }
    incidentCategories { id nameId nameEn }
  }
`);

let built: { sdl: string; schema: GraphQLSchema } | null = null;

/** The schema that a text describes. The last one is kept: it is the same until somebody else signs in. */
export function schemaOf(sdl: string): GraphQLSchema {
  if (built?.sdl !== sdl) built = { sdl, schema: buildSchema(sdl, { assumeValid: true }) };
  return built.schema;
}
