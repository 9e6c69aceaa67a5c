import type { FastifyReply, FastifyRequest } from 'fastify';
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
  body: string | Uint8Array;
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
  { body, type, etag }: TaggedContent,
): FastifyReply {
  reply.header('etag', `"${etag}"`);
  reply.header('cache-control', 'private, max-age=0, must-revalidate');
  const known = (request.headers['if-none-match'] ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''));
  if (known.includes(`"${etag}"`)) return reply.code(304).send();
  return reply.type(type).send(typeof body === 'string' ? body : Buffer.from(body));
}
