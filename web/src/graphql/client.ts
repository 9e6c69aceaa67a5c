import { Client, cacheExchange, fetchExchange, mapExchange } from 'urql';
import { failureOf } from './failure.ts';

/** Tells the server that a request comes from this client and not from a form on another site. */
export const REQUEST_HEADERS = { 'x-pora-request': 'web' };

/**
 * One client lives as long as one person is signed in. Its cache is in memory and goes with it:
 * what one person read is not there for the next one at the same desk.
 */
export function createHubClient(onSignedOut: () => void): Client {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetchOptions: { credentials: 'same-origin', headers: REQUEST_HEADERS },
    exchanges: [
      mapExchange({
        onResult(result) {
          if (failureOf(result.error)?.kind === 'unauthenticated') onSignedOut();
        },
      }),
      cacheExchange,
      fetchExchange,
    ],
  });
}
