/** Briefings as files: what is computed for a meeting, printed, and nothing beside it. */
import anyAscii from 'any-ascii';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { recordAudit } from '../../../access/audit.ts';
import { may } from '../../../access/viewer.ts';
import type { Context } from '../../../graphql/context.ts';
import { keyOf } from '../../../graphql/ids.ts';
import { computeBriefing } from '../read.ts';
import type { ComputedBriefing } from '../types.ts';
import { layOut } from './lay-out.ts';
import { readLaying } from './laying.ts';
import { type TakeCode, takeProblem } from './problems.ts';
import { slidesFile } from './slides-file.ts';
import type { Deck, Language } from './types.ts';

export interface TakeDependencies {
  /** What a resolver knows of a request. @throws UNAUTHENTICATED where nobody is proven. */
  contextOf(request: FastifyRequest): Promise<Context>;
}

interface Form {
  extension: string;
  type: string;
  write(deck: Deck): Promise<Buffer>;
}

/** By the last part of the address. */
const FORMS = {
  slides: {
    extension: 'pptx',
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    write: slidesFile,
  },
} as const satisfies Record<string, Form>;

const STATUS: Partial<Record<TakeCode, number>> = { FORBIDDEN: 403, UNKNOWN: 404 };

export const refuse = (reply: FastifyReply, code: TakeCode): FastifyReply =>
  reply.code(STATUS[code] ?? 400).send({ error: takeProblem(code) });

interface Address {
  Params: { id: string };
  Querystring: { language?: string };
}

/**
 * `GET /briefings/{id}/slides?language=en`: a file of slides of the briefing as it is now, in Indonesian unless another
 * language is asked for.
 */
export function takeRoutes(app: FastifyInstance, { contextOf }: TakeDependencies): void {
  for (const [name, form] of Object.entries(FORMS)) {
    app.get<Address>(`/briefings/:id/${name}`, async (request, reply) => {
      const context = await contextOf(request);
      const taken = await takeAlong(context, request.params.id, languageOf(request.query), name);
      if (typeof taken === 'string') return refuse(reply, taken);
      return reply
        .header('content-type', form.type)
        .header('content-disposition', disposition(taken.briefing, form.extension))
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', 'no-store')
        .send(await form.write(taken.deck));
    });
  }
}

export const languageOf = ({ language }: { language?: string }): Language =>
  language === 'en' ? 'en' : 'id';

/** The briefing laid out for somebody who takes it along, written down before it is; or why not. */
async function takeAlong(
  context: Context,
  id: string,
  language: Language,
  form: string,
): Promise<{ briefing: ComputedBriefing; deck: Deck } | TakeCode> {
  if (!may(context.viewer, 'briefings.take')) return 'FORBIDDEN';
  const key = keyOf('Briefing', id);
  const briefing = key ? await computeBriefing(context, key) : null;
  if (!briefing) {
    await recordAudit(context.database.pool, {
      actor: context.viewer.actor,
      action: 'denied',
      outcome: 'DENIED',
      subjectIds: [`/briefings/:id/${form}`],
    });
    return 'UNKNOWN';
  }
  const deck = layOut(briefing, await readLaying(context.database, briefing, language));
  await recordAudit(context.database.pool, {
    actor: context.viewer.actor,
    action: 'briefing.take',
    subjectIds: [briefing.id],
    detail: { form, language },
  });
  return { briefing, deck };
}

/** A name of plain letters: title and day. */
export function disposition({ title, asOf, meeting }: ComputedBriefing, extension: string): string {
  const words = anyAscii(title)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  const name = [words || 'paparan', meeting.on ?? asOf ?? ''].filter((it) => it !== '').join('-');
  return `attachment; filename="${name}.${extension}"`;
}
