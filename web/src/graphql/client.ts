import { persistedExchange } from '@urql/exchange-persisted';
import { Client, cacheExchange, fetchExchange, mapExchange } from 'urql';
import { failureOf } from './failure.ts';
import { hashOf } from './listed.ts';

/** Tells the server that a request comes from this client and not from a form on another site. */
export const REQUEST_HEADERS = { 'x-pora-request': 'web' };

/**
 * Sends the hash of a document in its place: the server has the documents of this client by their hash, and answers
 * them also where it takes no other text. A server that was renewed meanwhile knows them no longer; `failureOf` tells
 * the page to load itself anew.
 */
const hashes = persistedExchange({
  enforcePersistedQueries: true,
  enableForMutation: true,
  // A hash in an address would be a request that any page can make with the cookie.
  preferGetForPersistedQueries: false,
  generateHash: async (_text, document) => hashOf(document),
});

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
      // The documents of a client under development change faster than the server's list.
      ...(import.meta.env.PROD ? [hashes] : []),
      fetchExchange,
    ],
  });
}
