import { type GraphQLError, getOperationAST, parse, validate } from 'graphql';
import { budgetLeft } from '../graphql/budget.ts';
import { builder } from '../graphql/builder.ts';
import { estimateCost } from '../graphql/cost.ts';
import { DOCUMENT_LIMITS, refusalOfDocument } from '../graphql/document-limits.ts';
import { badUserInput } from '../graphql/errors.ts';
import { variablesIn } from '../graphql/variables-text.ts';

interface CostShape {
  cost: number;
  limit: number;
  left: number;
}

const Cost = builder.objectRef<CostShape>('Cost').implement({
  description: 'What a query would cost, in rows that it is expected to read.',
  fields: (t) => ({
    cost: t.exposeInt('cost', {
      description: 'Rows that the query is expected to read (*biaya*).',
    }),
    limit: t.exposeInt('limit', { description: 'What one query may cost.' }),
    left: t.exposeInt('left', {
      description: 'What the account and its agency may still ask for in this minute or hour.',
    }),
  }),
});

const wrongOperation = (): GraphQLError =>
  badUserInput('operation: is no valid query of this schema / bukan kueri yang sah dari skema ini');

builder.queryField('cost', (t) =>
  t.field({
    type: Cost,
    action: 'reference.read',
    description: 'What a query would cost. It is not run, and asking costs as little as any query.',
    args: {
      operation: t.arg.string({
        required: true,
        description: 'The text of the query that is not run.',
      }),
      variables: t.arg.string({
        description:
          'Its variables as JSON, the text that a request carries: their types are those of the other query.',
      }),
      operationName: t.arg.string({
        description: 'Which of its operations is meant, where it has several.',
      }),
    },
    resolve: async (_root, args, { viewer, database, now, fairness }, { schema }) => {
      const { counts, limits } = fairness;
      const document = parsed(args.operation);
      const refusal = refusalOfDocument(args.operation, document);
      if (refusal) throw badUserInput(`operation: ${refusal.message}`);
      const operation = getOperationAST(document, args.operationName);
      if (!operation || validate(schema, document).length > 0) throw wrongOperation();
      const variables = variablesIn(args.variables ?? '');
      if (!variables) throw badUserInput('variables: takes a JSON object / berupa objek JSON');
      const cost = estimateCost({ schema, document, operation, variables, viewer, now, counts });
      if (cost === null) {
        throw badUserInput(
          'variables: do not fit those of the query / tidak sesuai dengan variabel kueri',
        );
      }
      const left = await budgetLeft(database.pool, viewer, limits, now);
      return { cost, limit: limits.query, left: Math.min(left, 2 ** 31 - 1) };
    },
  }),
);

function parsed(text: string) {
  try {
    return parse(text, { maxTokens: DOCUMENT_LIMITS.tokens });
  } catch {
    throw wrongOperation();
  }
}
