import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { z } from 'zod';
import { may } from '../../access/viewer.ts';
import type { Context } from '../../graphql/context.ts';
import { forbidden } from '../../graphql/errors.ts';
import { isUuid } from '../../graphql/ids.ts';
import { asValue } from '../../graphql/json-data.ts';
import {
  checkPublished,
  type PersistedOperations,
  type PublishedOperations,
} from '../../graphql/persisted-operations.ts';
import { type CitationProblem, citationProblem } from './citation-problems.ts';
import { type Ask, cite, openCitation } from './cite.ts';

export interface CitationDependencies {
  graph: ApolloServer<Context>;
  schema: GraphQLSchema;
  /** Those of the hub's own pages. */
  operations: PersistedOperations;
  published: PublishedOperations;
  /** What a resolver knows of a request. @throws UNAUTHENTICATED where nobody is proven. */
  contextOf(request: FastifyRequest): Promise<Context>;
}

const Body = z.object({
  query: z.string().nullish(),
  extensions: z.object({ persistedQuery: z.object({ sha256Hash: z.string() }) }).nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
});

const STATUS: Partial<Record<CitationProblem['code'], number>> = { CITATION_UNKNOWN: 404 };
const refuse = (reply: FastifyReply, problem: CitationProblem): FastifyReply =>
  reply.code(STATUS[problem.code] ?? 400).send({ problem });

/**
 * `POST /citations` with `{query, variables}` as `/graphql` takes them, or the hash in place of `query`: cites what the
 * question is answered with, and gives `{id}`. `POST /citations/{id}`: asks it again. Both ask through the same server
 * that answers `/graphql`; they are no operations of the graph, since one that waits for another would hold its place.
 */
export function citationRoutes(app: FastifyInstance, dependencies: CitationDependencies): void {
  const { schema, operations, published, contextOf } = dependencies;
  app.post('/citations', async (request, reply) => {
    const context = await citing(contextOf, request);
    const body = Body.safeParse(request.body);
    if (!body.success) return refuse(reply, citationProblem('BODY_INVALID'));
    const { query, extensions } = body.data;
    const variables = body.data.variables ?? {};
    const hash = query == null ? extensions?.persistedQuery.sha256Hash : undefined;
    const text = query ?? (hash && (operations.get(hash) ?? (await published.textOf(hash))));
    if (!text) return refuse(reply, citationProblem('BODY_INVALID'));
    if (hash && !operations.has(hash))
      await checkPublished(published, context.viewer, hash, variables);
    const byHash = hash !== undefined;
    const ask = asking(dependencies, request, byHash);
    const cited = await cite(schema, context, { text, variables, byHash }, ask);
    return cited.ok ? reply.code(201).send({ id: cited.value }) : refuse(reply, cited.problem);
  });
  app.post<{ Params: { id: string } }>('/citations/:id', async (request, reply) => {
    const context = await citing(contextOf, request);
    const { id } = request.params;
    const opened = isUuid(id)
      ? await openCitation(schema, context, id, ({ hash, byHash }) => async (text, variables) => {
          const isAnswered =
            byHash &&
            (operations.has(hash) || !(await published.refusalOf(context.viewer, hash, variables)));
          const answer = await asking(dependencies, request, isAnswered)(text, variables);
          // Without its hash it is asked in the reader's own words, which not everybody may use.
          const isClosed = byHash && !isAnswered && answer.codes.includes('FORBIDDEN');
          return isClosed ? { data: null, codes: ['PERSISTED_QUERY_NOT_FOUND'] } : answer;
        })
      : null;
    return opened ? reply.send(opened) : refuse(reply, citationProblem('CITATION_UNKNOWN'));
  });
}

/** @throws FORBIDDEN where the viewer does not cite */
async function citing(
  contextOf: CitationDependencies['contextOf'],
  request: FastifyRequest,
): Promise<Context> {
  const context = await contextOf(request);
  if (!may(context.viewer, 'analyses.read')) throw forbidden();
  return context;
}

/** @param byHash whether the question stands in a list, so that no open lane is needed */
const asking =
  ({ graph, contextOf }: CitationDependencies, request: FastifyRequest, byHash: boolean): Ask =>
  async (query, variables) => {
    const contextValue = { ...(await contextOf(request)), fromList: byHash };
    const { body } = await graph.executeOperation({ query, variables }, { contextValue });
    if (body.kind !== 'single') throw new Error('a question is answered in one piece');
    const { data, errors = [] } = body.singleResult;
    return {
      // That of a large question comes from its thread as text.
      data: asValue(data) ?? null,
      codes: errors.map(({ extensions }) => String(extensions?.['code'])),
    };
  };
