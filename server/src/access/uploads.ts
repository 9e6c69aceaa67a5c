/** Files that a page sends as they are: bytes of any type, up to a size, with what is to be said of them in headers. */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

interface Upload {
  /** Bytes that a file may have. */
  largest: number;
  /** Answers that it has more. */
  refuseTooLarge(reply: FastifyReply): FastifyReply;
}

/**
 * Opens a room in which the body of a request is bytes, whatever it calls itself.
 * @param routes puts routes into the room; each takes the options that it is handed
 */
export function takeUploads(
  app: FastifyInstance,
  { largest, refuseTooLarge }: Upload,
  routes: (
    room: FastifyInstance,
    options: {
      bodyLimit: number;
      errorHandler(error: FastifyError, request: FastifyRequest, reply: FastifyReply): unknown;
    },
  ) => void,
): void {
  app.register(async (room) => {
    room.removeAllContentTypeParsers();
    room.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: largest },
      (_request, body, done) => done(null, body),
    );
    routes(room, {
      bodyLimit: largest,
      errorHandler(error, _request, reply) {
        if (error.code !== 'FST_ERR_CTP_BODY_TOO_LARGE') throw error;
        // Closed at once, the connection would take the sentence with it: what still comes is read and thrown away.
        return refuseTooLarge(reply.removeHeader('connection'));
      },
    });
  });
}

/** A text that a header carries as an address would; empty where it carries none. */
export function textOfHeader(header: string | string[] | undefined): string {
  try {
    return decodeURIComponent(typeof header === 'string' ? header : '');
  } catch {
    return '';
  }
}
