import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import { recordAudit } from './audit.ts';
import type { Viewer } from './viewer.ts';

const FORBIDDEN = 403;

/**
 * Puts each refusal of tiles, files, exports and whatever else is no graph into the audit trail, by the route's pattern
 * and without what the caller asked for. Where that fails the answer does.
 * @returns the same way to the caller, which notes whose request it is
 */
export function auditRouteDenials(
  app: FastifyInstance,
  pool: Pool,
  requireViewer: (request: FastifyRequest) => Promise<Viewer>,
): (request: FastifyRequest) => Promise<Viewer> {
  const actors = new WeakMap<FastifyRequest, string>();
  app.addHook('onSend', async (request, reply) => {
    const actor = actors.get(request);
    if (reply.statusCode !== FORBIDDEN || !actor) return;
    await recordAudit(pool, {
      actor,
      action: 'denied',
      outcome: 'DENIED',
      subjectIds: [`${request.method} ${request.routeOptions.url ?? ''}`],
    });
  });
  return async (request) => {
    const viewer = await requireViewer(request);
    actors.set(request, viewer.actor);
    return viewer;
  };
}
