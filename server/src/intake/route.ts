import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { may, type Viewer } from '../access/viewer.ts';
import type { Database } from '../db/client.ts';
import { encodeId } from '../graphql/ids.ts';
import type { Sentence } from '../kernel/result.ts';
import { findSource } from '../sources/registry.ts';
import { importFile } from './import-file.ts';

/** Two hundred times the largest file that the province's offices send. */
const LARGEST_FILE = 20 * 1024 * 1024;

export interface FileDependencies {
  database: Database;
  logger: Logger;
  requireViewer(request: FastifyRequest): Promise<Viewer>;
}

const refused = (
  code: string,
  id: string,
  en: string,
): { error: { code: string; sentence: Sentence } } => ({
  error: { code, sentence: { id, en } },
});

/**
 * `POST /files/{source}?fileName=…&agency=…&period=YYYY-MM&dryRun=1` with the file's bytes: opens a batch, answers with
 * its global id at once, and goes on; the batch tells how it went.
 */
export function fileRoutes(app: FastifyInstance, dependencies: FileDependencies): void {
  const { database, logger, requireViewer } = dependencies;
  app.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer', bodyLimit: LARGEST_FILE },
    (_request, body, done) => done(null, body),
  );
  app.post<{
    Params: { source: string };
    Querystring: {
      fileName?: string;
      agency?: string;
      period?: string;
      dryRun?: string;
    };
    Body: Buffer;
  }>('/files/:source', { bodyLimit: LARGEST_FILE }, async (request, reply) => {
    const viewer = await requireViewer(request);
    if (!may(viewer, 'imports.write')) {
      return reply
        .code(403)
        .send(
          refused(
            'FORBIDDEN',
            'Peran Anda tidak mencakup pengiriman berkas.',
            'Your role does not include sending files.',
          ),
        );
    }
    const source = findSource(request.params.source);
    if (!source || !Buffer.isBuffer(request.body)) {
      return reply
        .code(400)
        .send(
          refused(
            'BAD_USER_INPUT',
            'Pilih jenis berkas yang dikenal dan kirim isinya sebagai application/octet-stream.',
            'Choose a known kind of file and send its bytes as application/octet-stream.',
          ),
        );
    }
    const { fileName, agency, period, dryRun } = request.query;
    const opened = await importFile(database, source, {
      source: source.id,
      fileName: fileName ?? `${source.id}.${source.extension}`,
      bytes: request.body,
      agency: agency || null,
      period: period || null,
      dryRun: dryRun === '1',
      actor: viewer.actor,
      agencies: viewer.agencies,
    });
    opened.finished.catch((error: Error) =>
      logger.error({ batch: opened.batch, name: error.name, stack: error.stack }, 'import failed'),
    );
    return reply.code(202).send({
      batch: encodeId('Batch', opened.batch),
      alreadyPublished: opened.alreadyPublished,
    });
  });
}
