/** What an operation has to pass before anything of it runs, the cheapest first: only the budget asks the database. */
import type { ApolloServerPlugin } from '@apollo/server';
import { spend } from './budget.ts';
import type { Context } from './context.ts';
import { estimateCost } from './cost.ts';
import { budgetSpent, tooBusy, tooCostly } from './errors.ts';
import { checkOperation } from './guard-document.ts';
import { HEAVY_FROM, type Lanes, type Place } from './lanes.ts';
import { checkPages } from './limits.ts';

/** Lets an operation run: what it asks for, its pages, its cost, what is left of the budgets, and when its turn comes. */
export function admission(lanes: Lanes): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      let place: Place | null = null;
      return {
        async didResolveOperation({
          schema,
          document,
          operation,
          request,
          response,
          contextValue,
        }) {
          const { viewer, database, now, fairness, toFile } = contextValue;
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
          const found = lanes.place(cost, toFile);
          if (typeof found === 'number') throw tooBusy(cost, HEAVY_FROM, found);
          // Held from here on, so that who has no budget left is told at once and takes nobody's turn.
          place = found;
          const refused = await spend(database.pool, viewer, cost, limits, now);
          if (refused) throw budgetSpent(cost, refused.limit, refused.seconds);
          contextValue.isHeavy = found.isHeavy && operation?.operation === 'query';
          await found.turn();
        },
        // An answer leaves in every case, whether it ran, was refused or failed.
        async willSendResponse() {
          place?.leave();
        },
      };
    },
  };
}
