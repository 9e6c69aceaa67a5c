import { AsyncLocalStorage } from 'node:async_hooks';
import { Readable } from 'node:stream';
import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { z } from 'zod';
import { maskedError } from '../graphql/answer.ts';
import type { Context } from '../graphql/context.ts';
import { badUserInput, STATUS_OF_CODE } from '../graphql/errors.ts';
import {
  checkPublished,
  type PersistedOperations,
  type PublishedOperations,
} from '../graphql/persisted-operations.ts';
import { aboutExport } from './about.ts';
import { type Shape, shapeOf } from './columns.ts';
import type { Exported, FormatWriter } from './contract.ts';
import { writeCsv } from './csv.ts';
import { writeGeojson } from './geojson.ts';
import { writeJsonl } from './jsonl.ts';
import { type ExportOperation, exportOperation } from './operation.ts';
import { type Page, pagesOf, RefusedPage } from './pages.ts';
import { columnsFor, inOrder } from './rows.ts';
import { writeXlsx } from './xlsx.ts';

export interface ExportDependencies {
  graph: ApolloServer<Context>;
  schema: GraphQLSchema;
  logger: Logger;
  /** Those of the hub's own pages. */
  operations: PersistedOperations;
  /** Those that authors publish. */
  published: PublishedOperations;
  /** What a resolver knows of a request. @throws UNAUTHENTICATED where nobody is proven. */
  contextOf(request: FastifyRequest): Promise<Context>;
}

interface Format {
  extension: string;
  type: string;
  write: FormatWriter;
}

const FORMATS = {
  csv: { extension: 'csv.zip', type: 'application/zip', write: writeCsv },
  xlsx: {
    extension: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: writeXlsx,
  },
  geojson: { extension: 'geojson', type: 'application/geo+json', write: writeGeojson },
  jsonl: { extension: 'jsonl', type: 'application/jsonl; charset=utf-8', write: writeJsonl },
} as const satisfies Record<string, Format>;

const Body = z.object({
  query: z.string().nullish(),
  extensions: z.object({ persistedQuery: z.object({ sha256Hash: z.string() }) }).nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
  format: z.enum(['csv', 'xlsx', 'geojson', 'jsonl']),
  titles: z.record(z.string(), z.string().max(100)).nullish(),
});

const BAD_BODY = badUserInput(
  'takes query or extensions.persistedQuery, variables, operationName, titles and format: csv, xlsx, geojson or jsonl / berisi query atau extensions.persistedQuery, variables, operationName, titles dan format: csv, xlsx, geojson atau jsonl',
);
const NOT_LISTED = new GraphQLError(
  'There is no operation with this hash. / Tidak ada operasi dengan hash ini.',
  { extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } },
);
const NO_PLACE = badUserInput(
  'geojson: ask for the location of sites or incidents, or for regency { kemendagriCode } of a roll-up’s rows / mintalah location dari lokasi kerja atau insiden, atau regency { kemendagriCode } dari baris rekap',
);
const NO_PERSONS = badUserInput(
  'geojson: a point on a map carries no person; leave out permits and their holders / titik di peta tidak memuat orang; hapus izin dan pemegangnya',
);

/** A row's own place, or the regency of a figure; never where a person is. */
function requirePlace(operation: ExportOperation, { point, personal, columns }: Shape): void {
  if (personal) throw NO_PERSONS;
  const byRegency = columns.some(({ title }) => title === 'regency.kemendagriCode');
  if (!point && !(operation.kind === 'ROLLUP' && byRegency)) throw NO_PLACE;
}

function refuse(reply: FastifyReply, errors: readonly GraphQLFormattedError[]): FastifyReply {
  const code = String(errors[0]?.extensions?.['code']);
  return reply.code(STATUS_OF_CODE[code] ?? 400).send({ errors });
}

