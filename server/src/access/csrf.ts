import type { FastifyRequest } from 'fastify';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);
/** What a page of another site can send without asking first (Fetch standard, CORS-safelisted content types). */
const SENT_WITHOUT_ASKING =
  /^(text\/plain|application\/x-www-form-urlencoded|multipart\/form-data)\b/i;

/**
 * Whether the request may be another site's page making a signed-in person's browser act. A browser names the origin of
 * every POST, so a foreign or hidden one (`null`) is refused. A program that sends a cookie may name none: it passes
 * where it sends what a foreign page cannot send without the hub's consent, which the hub never gives (no CORS). A
 * header of authorization is never sent by a browser on its own.
 */
export function isForged(request: FastifyRequest, publicUrl: string | null): boolean {
  const { origin, authorization, 'content-type': type, 'sec-fetch-site': site } = request.headers;
  if (READS.has(request.method) || authorization) return false;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  if (origin !== undefined) {
    const own = [
      `${request.protocol}://${request.host}`,
      ...(publicUrl ? [new URL(publicUrl).origin] : []),
    ];
    return !own.includes(origin);
  }
  return type === undefined || SENT_WITHOUT_ASKING.test(type);
}
