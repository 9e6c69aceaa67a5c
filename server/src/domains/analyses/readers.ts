import type { GraphQLSchema } from 'graphql';
import { foresee } from '../../access/question-walk.ts';
import type { Role } from '../../access/roles.ts';
import type { Viewer } from '../../access/viewer.ts';
import type { ReadQuestion } from './question.ts';

/** Parts of a question as the policy sees them for somebody, by the names that the answer would have. */
export interface Reading {
  /** What makes the hub refuse the question or a part of it. */
  refused: string[];
  /** What is masked or left out. */
  withheld: string[];
}

/** What the holders of some roles may not ask or do not get of a question. */
export function readingOf(
  schema: GraphQLSchema,
  { document, operation, variables }: ReadQuestion,
  roles: readonly Role[],
): Reading {
  // Roles are all that the policy of fields looks at; which rows they reach is seen when they ask.
  const viewer = { roles, scopes: null } as unknown as Viewer;
  const { withheld } = foresee(schema, document, operation, variables, viewer);
  const paths = (isRefused: boolean): string[] =>
    withheld
      .filter(({ treatment }) => (treatment === 'REFUSED') === isRefused)
      .map(({ path }) => path);
  return { refused: paths(true), withheld: paths(false) };
}
