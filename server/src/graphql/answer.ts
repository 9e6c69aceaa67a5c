/** The GraphQL server: what leaves it, and what has to be in the audit trail before it does. */
import { randomUUID } from 'node:crypto';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Role } from '../access/roles.ts';
import type { Context } from './context.ts';
import { PUBLIC_CODES } from './errors.ts';
import { checkPages } from './limits.ts';
import { keepToList, type PersistedOperations, persistedQueries } from './persisted-operations.ts';
import { auditAnswers } from './trail.ts';

/** Stack frames without the message: a driver's message may quote the values of a query. */
const framesOf = (error: unknown): string[] =>
  error instanceof Error
    ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
    : [];

/** A fault that nobody outside can mend: the caller gets a reference, the log the place in the code. */
export function maskedError(logger: Logger, error: unknown): GraphQLFormattedError {
  const reference = randomUUID();
  const cause = unwrapResolverError(error);
  logger.error(
    {
      reference,
      name: cause instanceof Error ? cause.name : typeof cause,
      code: (cause as { code?: unknown } | null)?.code,
      frames: framesOf(cause),
    },
    'request failed',
  );
  return {
    message: 'The hub failed to answer. / Hub gagal menjawab.',
    extensions: { code: 'INTERNAL_SERVER_ERROR', reference },
  };
}

/**
 * What is said of a variable that does not fit its type: its name and the place in it. The library's own
 * sentence quotes the value, which may be a name or a number of a document.
 */
function aboutVariable(message: string): string | null {
  const [, variable] = /^Variable "(\$\w+)" got invalid value /.exec(message) ?? [];
  if (!variable) return null;
  const [, place] = / at "(\w+[\w.[\]]*)"; /.exec(message) ?? [];
  const name = place ? `$${place}` : variable;
  return `The value of ${name} does not fit its type. / Nilai ${name} tidak sesuai dengan tipenya.`;
}

function publicError(
  logger: Logger,
  formatted: GraphQLFormattedError,
  error: unknown,
): GraphQLFormattedError {
  const code = String(formatted.extensions?.code);
  const where = {
    ...(formatted.path ? { path: formatted.path } : {}),
    ...(formatted.locations ? { locations: formatted.locations } : {}),
  };
  if (!PUBLIC_CODES.has(code)) return { ...maskedError(logger, error), ...where };
  // Apollo begins the message of an error from the context with words of its own.
  const words = formatted.message.replace(/^Context creation failed: /, '');
  return { message: aboutVariable(words) ?? words, ...where, extensions: { code } };
}

const checkPaging: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, request }) {
        checkPages(schema, document, request.variables ?? {});
      },
    };
  },
};

export interface GraphOptions {
  schema: GraphQLSchema;
  logger: Logger;
  operations: PersistedOperations;
  /** Roles that may ask in their own words; null where everybody may. */
  adHocRoles: readonly Role[] | null;
  /** What else follows each request. */
  plugins: ApolloServerPlugin<Context>[];
}

/** Starts the GraphQL server over a schema. */
export async function startGraph(options: GraphOptions): Promise<ApolloServer<Context>> {
  const { schema, logger, operations, adHocRoles, plugins } = options;
  const server = new ApolloServer<Context>({
    schema,
    introspection: true,
    persistedQueries: persistedQueries(operations),
    // `main` stops everything in its own order.
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    formatError: (formatted, error) => publicError(logger, formatted, error),
    plugins: [
      // It would watch every field for hints, and no answer may be kept anyway: `headers.ts` says no-store.
      ApolloServerPluginCacheControlDisabled(),
      ...(adHocRoles ? [keepToList(adHocRoles)] : []),
      checkPaging,
      auditAnswers((error) => maskedError(logger, error)),
      ...plugins,
    ],
    logger,
  });
  await server.start();
  return server;
}
