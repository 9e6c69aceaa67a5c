/** The HTTP status of an answer, as GraphQL over HTTP says it for each of its two media types. */
import type { ApolloServerPlugin } from '@apollo/server';
import Negotiator from 'negotiator';
import type { Context } from './context.ts';

const PLAIN_JSON = 'application/json';
const GRAPHQL_JSON = 'application/graphql-response+json';

const OK = 200;
const BAD = 400;

/** Faults of the request as HTTP sees it: an answer in plain JSON has a status for these only. */
const NO_REQUEST = 'BAD_REQUEST';

/**
 * Where nothing ran, plain JSON answers 200 as long as it was asked a question at all, and the newer type 400; what has
 * data answers 200 in both. Statuses that say more (401, 403, 405, 429, 500) stay.
 */
export const httpStatus: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response }) {
        const { body, http } = response;
        if (body.kind !== 'single' || body.singleResult.data !== undefined) return;
        const accept = request.http?.headers.get('accept');
        const type = new Negotiator({ headers: { accept } }).mediaType([PLAIN_JSON, GRAPHQL_JSON]);
        const code = body.singleResult.errors?.[0]?.extensions?.['code'];
        const status = http.status ?? OK;
        if (type === GRAPHQL_JSON && status === OK) http.status = BAD;
        if (type !== GRAPHQL_JSON && status === BAD && code !== NO_REQUEST) http.status = OK;
      },
    };
  },
};
