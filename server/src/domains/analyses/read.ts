/** What other domains read of saved analyses. */
import { type GraphQLSchema, getArgumentValues, getVariableValues, Kind } from 'graphql';
import { type KeptQuestion, type Parameter, readQuestion } from './question.ts';

export type { Parameter };

/**
 * The arguments of the one roll-up that a kept question asks for, with the defaults of what its reader fills in.
 * @returns null where it asks for something else, for more, or cannot be asked any more
 */
export function rollupAsked(
  schema: GraphQLSchema,
  kept: KeptQuestion,
): Record<string, unknown> | null {
  const read = readQuestion(schema, kept);
  if (typeof read === 'string') return null;
  const { operation, variables } = read;
  const [root, ...more] = operation.selectionSet.selections;
  const definition = schema.getQueryType()?.getFields()['rollup'];
  if (more.length > 0 || root?.kind !== Kind.FIELD || root.name.value !== 'rollup' || !definition)
    return null;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  return coerced ? getArgumentValues(definition, root, coerced) : null;
}
