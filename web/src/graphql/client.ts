import { persistedExchange } from '@urql/exchange-persisted';
import type { DocumentNode } from 'graphql';
import { Client, cacheExchange, fetchExchange, mapExchange, stringifyDocument } from 'urql';
import { failureOf } from './failure.ts';

/** Tells the server that a request comes from this client and not from a form on another site. */
export const REQUEST_HEADERS = { 'x-pora-request': 'web' };

/** What the build notes in each of the client's documents. */
interface Listed {
  __meta__?: { hash?: string };
}

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
  generateHash: async (_text, document: DocumentNode & Listed) => document.__meta__?.hash ?? '',
});

/** A document as an address beside `/graphql` takes it: its hash, or its text where the client is under development. */
export const asAsked = (document: DocumentNode & Listed): object =>
  import.meta.env.PROD
    ? { extensions: { persistedQuery: { version: 1, sha256Hash: document.__meta__?.hash ?? '' } } }
    : { query: stringifyDocument(document) };

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
