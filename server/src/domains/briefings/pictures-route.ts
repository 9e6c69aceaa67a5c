import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { takeUploads, textOfHeader } from '../../access/uploads.ts';
import { may, type Viewer } from '../../access/viewer.ts';
import type { Database } from '../../db/client.ts';
import { isUuid, keyOf } from '../../graphql/ids.ts';
import {
  addPicture,
  LARGEST_PICTURE,
  type PictureCode,
  type PictureProblem,
  pictureProblem,
  readPicture,
} from './pictures.ts';

export interface PictureDependencies {
  database: Database;
  now: () => Date;
  requireViewer(request: FastifyRequest): Promise<Viewer>;
}

const STATUS: Partial<Record<PictureCode, number>> = {
  FORBIDDEN: 403,
  UNKNOWN: 404,
  TOO_LARGE: 413,
};
const refuse = (reply: FastifyReply, problem: PictureProblem): FastifyReply =>
  reply.code(STATUS[problem.code] ?? 400).send({ error: problem });

const UPLOAD = {
  largest: LARGEST_PICTURE,
  refuseTooLarge: (reply: FastifyReply) => refuse(reply, pictureProblem('TOO_LARGE')),
};

/**
 * `POST /briefings/{id}/pictures` with the picture's bytes and, in the header `X-Alternative`, what it shows, written as
 * in an address. `GET /briefings/pictures/{key}` hands it out, to be shown on a slide.
 */
export function pictureRoutes(
  app: FastifyInstance,
  { database, now, requireViewer }: PictureDependencies,
): void {
  takeUploads(app, UPLOAD, (room, options) =>
    room.post<{ Params: { id: string }; Body?: Buffer }>(
      '/briefings/:id/pictures',
      options,
      async (request, reply) => {
        const viewer = await requireViewer(request);
        const briefing = keyOf('Briefing', request.params.id);
        if (!briefing) return refuse(reply, pictureProblem('UNKNOWN'));
        const added = await addPicture(
          database,
          viewer,
          {
            briefing,
            alternative: textOfHeader(request.headers['x-alternative']),
            bytes: request.body ?? Buffer.alloc(0),
          },
          now(),
        );
        if (!added.ok) return refuse(reply, added.problem);
        return reply.code(201).send(added.value);
      },
    ),
  );
  app.get<{ Params: { id: string } }>('/briefings/pictures/:id', async (request, reply) => {
    const viewer = await requireViewer(request);
    if (!may(viewer, 'briefings.read')) return refuse(reply, pictureProblem('FORBIDDEN'));
    const { id } = request.params;
    const picture = isUuid(id) ? await readPicture(database, viewer, id) : null;
    if (!picture) return refuse(reply, pictureProblem('UNKNOWN'));
    return reply
      .header('content-type', picture.mediaType)
      .header('content-disposition', 'inline')
      .header('content-security-policy', "sandbox; default-src 'none'")
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'no-store')
      .send(picture.bytes);
  });
}
