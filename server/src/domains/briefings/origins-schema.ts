/** Of which saved analyses slides were made, in the graph, and the command that takes a newer version over. */
import type { GraphQLSchema } from 'graphql';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { type Parameter, rollupAsked } from '../analyses/read.ts';
import { type Written, wrong } from './command.ts';
import { readOrigins, type SlideOrigin } from './origins.ts';
import { MOST_DIMENSIONS, readQuestion } from './question.ts';
import { BriefingResult, briefingKey, partKey, resultOf } from './result-schema.ts';
import { changeSlide } from './slides.ts';
import { type Figures, slideQuestionOf } from './slides-schema.ts';
import type { SlideKind } from './types.ts';

const SlideOriginType = builder.objectRef<SlideOrigin>('BriefingSlideOrigin').implement({
  description: 'Of which version of a saved analysis a slide was made (*asal slide*).',
  fields: (t) => ({
    slide: t.exposeID('slide', { description: 'The slide, by id.' }),
    analysis: t.prismaField({
      type: 'Analysis',
      description: 'The analysis; slides of those that the caller does not see are not listed.',
      resolve: (query, { analysis }, _args, { database }) =>
        database.prisma.analysis.findUniqueOrThrow({ ...query, where: { id: analysis } }),
    }),
    number: t.exposeInt('number', { description: 'Which version of it (*versi ke-*).' }),
    newest: t.exposeInt('newest', { description: 'Its newest version (*versi terbaru*).' }),
  }),
});

builder.prismaObjectField('Briefing', 'origins', (t) =>
  t.field({
    type: [SlideOriginType],
    nullable: { list: false, items: false },
    description:
      'Slides that were made of saved analyses which the caller sees. It is no part of what is presented or taken along.',
    select: { id: true },
    resolve: ({ id }, _args, { database, viewer }) => readOrigins(database, viewer, id),
  }),
);

builder.mutationField('takeNewerAnalysis', (t) =>
  t.field({
    type: BriefingResult,
    action: 'briefings.write',
    description:
      'Lets a slide ask what the newest version of its analysis asks, with the defaults of what its reader fills in.',
    args: {
      briefing: t.arg.id({ required: true }),
      version: t.arg.int({
        required: true,
        description: 'The version of the briefing that the author looked at.',
      }),
      slide: t.arg.id({ required: true }),
    },
    resolve: async (_root, { briefing, version, slide }, context, { schema }) =>
      resultOf(
        await takeNewer(context, schema, {
          briefing: briefingKey(briefing),
          version,
          slide: partKey(slide),
        }),
      ),
  }),
);

async function takeNewer(
  context: Context,
  schema: GraphQLSchema,
  asked: { briefing: string; version: number; slide: string },
): Promise<Written> {
  const { database, viewer, now } = context;
  const { prisma } = database;
  const origins = await readOrigins(database, viewer, asked.briefing);
  const origin = origins.find(({ slide }) => slide === asked.slide);
  if (!origin) return wrong('ANALYSIS_UNKNOWN', 'slide');
  const { analysis, newest } = origin;
  const { question: text, ...kept } = await prisma.analysisVersion.findUniqueOrThrow({
    where: { analysisId_number: { analysisId: analysis, number: newest } },
    select: { question: true, variables: true, parameters: true },
  });
  // The column is JSON; `saveAnalysis` alone writes it, and has read each of them.
  const parameters = kept.parameters as unknown as Parameter[];
  const rollup = rollupAsked(schema, { ...kept, text, parameters });
  // The graph has checked these arguments as it would those of the roll-up itself.
  const figures = rollup as (Figures & { knownAt?: unknown }) | null;
  if (!figures || figures.knownAt || figures.by.length > MOST_DIMENSIONS)
    return wrong('ANALYSIS_NO_FIGURES', 'slide');
  const before = await prisma.briefingSlide.findUniqueOrThrow({
    where: { id: asked.slide },
    select: { question: true, kind: true },
  });
  const shown = readQuestion(before.question);
  const { step, measure, breaks, display } = { ...(shown?.of === 'FIGURES' ? shown : null) };
  const looks = { step, measure, breaks, display };
  return changeSlide(
    database,
    viewer,
    {
      ...asked,
      kind: kindFor(before.kind as SlideKind, figures.by),
      question: await slideQuestionOf(context, { figures: { ...figures, ...looks } }),
      origin: { analysis, number: newest },
    },
    now,
  );
}

/** How figures that are split otherwise are shown: as before where that can be. */
function kindFor(kind: SlideKind, by: readonly string[]): SlideKind {
  if (by.length === 0) return 'FIGURES';
  return kind === 'FIGURES' || (kind === 'MAP' && by.join() !== 'REGENCY') ? 'TABLE' : kind;
}
