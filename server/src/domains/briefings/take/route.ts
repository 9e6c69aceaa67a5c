/** Briefings as files: what is computed for a meeting, printed, and nothing beside it. */
import anyAscii from 'any-ascii';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { recordAudit } from '../../../access/audit.ts';
import { may } from '../../../access/viewer.ts';
import type { Context } from '../../../graphql/context.ts';
import { encodeId, keyOf } from '../../../graphql/ids.ts';
import { computeBriefing } from '../read.ts';
import type { ComputedBriefing } from '../types.ts';
import { handout } from './handout.ts';
import { layOut } from './lay-out.ts';
import { readLaying } from './laying.ts';
import type { PackSigner } from './pack-signature.ts';
import { makePack, packUntil } from './packs.ts';
import { type TakeCode, takeProblem } from './problems.ts';
import { slidesFile } from './slides-file.ts';
import type { Deck, Language } from './types.ts';

export interface TakeDependencies {
  signer: PackSigner;
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
  handout: { extension: 'pdf', type: 'application/pdf', write: handout },
} as const satisfies Record<string, Form>;

const PackBody = z.object({
  passphrase: z.string().max(1000),
  until: z.string().max(20),
  language: z.string().max(10).optional(),
});

const STATUS: Partial<Record<TakeCode, number>> = { FORBIDDEN: 403, UNKNOWN: 404 };

const refuse = (reply: FastifyReply, code: TakeCode): FastifyReply =>
  reply.code(STATUS[code] ?? 400).send({ error: takeProblem(code) });

interface Address {
  Params: { id: string };
  Querystring: { language?: string };
}

/**
 * `GET /briefings/{id}/slides?language=en` and `/handout`: a file of slides, or a handout, of the briefing as it is now, in
 * Indonesian unless another language is asked for.
 */
export function takeRoutes(app: FastifyInstance, dependencies: TakeDependencies): void {
  const { contextOf } = dependencies;
  packRoute(app, dependencies);
  for (const [name, form] of Object.entries(FORMS)) {
    app.get<Address>(`/briefings/:id/${name}`, async (request, reply) => {
      const context = await contextOf(request);
      const language = languageOf(request.query);
      const taken = await takeAlong(context, request.params.id, language, name);
      if (typeof taken === 'string') return refuse(reply, taken);
      await recordAudit(context.database.pool, {
        actor: context.viewer.actor,
        action: 'briefing.take',
        subjectIds: [taken.briefing.id],
        detail: { form: name, language },
      });
      return reply
        .header('content-type', form.type)
        .header('content-disposition', disposition(taken.briefing, form.extension))
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', 'no-store')
        .send(await form.write(taken.deck));
    });
  }
}

const languageOf = ({ language }: { language?: string | undefined }): Language =>
  language === 'en' ? 'en' : 'id';

/**
 * `POST /briefings/{id}/packs` with `{passphrase, until, language}`: an offline pack, sealed with the passphrase, which
 * is kept nowhere, and good until the end of that day. Its key stands in the header `X-Pack`.
 */
function packRoute(app: FastifyInstance, { contextOf, signer }: TakeDependencies): void {
  app.post<Address>('/briefings/:id/packs', async (request, reply) => {
    const context = await contextOf(request);
    const body = PackBody.safeParse(request.body).data ?? { passphrase: '', until: '' };
    const asked = { ...body, language: languageOf(body) };
    const taken = await takeAlong(context, request.params.id, asked.language, 'packs');
    if (typeof taken === 'string') return refuse(reply, taken);
    if (!context.viewer.agency) return refuse(reply, 'NO_AGENCY');
    const until = packUntil(asked, context.now);
    if (!until.ok) return refuse(reply, until.problem);
    const made = await makePack(context, signer, { ...taken, asked, until: until.value });
    if (!made.ok) return refuse(reply, made.problem);
    return (
      reply
        .header('content-type', 'text/html; charset=utf-8')
        .header('content-disposition', disposition(taken.briefing, 'html'))
        // Never opened as a page of the hub's own.
        .header('content-security-policy', "sandbox; default-src 'none'")
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', 'no-store')
        .header('x-pack', encodeId('BriefingPack', made.value.id))
        .send(made.value.file)
    );
  });
}

/** The briefing laid out for somebody who may take it along; or why not. */
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
  const laying = await readLaying(context.database, briefing, language, form);
  const deck = layOut(briefing, laying);
  return { briefing, deck };
}

/** A name of plain letters: title and day. */
function disposition({ title, asOf, meeting }: ComputedBriefing, extension: string): string {
  const words = anyAscii(title)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  const name = [words || 'paparan', meeting.on ?? asOf ?? ''].filter((it) => it !== '').join('-');
  return `attachment; filename="${name}.${extension}"`;
}
