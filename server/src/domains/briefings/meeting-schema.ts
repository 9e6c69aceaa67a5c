/** What a meeting comes to in the graph: attendance, decisions, follow-ups, minutes, and what changed since the last one. */
import { builder } from '../../graphql/builder.ts';
import { encodeId } from '../../graphql/ids.ts';
import { Sentence } from '../../graphql/sentence.ts';
import { Change, UNTOLD } from './computed-schema.ts';
import { readCorrections } from './corrections.ts';
import { addDecision, addMeetingFollowUp, recordMeeting } from './meeting.ts';
import { type Decision, minutesOf, minutesText, readDecisions } from './minutes.ts';
import { BriefingResult, briefingKey, partKey, resultOf } from './result-schema.ts';
import { computed } from './schema.ts';
import { changesSince } from './since.ts';
import type { SlideChanges } from './types.ts';
import { isShared } from './visible.ts';

const slideKey = (id: string | null | undefined): string | null => (id ? partKey(id) : null);

const DecisionType = builder.objectRef<Decision>('BriefingDecision').implement({
  description: 'What a meeting decided (*keputusan rapat*).',
  fields: (t) => ({
    id: t.exposeID('id'),
    text: t.exposeString('text'),
    slide: t.id({ nullable: true, resolve: ({ slide }) => slide }),
    view: t.exposeString('view', { nullable: true }),
    madeAt: t.field({ type: 'DateTime', resolve: ({ madeAt }) => madeAt }),
  }),
});

const SlideChangesType = builder.objectRef<SlideChanges>('BriefingSlideChanges').implement({
  description: 'What became of a slide’s figures since an earlier meeting.',
  fields: (t) => ({
    slide: t.exposeID('slide'),
    title: t.exposeString('title'),
    asOf: t.field({ type: 'Date', resolve: ({ asOf }) => asOf }),
    changes: t.field({
      type: [Change],
      nullable: { list: false, items: false },
      resolve: ({ changes }) => changes,
    }),
    untold: t.field({ ...UNTOLD, resolve: ({ untold }) => untold }),
  }),
});

const IN_ORDER = { orderBy: [{ madeAt: 'asc' as const }, { id: 'asc' as const }] };
builder.prismaObjectFields('Briefing', (t) => ({
  record: t.exposeString('record'),
  decisions: t.field({
    type: [DecisionType],
    nullable: { list: false, items: false },
    select: { decisions: IN_ORDER },
    resolve: ({ decisions }) =>
      decisions.map(({ slideId, ...rest }) => ({ ...rest, slide: slideId })),
  }),
  minutes: t.field({
    type: Sentence,
    description: 'The minutes as plain text (*notulen*).',
    select: { id: true, version: true },
    resolve: async ({ id, version }, _args, context) => {
      const briefing = await computed(context, { id, version });
      const made = {
        decisions: await readDecisions(context.database.pool, id),
        corrections: await readCorrections(context.database.pool, id),
      };
      const own = briefing.followUps.filter((followUp) => followUp.own);
      return {
        id: minutesText(minutesOf(briefing, made, own, 'id')),
        en: minutesText(minutesOf(briefing, made, own, 'en')),
      };
    },
  }),
  minutesPath: t.string({
    description: 'Address of the minutes as a document; `?language=en` for English.',
    select: { id: true },
    resolve: ({ id }) => `/briefings/${encodeURIComponent(encodeId('Briefing', id))}/minutes`,
  }),
  changesSince: t.field({
    type: [SlideChangesType],
    nullable: { list: false, items: false },
    description:
      'What became of the figures since an earlier briefing or a day; since the office’s last meeting where neither is said.',
    args: { briefing: t.arg.id(), day: t.arg({ type: 'Date' }) },
    select: { id: true },
    resolve: ({ id }, { briefing, day }, context) =>
      changesSince(context, id, {
        briefing: briefing ? briefingKey(briefing) : null,
        day: day ?? null,
      }),
  }),
}));

