import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { recordAudit } from '../../access/audit.ts';
import { takeUploads, textOfHeader } from '../../access/uploads.ts';
import { may, type Viewer } from '../../access/viewer.ts';
import type { Database } from '../../db/client.ts';
import { encodeId, keyOf } from '../../graphql/ids.ts';
import { addDocument } from './add-document.ts';
import {
  type DocumentCode,
  type DocumentProblem,
  documentProblem,
  LARGEST_DOCUMENT,
} from './document-problems.ts';
import { readDocument } from './read-document.ts';

export interface DocumentDependencies {
  database: Database;
  now: () => Date;
  requireViewer(request: FastifyRequest): Promise<Viewer>;
}

const STATUS: Partial<Record<DocumentCode, number>> = {
  FORBIDDEN: 403,
  CASE_UNKNOWN: 404,
  DOCUMENT_UNKNOWN: 404,
  CASE_CHANGED: 409,
  TOO_LARGE: 413,
};

const refuse = (reply: FastifyReply, problem: DocumentProblem): FastifyReply =>
  reply.code(STATUS[problem.code] ?? 400).send({ error: problem });

/**
 * `POST /cases/{id}/documents?version=…` with the file's bytes, its media type, and in the headers `X-Title` and
 * `X-File-Name` what it is and how its name ends, both as in an address: of a name nothing may come into an address,
 * which servers on the way write down. `GET /documents/{id}` hands it out to be saved, never to be opened here.
 */
export function documentRoutes(app: FastifyInstance, dependencies: DocumentDependencies): void {
  takeIn(app, dependencies);
  handOut(app, dependencies);
}

const UPLOAD = {
  largest: LARGEST_DOCUMENT,
  refuseTooLarge: (reply: FastifyReply) => refuse(reply, documentProblem('TOO_LARGE')),
};

function takeIn(app: FastifyInstance, { database, now, requireViewer }: DocumentDependencies) {
  takeUploads(app, UPLOAD, (room, options) =>
    room.post<{ Params: { id: string }; Querystring: { version?: string }; Body?: Buffer }>(
      '/cases/:id/documents',
      options,
      async (request, reply) => {
        const viewer = await requireViewer(request);
        if (!may(viewer, 'cases.handle')) return refuse(reply, documentProblem('FORBIDDEN'));
        const caseId = keyOf('Case', request.params.id);
        if (!caseId) return refuse(reply, documentProblem('CASE_UNKNOWN'));
        const { version = '' } = request.query;
        if (!/^\d{1,9}$/.test(version)) return refuse(reply, documentProblem('VERSION_MISSING'));
        const added = await addDocument(
          database,
          viewer,
          {
            caseId,
            version: Number(version),
            title: textOfHeader(request.headers['x-title']),
            fileName: textOfHeader(request.headers['x-file-name']),
            declared: request.headers['content-type'] ?? '',
            bytes: request.body ?? Buffer.alloc(0),
          },
          now(),
        );
        if (!added.ok) return refuse(reply, added.problem);
        return reply.code(201).send({ document: encodeId('CaseDocument', added.value) });
      },
    ),
  );
}

function handOut(app: FastifyInstance, { database, requireViewer }: DocumentDependencies) {
  app.get<{ Params: { id: string } }>('/documents/:id', async (request, reply) => {
    const viewer = await requireViewer(request);
    if (!may(viewer, 'cases.read')) return refuse(reply, documentProblem('FORBIDDEN'));
    const id = keyOf('CaseDocument', request.params.id);
    const document = id ? await readDocument(database, viewer, id) : null;
    if (!document) {
      // Refusals of a role are written down for every route; that somebody tries addresses out is seen here only.
      await recordAudit(database.pool, {
        actor: viewer.actor,
        action: 'denied',
        outcome: 'DENIED',
        subjectIds: ['GET /documents/:id'],
      });
      return refuse(reply, documentProblem('DOCUMENT_UNKNOWN'));
    }
    return reply
      .header('content-type', document.mediaType)
      .header('content-disposition', `attachment; filename="${document.fileName}"`)
      .header('content-security-policy', "sandbox; default-src 'none'")
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'no-store')
      .send(document.bytes);
  });
}
