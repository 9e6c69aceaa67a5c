import type { FastifyInstance, FastifyRequest } from 'fastify';
import { recordAudit } from '../../access/audit.ts';
import { may } from '../../access/viewer.ts';
import type { Context } from '../../graphql/context.ts';
import { keyOf } from '../../graphql/ids.ts';
import { readCorrections } from './corrections.ts';
import { minutesOf, readDecisions } from './minutes.ts';
import { MINUTES_TYPE, minutesFile } from './minutes-file.ts';
import { pictureProblem } from './pictures.ts';
import { computeBriefing } from './read.ts';

export interface MinutesDependencies {
  /** What a resolver knows of a request. @throws UNAUTHENTICATED where nobody is proven. */
  contextOf(request: FastifyRequest): Promise<Context>;
}

/** `GET /briefings/{id}/minutes?language=en`: the minutes as a document, in Indonesian unless another is asked for. */
export function minutesRoutes(app: FastifyInstance, { contextOf }: MinutesDependencies): void {
  app.get<{ Params: { id: string }; Querystring: { language?: string } }>(
    '/briefings/:id/minutes',
    async (request, reply) => {
      const context = await contextOf(request);
      const { viewer, database } = context;
      if (!may(viewer, 'briefings.read'))
        return reply.code(403).send({ error: pictureProblem('FORBIDDEN') });
      const id = keyOf('Briefing', request.params.id);
      const briefing = id && (await computeBriefing(context, id));
      if (!briefing) return reply.code(404).send({ error: pictureProblem('UNKNOWN') });
      const language = request.query.language === 'en' ? 'en' : 'id';
      const own = briefing.followUps.filter((followUp) => followUp.own);
      const decisions = await readDecisions(database.pool, briefing.id);
      const corrections = await readCorrections(database.pool, briefing.id);
      const parts = minutesOf(briefing, { decisions, corrections }, own, language);
      await recordAudit(database.pool, {
        actor: viewer.actor,
        action: 'briefing.minutes',
        subjectIds: [briefing.id],
      });
      const name = ['notulen', briefing.meeting.on].filter(Boolean).join('-');
      return reply
        .header('content-type', MINUTES_TYPE)
        .header('content-disposition', `attachment; filename="${name}.docx"`)
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', 'no-store')
        .send(minutesFile(parts, briefing.marking[language], language));
    },
  );
}
