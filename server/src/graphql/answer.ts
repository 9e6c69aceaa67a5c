/** The GraphQL server: what leaves it, and what has to be in the audit trail before it does. */
import { randomUUID } from 'node:crypto';
import {
  ApolloServer,
  type ApolloServerOptionsWithGateway,
  type ApolloServerPlugin,
} from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import type { Logger } from 'pino';
import type { Role } from '../access/roles.ts';
import { ABANDONED, isAbandoned, isOutOfTime } from '../db/stopped.ts';
import { abandonment } from '../kernel/abandonment.ts';
import { framesOf } from '../kernel/frames.ts';
import { admission } from './admission.ts';
import type { Context } from './context.ts';
import { DOCUMENT_LIMITS } from './document-limits.ts';
import { PUBLIC_CODES, tooSlow } from './errors.ts';
import { guardDocument, refusedDocuments } from './guard-document.ts';
import { httpStatus } from './http-status.ts';
import { textOf } from './json-data.ts';
import type { Lanes } from './lanes.ts';
import { publicWords } from './library-sentences.ts';
import {
  keepToList,
  keepToReaders,
  type PersistedOperations,
  type PublishedOperations,
  persistedQueries,
} from './persisted-operations.ts';
import { auditAnswers } from './trail.ts';

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

/** An operation that has passed everything that it has to before it is executed. */
export interface Admitted {
  document: DocumentNode;
  variables: Record<string, unknown> | undefined;
  operationName: string | undefined;
  context: Context;
}

export interface GraphOptions {
  schema: GraphQLSchema;
  /** Executes the large questions; null where they are executed as all others. */
  executeHeavy: ((admitted: Admitted) => Promise<ExecutionResult>) | null;
  /** In which the operations take turns. */
  lanes: Lanes;
  logger: Logger;
  operations: PersistedOperations;
  /** Those that authors publish. */
  published: PublishedOperations;
  /** Roles that may ask in their own words; null where everybody may. */
  adHocRoles: readonly Role[] | null;
  /** Milliseconds after which the database ends a statement. */
  statementMilliseconds: number;
  /** What else follows each request. */
  plugins: ApolloServerPlugin<Context>[];
}

/**
 * The schema, with an execution of our own. Apollo Server asks for that what it calls a gateway, and does everything
 * before and after as for any schema.
 */
const executedBy = (
  schema: GraphQLSchema,
  executeHeavy: NonNullable<GraphOptions['executeHeavy']>,
): { gateway: NonNullable<ApolloServerOptionsWithGateway<Context>['gateway']> } => ({
  gateway: {
    onSchemaLoadOrUpdate(loaded) {
      loaded({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => {};
    },
    load: async () => ({
      executor: async ({ document, request: { variables, operationName }, ...request }) => {
        const context = request.context as Context;
        if (context.isHeavy) return executeHeavy({ document, variables, operationName, context });
        return execute({
          schema,
          document,
          contextValue: context,
          variableValues: variables ?? null,
          operationName: operationName ?? null,
        });
      },
    }),
    stop: async () => {},
  },
});

/** Starts the GraphQL server over a schema. */
export async function startGraph(options: GraphOptions): Promise<ApolloServer<Context>> {
  const { schema, logger, operations, published, adHocRoles, plugins, executeHeavy, lanes } =
    options;
  const server = new ApolloServer<Context>({
    ...(executeHeavy ? executedBy(schema, executeHeavy) : { schema }),
    stringifyResult: textOf,
    // For who may: see the guard.
    introspection: true,
    persistedQueries: persistedQueries(operations, published),
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
      keepToReaders(operations, published),
      ...(adHocRoles ? [keepToList(adHocRoles)] : []),
      admission(lanes),
      auditAnswers((error) => maskedError(logger, error)),
      httpStatus,
      ...plugins,
    ],
    logger,
  });
  await server.start();
  return server;
}
