import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLError } from 'graphql';
import { may, type Viewer } from '../../access/viewer.ts';
import type { Database } from '../../db/client.ts';
import { badUserInput, forbidden, notFound } from '../../graphql/errors.ts';
import { keyOf } from '../../graphql/ids.ts';
import { copyFor } from './copy.ts';

export interface CopyDependencies {
  database: Database;
  now: () => Date;
  requireViewer(request: FastifyRequest): Promise<Viewer>;
}

/** A case number or one of the listed purposes, as for a person's detail. */
const PURPOSE = /^[\x21-\x7e][\x20-\x7e]{1,79}$/;

const PURPOSE_MISSING = badUserInput(
  'X-Purpose: a copy takes a case number / salinan memerlukan nomor perkara',
);

const refuse = (reply: FastifyReply, status: number, error: GraphQLError): FastifyReply =>
  reply
    .code(status)
    .send({ errors: [{ message: error.message, extensions: { code: error.extensions['code'] } }] });

/**
 * `GET /export/rights-requests/{id}` with the header `X-Purpose`: the copy of a granted request for access, as a JSON
 * file to be handed to the person and to nobody else.
 */
export function copyRoutes(app: FastifyInstance, dependencies: CopyDependencies): void {
  const { database, now, requireViewer } = dependencies;
  app.get<{ Params: { id: string } }>('/export/rights-requests/:id', async (request, reply) => {
    const viewer = await requireViewer(request);
    if (!may(viewer, 'rights.handle')) return refuse(reply, 403, forbidden());
    const purpose = request.headers['x-purpose'];
    if (typeof purpose !== 'string' || !PURPOSE.test(purpose)) {
      return refuse(reply, 400, PURPOSE_MISSING);
    }
    const id = keyOf('RightsRequest', request.params.id);
    const by = { actor: viewer.actor, purpose, now: now() };
    const copy = id ? await copyFor(database, id, by) : null;
    if (!copy) return refuse(reply, 404, notFound());
    return reply
      .header('content-type', 'application/json; charset=utf-8')
      .header('content-disposition', 'attachment; filename="salinan-data.json"')
      .header('cache-control', 'no-store')
      .send(JSON.stringify(copy, null, 2));
  });
}
