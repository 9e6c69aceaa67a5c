/** What an operation has to pass before anything of it runs, the cheapest first: only the last asks the database. */
import type { ApolloServerPlugin } from '@apollo/server';
import { spend } from './budget.ts';
import type { Context } from './context.ts';
import { estimateCost } from './cost.ts';
import { budgetSpent, tooCostly } from './errors.ts';
import { checkOperation } from './guard-document.ts';
import { checkPages } from './limits.ts';

/** Lets an operation run: what it asks for, its pages, its cost, and what is left of the budgets. */
export const admission: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, request, response, contextValue }) {
        const { viewer, database, now, fairness } = contextValue;
        const variables = request.variables ?? {};
        checkOperation(document, variables, viewer);
        checkPages(schema, document, variables);
        const { counts, limits } = fairness;
        const cost = operation
          ? estimateCost({ schema, document, operation, variables, viewer, now, counts })
          : null;
        if (cost === null) return;
        response.http.headers.set('x-cost', String(cost));
        if (cost > limits.query) throw tooCostly(cost, limits.query);
        const refused = await spend(database.pool, viewer, cost, limits, now);
        if (refused) throw budgetSpent(cost, refused.limit, refused.seconds);
      },
    };
  },
};
