/**
 * The operations of the hub's own pages, as the build of the web client lists them. A page sends the hash of its
 * operation; whoever has no need to ask otherwise can be kept to that list (AD_HOC_ROLES).
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ApolloServerOptionsWithSchema, ApolloServerPlugin } from '@apollo/server';
import type { Role } from '../access/roles.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Context } from './context.ts';
import { badUserInput, closedLane, hashUnknown } from './errors.ts';
import { hashAndPages, pagedText, withoutPages } from './paged-text.ts';

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

/** Operations that authors publish beside the hub's own, answered by hash to those with whom they are shared. */
export interface PublishedOperations {
  /** The text under a hash, whoever asks; null where none is published. */
  textOf(hash: string): Promise<string | null>;
  /** Why somebody does not run it so: it is not shared with the viewer, or its fixed variables were changed. */
  refusalOf(
    viewer: Viewer,
    hash: string,
    variables: Record<string, unknown>,
  ): Promise<'UNKNOWN' | 'VARIABLES' | null>;
}

/**
 * How Apollo Server finds a text by its hash: in the list, among what is published, and nowhere else, since no client
 * adds to them.
 */
export const persistedQueries = (
  operations: PersistedOperations,
  published: PublishedOperations,
): NonNullable<ApolloServerOptionsWithSchema<Context>['persistedQueries']> => ({
  cache: {
    async get(key) {
      const { hash, paged } = hashAndPages(key.replace(/^apq:/, ''));
      if (!paged && operations.has(hash)) return operations.get(hash);
      const text = await published.textOf(hash);
      return (text && paged ? pagedText(text) : text) ?? undefined;
    },
    set: async () => {},
    delete: async () => false,
  },
});

/** @throws PERSISTED_QUERY_NOT_FOUND where it is not shared with the viewer, BAD_USER_INPUT for other variables */
export async function checkPublished(
  published: PublishedOperations,
  viewer: Viewer,
  hash: string,
  variables: Record<string, unknown>,
): Promise<void> {
  const refusal = await published.refusalOf(viewer, hash, variables);
  if (refusal === 'UNKNOWN') throw hashUnknown();
  if (refusal === 'VARIABLES') {
    throw badUserInput(
      'variables: only the parameters of a published analysis can be filled in / hanya isian analisis yang diterbitkan yang dapat diubah',
    );
  }
}

/** Keeps published operations to those with whom they are shared: to others there is no such hash. */
export const keepToReaders = (
  operations: PersistedOperations,
  published: PublishedOperations,
): ApolloServerPlugin<Context> => ({
  async requestDidStart() {
    return {
      async didResolveOperation({ contextValue: { viewer }, metrics, request }) {
        const asked: string = request.extensions?.['persistedQuery']?.sha256Hash;
        if (!metrics.persistedQueryHit || operations.has(asked)) return;
        const { hash, paged } = hashAndPages(asked);
        const variables = request.variables ?? {};
        const own = paged ? withoutPages(variables) : variables;
        await checkPublished(published, viewer, hash, own);
      },
    };
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