/**
 * `POST /export/graphql` with `{query, variables, operationName, format, titles}` as JSON, or the hash of a listed
 * operation in place of `query` as `/graphql` takes it: the whole of a list, or a roll-up, as a file. `titles` are words
 * for the columns of a table by their dotted names, in its order. The list is read page by page as the file is taken;
 * where a later page is refused the connection is broken.
 */
export function exportRoutes(app: FastifyInstance, dependencies: ExportDependencies): void {
  app.post('/export/graphql', async (request, reply) => {
    try {
      return await exported(dependencies, request, reply);
    } catch (error) {
      if (error instanceof RefusedPage) {
        if (error.retryAfter) reply.header('retry-after', error.retryAfter);
        return refuse(reply, error.errors);
      }
      if (!(error instanceof GraphQLError)) throw error;
      const code = error.extensions['code'];
      return refuse(reply, [{ message: error.message, extensions: { code } }]);
    }
  });
}

async function exported(
  { graph, schema, logger, operations, published, contextOf }: ExportDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const context = await contextOf(request);
  const body = Body.safeParse(request.body);
  if (!body.success) throw BAD_BODY;
  const { format } = body.data;
  const hash = body.data.extensions?.persistedQuery.sha256Hash;
  const variables = body.data.variables ?? {};
  const own = hash === undefined ? undefined : operations.get(hash);
  const listed = own ?? (hash === undefined ? null : await published.textOf(hash)) ?? undefined;
  const query = body.data.query ?? listed;
  if (query === undefined) throw hash === undefined ? BAD_BODY : NOT_LISTED;
  if (hash !== undefined && body.data.query == null && !own)
    await checkPublished(published, context.viewer, hash, variables);
  const operationName = body.data.operationName ?? null;
  const operation = exportOperation(schema, { query, operationName });
  // Programs read the names of the graph; people may have words of their own in a table's head.
  const titles = (format === 'csv' || format === 'xlsx' ? body.data.titles : null) ?? {};
  const pages = pagesOf({
    graph,
    operation,
    shape() {
      const shape = shapeOf(schema, operation);
      if (format === 'geojson') requirePlace(operation, shape);
      return inOrder(shape, titles);
    },
    variables,
    format,
    titles,
    contextOf: async () => ({
      ...(await contextOf(request)),
      fromList: body.data.query == null && listed !== undefined,
      toFile: true,
    }),
  });
  // What is refused is refused in words, while there is still an answer to put them in.
  const { value: first } = await pages.next();
  if (!first) throw new Error('an export has a first page');
  const { shape } = first;
  const asked = { schema, operation, variables, shape, context };
  const table: Exported = {
    columns: columnsFor(shape, titles),
    about: await aboutExport(asked, first.root),
    pages: rowsFrom(first, pages),
  };
  const { extension, type, write }: Format = FORMATS[format];
  const day = context.now.toISOString().slice(0, 10);
  const name = `pora-${operation.exit.replace('Query.', '')}-${day}.${extension}`;
  return reply
    .header('content-type', type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .send(Readable.from(inRequest(broken(logger, write(table))), { objectMode: false }));
}

async function* rowsFrom(first: Page, rest: AsyncIterable<Page>): AsyncGenerator<Page['rows']> {
  yield first.rows;
  for await (const { rows } of rest) yield rows;
}

/**
 * The same bytes, made within the request that asks for them: later ones are taken by events of the socket, which know
 * nothing of it, and nothing is read for a client that has gone.
 */
function inRequest(bytes: AsyncGenerator<Uint8Array>): AsyncIterable<Uint8Array> {
  const within = AsyncLocalStorage.snapshot();
  return {
    [Symbol.asyncIterator]: () => ({
      next: () => within(() => bytes.next()),
      return: () => within(() => bytes.return(undefined)),
    }),
  };
}

/** What goes wrong after the beginning is told in the log, in the hub's own words; the connection breaks. */
async function* broken(
  logger: Logger,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (error) {
    maskedError(logger, error);
    throw new Error('an export ended before its end');
  }
}
