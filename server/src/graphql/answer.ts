/** The GraphQL server: what leaves it, and what has to be in the audit trail before it does. */
import { randomUUID } from 'node:crypto';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Role } from '../access/roles.ts';
import { ABANDONED, isAbandoned, isOutOfTime } from '../db/stopped.ts';
import { abandonment } from '../kernel/abandonment.ts';
import { admission } from './admission.ts';
import type { Context } from './context.ts';
import { DOCUMENT_LIMITS } from './document-limits.ts';
import { PUBLIC_CODES, tooSlow } from './errors.ts';
import { guardDocument, refusedDocuments } from './guard-document.ts';
import { httpStatus } from './http-status.ts';
import { publicWords } from './library-sentences.ts';
import { keepToList, type PersistedOperations, persistedQueries } from './persisted-operations.ts';
import { auditAnswers } from './trail.ts';

/** Stack frames without the message: a driver's message may quote the values of a query. */
const framesOf = (error: unknown): string[] =>
  error instanceof Error
    ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
    : [];

/** A fault that nobody outside can mend: the caller gets a reference, the log the place in the code. */
export function maskedError(logger: Logger, error: unknown): GraphQLFormattedError {
  if (abandonment()?.aborted && isAbandoned(error)) {
    logger.debug('request abandoned');
    return {
      message: 'The client went away. / Klien memutus sambungan.',
      extensions: { code: ABANDONED },
    };
  }
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

function publicError(
  { logger, statementMilliseconds }: GraphOptions,
  formatted: GraphQLFormattedError,
  error: unknown,
): GraphQLFormattedError {
  const code = String(formatted.extensions?.code);
  const where = {
    ...(formatted.path ? { path: formatted.path } : {}),
    ...(formatted.locations ? { locations: formatted.locations } : {}),
  };
  if (isOutOfTime(error)) {
    const { message, extensions } = tooSlow(statementMilliseconds);
    return { message, ...where, extensions: { code: extensions['code'] } };
  }
  if (!PUBLIC_CODES.has(code)) return { ...maskedError(logger, error), ...where };
  const words = publicWords(formatted.message, code);
  const { cost, limit } = formatted.extensions ?? {};
  const costs = code === 'COST_EXCEEDED' ? { cost, limit } : {};
  return { message: words.message, ...where, extensions: { code: words.code, ...costs } };
}

export interface GraphOptions {
  schema: GraphQLSchema;
  logger: Logger;
  operations: PersistedOperations;
  /** Roles that may ask in their own words; null where everybody may. */
  adHocRoles: readonly Role[] | null;
  /** Milliseconds after which the database ends a statement. */
  statementMilliseconds: number;
  /** What else follows each request. */
  plugins: ApolloServerPlugin<Context>[];
}

/** Starts the GraphQL server over a schema. */
export async function startGraph(options: GraphOptions): Promise<ApolloServer<Context>> {
  const { schema, logger, operations, adHocRoles, plugins } = options;
  const server = new ApolloServer<Context>({
    schema,
    // For who may: see the guard.
    introspection: true,
    persistedQueries: persistedQueries(operations),
    // A page of another site sends none of these without asking first. A token’s header is one of them.
    csrfPrevention: {
      requestHeaders: ['authorization', 'apollo-require-preflight', 'x-apollo-operation-name'],
    },
    parseOptions: { maxTokens: DOCUMENT_LIMITS.tokens },
    validationRules: [refusedDocuments],
    // `main` stops everything in its own order.
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    formatError: (formatted, error) => publicError(options, formatted, error),
    plugins: [
      // It would watch every field for hints, and no answer may be kept anyway: `headers.ts` says no-store.
      ApolloServerPluginCacheControlDisabled(),
      guardDocument,
      ...(adHocRoles ? [keepToList(adHocRoles)] : []),
      admission(),
      auditAnswers((error) => maskedError(logger, error)),
      httpStatus,
      ...plugins,
    ],
    logger,
  });
  await server.start();
  return server;
}
