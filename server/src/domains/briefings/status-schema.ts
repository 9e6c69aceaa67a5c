/** Commands on whole briefings: their standing, copies, and one for each regency; and whether a slide follows the data. */
import { builder } from '../../graphql/builder.ts';
import { copyBriefing, createRegencyDecks } from './copies.ts';
import {
  BriefingProblemType,
  BriefingResult,
  briefingKey,
  partKey,
  resultOf,
} from './result-schema.ts';
import { ClassificationType, StatusType, TemplateType } from './schema.ts';
import { freezeSlide, setStatus } from './status.ts';

builder.mutationField('setBriefingStatus', (t) =>
  t.field({
    type: BriefingResult,
    action: 'briefings.write',
    description:
      'Gives a briefing another standing. Once its meeting is held, its slides keep what they showed.',
    args: {
      briefing: t.arg.id({ required: true }),
      version: t.arg.int({
        required: true,
        description: 'The version that the author looked at.',
      }),
      status: t.arg({ type: StatusType, required: true }),
    },
    resolve: async (_root, { briefing, version, status }, context) =>
      resultOf(await setStatus(context, { briefing: briefingKey(briefing), version, status })),
  }),
);

builder.mutationField('freezeSlide', (t) =>
  t.field({
    type: BriefingResult,
    action: 'briefings.write',
    description: 'Lets a slide keep what it shows, or follow the data again.',
    args: {
      briefing: t.arg.id({ required: true }),
      version: t.arg.int({
        required: true,
        description: 'The version that the author looked at.',
      }),
      slide: t.arg.id({ required: true }),
      frozen: t.arg.boolean({ required: true }),
    },
    resolve: async (_root, { briefing, version, slide, frozen }, context) =>
      resultOf(
        await freezeSlide(context, {
          briefing: briefingKey(briefing),
          version,
          slide: partKey(slide),
          frozen,
        }),
      ),
  }),
);

builder.mutationField('copyBriefing', (t) =>
  t.field({
    type: BriefingResult,
    action: 'briefings.write',
    description:
      'Copies a briefing into a draft of the own agency, all its slides following the data.',
    args: { briefing: t.arg.id({ required: true }), title: t.arg.string() },
    resolve: async (_root, { briefing, title }, { database, viewer, now }) =>
      resultOf(
        await copyBriefing(
          database,
          viewer,
          { briefing: briefingKey(briefing), title: title ?? null },
          now,
        ),
      ),
  }),
);

const BriefingsTaken = builder.objectRef<{ made: string[] }>('BriefingsTaken').implement({
  description: 'They were made.',
  fields: (t) => ({
    briefings: t.prismaField({
      type: ['Briefing'],
      nullable: { list: false, items: false },
      resolve: (query, { made }, _args, { database }) =>
        database.prisma.briefing.findMany({
          ...query,
          where: { id: { in: made } },
          orderBy: { regencies: 'asc' },
        }),
    }),
  }),
});
const BriefingsResult = builder.unionType('BriefingsResult', {
  description: 'The briefings, or what stands against making them.',
  types: [BriefingsTaken, BriefingProblemType],
  resolveType: (value) => ('made' in value ? BriefingsTaken : BriefingProblemType),
});

const DecksInput = builder.inputType('CreateRegencyDecksInput', {
  description: 'One briefing for each regency of the account’s area.',
  fields: (t) => ({
    template: t.field({ type: TemplateType, required: true }),
    title: t.string(),
    meetingOn: t.field({ type: 'Date' }),
    meetingPlace: t.string(),
    classification: t.field({ type: ClassificationType, required: true }),
    agenda: t.string(),
    agencies: t.stringList({ required: true }),
  }),
});
builder.mutationField('createRegencyDecks', (t) =>
  t.field({
    type: BriefingsResult,
    action: 'briefings.write',
    description: 'Makes one briefing for each regency, all of them or none.',
    args: { input: t.arg({ type: DecksInput, required: true }) },
    resolve: async (_root, { input }, { database, viewer, now }) => {
      const made = await createRegencyDecks(
        database,
        viewer,
        {
          ...input,
          title: input.title ?? null,
          meetingOn: input.meetingOn ?? null,
          meetingPlace: input.meetingPlace ?? null,
          agenda: input.agenda ?? '',
        },
        now,
      );
      return made.ok ? { made: made.value } : made.problem;
    },
  }),
);
