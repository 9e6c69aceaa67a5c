import type { FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { STATUS_OF_CODE } from '../graphql/errors.ts';

/** Refuses a request in the shape in which GraphQL does. The message is in both interface languages. */
export function refuse(
  reply: FastifyReply,
  code: 'BAD_USER_INPUT' | 'FORBIDDEN' | 'NOT_FOUND',
  message: string,
): FastifyReply {
  return reply
    .code(STATUS_OF_CODE[code] ?? 400)
    .send({ errors: [{ message, extensions: { code } }] });
}

export interface TaggedContent {
  body: string | Buffer;
  /** The body by gzip; without it the app packs what it sends as it likes. */
  packed?: Buffer | null;
  type: string;
  /** Entity tag without its quotes: equal tags mean equal bytes. */
  etag: string;
}

/**
 * Sends content that a browser keeps for its own user and asks about again each time; what it already has is answered
 * by 304 (RFC 9110, 13.1.2).
 */
export function sendTagged(
  request: FastifyRequest,
  reply: FastifyReply,
  { body, packed, type, etag }: TaggedContent,
): FastifyReply {
  // Other bytes are another tag, and packed ones are (RFC 9110, 8.8.3.3).
  const unpacked = packed && !acceptsGzip(request);
  const tag = unpacked ? `"${etag}-0"` : `"${etag}"`;
  reply.header('etag', tag);
  reply.header('cache-control', 'private, max-age=0, must-revalidate');
  if (packed) reply.header('vary', 'accept-encoding');
  const known = request.headers['if-none-match'];
  if (known && tagsIn(known).includes(tag)) return reply.code(304).send();
  reply.type(type);
  if (!packed || unpacked) return reply.send(body);
  return reply.header('content-encoding', 'gzip').send(packed);
}

const tagsIn = (header: string): string[] =>
  header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));

const acceptsGzip = (request: FastifyRequest): boolean =>
  new Negotiator(request).encodings(['gzip', 'identity'])[0] === 'gzip';
