/**
 * The operations of the hub's own pages, as the build of the web client lists them. A page sends the hash of its
 * operation; whoever has no need to ask otherwise can be kept to that list (AD_HOC_ROLES).
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ApolloServerOptionsWithSchema, ApolloServerPlugin } from '@apollo/server';
import type { Role } from '../access/roles.ts';
import type { Context } from './context.ts';
import { closedLane } from './errors.ts';

const LIST = fileURLToPath(
  new URL('../../../web/src/graphql/generated/persisted-documents.json', import.meta.url),
);

/** Texts of operations by the hash that the web client sends. */
export type PersistedOperations = ReadonlyMap<string, string>;

/** The list as the last build of the web client wrote it; empty where none was built. */
export function readPersistedOperations(): PersistedOperations {
  if (!existsSync(LIST)) return new Map();
  return new Map(Object.entries(JSON.parse(readFileSync(LIST, 'utf8')) as Record<string, string>));
}

/** Names of the listed operations: those that may stand in metrics, logs and traces. */
export const namesOf = (operations: PersistedOperations): ReadonlySet<string> =>
  new Set(
    [...operations.values()].flatMap((text) => /(?:query|mutation) (\w+)/.exec(text)?.[1] ?? []),
  );

/** How Apollo Server finds a text by its hash: in the list and nowhere else, since nobody adds to it while it runs. */
export const persistedQueries = (
  operations: PersistedOperations,
): NonNullable<ApolloServerOptionsWithSchema<Context>['persistedQueries']> => ({
  cache: {
    get: async (hash) => operations.get(hash.replace(/^apq:/, '')),
    set: async () => {},
    delete: async () => false,
  },
});

/**
 * Refuses an operation that is not on the list to whoever has none of the roles that may ask in their own words.
 * @param openTo roles to which the open lane is open
 */
export const keepToList = (openTo: readonly Role[]): ApolloServerPlugin<Context> => ({
  async requestDidStart() {
    return {
      async didResolveOperation({ contextValue: { viewer, fromList }, metrics }) {
        if (
          metrics.persistedQueryHit ||
          fromList ||
          viewer.roles.some((role) => openTo.includes(role))
        )
          return;
        throw closedLane();
      },
    };
  },
});