builder.prismaObjectFields('FollowUp', (t) => ({
  briefing: t.prismaField({
    type: 'Briefing',
    nullable: true,
    description: 'The briefing out of whose meeting it came, for who sees it.',
    select: (_args, { viewer }, nested) => ({
      briefing: nested({
        select: {
          ownerAgency: true,
          status: true,
          _count: { select: { agencies: { where: { agencyCode: viewer.agency ?? '' } } } },
        },
      }),
    }),
    resolve: (_query, { briefing }, _args, { viewer }) => {
      if (!briefing) return null;
      const { ownerAgency, status, _count } = briefing;
      const isSeen = ownerAgency === viewer.agency || (isShared(status) && _count.agencies > 0);
      // What else is asked of it the plug-in loads with it.
      return isSeen ? (briefing as never) : null;
    },
  }),
  slide: t.id({
    nullable: true,
    description: 'The slide to which it is pinned.',
    select: { slideId: true },
    resolve: ({ slideId }) => slideId,
  }),
  slidePosition: t.int({
    nullable: true,
    description: 'The place of that slide in its briefing today, from 1.',
    select: { slideId: true },
    resolve: async ({ slideId }, _args, { database }) => {
      if (!slideId) return null;
      // Asked for in the same tick by each row of a list, these are one statement.
      const slide = await database.prisma.briefingSlide.findUnique({
        where: { id: slideId },
        select: { position: true },
      });
      return slide?.position ?? null;
    },
  }),
  view: t.exposeString('view', {
    nullable: true,
    description: 'The view to which it is pinned, in the screen’s own text form.',
  }),
}));

const AttendanceInput = builder.inputType('BriefingAttendanceInput', {
  description: 'Whether an agency came (*kehadiran*).',
  fields: (t) => ({
    agency: t.string({ required: true }),
    attended: t.boolean({ required: true }),
  }),
});
const RecordInput = builder.inputType('RecordMeetingInput', {
  description: 'Who came and what was said.',
  fields: (t) => ({
    briefing: t.id({ required: true }),
    version: t.int({ required: true }),
    record: t.string(),
    attendance: t.field({ type: [AttendanceInput], required: true }),
  }),
});
builder.mutationField('recordMeeting', (t) =>
  t.field({
    type: BriefingResult,
    action: 'briefings.write',
    description: 'Writes down who came to a meeting and what was said.',
    args: { input: t.arg({ type: RecordInput, required: true }) },
    resolve: async (_root, { input }, { database, viewer, now }) =>
      resultOf(
        await recordMeeting(
          database,
          viewer,
          { ...input, briefing: briefingKey(input.briefing), record: input.record ?? null },
          now,
        ),
      ),
  }),
);

const DecisionInput = builder.inputType('AddBriefingDecisionInput', {
  description: 'What was decided, pinned to what was looked at.',
  fields: (t) => ({
    briefing: t.id({ required: true }),
    slide: t.id(),
    view: t.string(),
    text: t.string({ required: true }),
  }),
});
builder.mutationField('addBriefingDecision', (t) =>
  t.field({
    type: BriefingResult,
    action: 'briefings.write',
    description: 'Writes down what a meeting decided.',
    args: { input: t.arg({ type: DecisionInput, required: true }) },
    resolve: async (_root, { input }, { database, viewer, now }) =>
      resultOf(
        await addDecision(
          database,
          viewer,
          {
            briefing: briefingKey(input.briefing),
            slide: slideKey(input.slide),
            view: input.view ?? null,
            text: input.text,
          },
          now,
        ),
      ),
  }),
);

const FollowUpInput = builder.inputType('AddBriefingFollowUpInput', {
  description: 'What an agency is to do, pinned to what was looked at.',
  fields: (t) => ({
    briefing: t.id({ required: true }),
    slide: t.id(),
    view: t.string(),
    text: t.string({ required: true }),
    owner: t.string({ required: true }),
    dueOn: t.field({ type: 'Date', required: true }),
  }),
});
builder.mutationField('addBriefingFollowUp', (t) =>
  t.field({
    type: BriefingResult,
    action: 'briefings.write',
    description: 'Writes down what an agency is to do by a day, out of a meeting.',
    args: { input: t.arg({ type: FollowUpInput, required: true }) },
    resolve: async (_root, { input }, { database, viewer, now }) =>
      resultOf(
        await addMeetingFollowUp(
          database,
          viewer,
          {
            briefing: briefingKey(input.briefing),
            slide: slideKey(input.slide),
            view: input.view ?? null,
            text: input.text,
            owner: input.owner,
            dueOn: String(input.dueOn),
          },
          now,
        ),
      ),
  }),
);
