import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import { may, type Viewer } from '../access/viewer.ts';
import { editionTopology } from '../domains/regencies/read.ts';
import { refuse, sendTagged } from './answer.ts';

export interface BoundaryDependencies {
  pool: Pool;
  /** The signed-in caller; throws where there is none. */
  requireViewer(request: FastifyRequest): Promise<Viewer>;
}

/** Serves `/boundaries/{edition}.json`: the TopoJSON of an edition, for signed-in callers because licences bind. */
export function boundaryRoutes(
  app: FastifyInstance,
  { pool, requireViewer }: BoundaryDependencies,
): void {
  app.get<{ Params: { file: string } }>(
    '/boundaries/:file',
    async (request, reply): Promise<FastifyReply> => {
      const viewer = await requireViewer(request);
      if (!may(viewer, 'reference.read')) {
        return refuse(
          reply,
          'FORBIDDEN',
          'Your role does not include this. / Peran Anda tidak mencakup data ini.',
        );
      }
      const edition = /^([a-z0-9.-]{1,100})\.json$/.exec(request.params.file)?.[1];
      const found = edition ? await editionTopology(pool, edition) : null;
      if (!found) {
        return refuse(reply, 'NOT_FOUND', 'There is no such edition. / Edisi tidak ditemukan.');
      }
      return sendTagged(request, reply, {
        body: found.text,
        type: 'application/json; charset=utf-8',
        etag: found.etag,
      });
    },
  );
}
