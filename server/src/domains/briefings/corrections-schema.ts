/** What was put right in the minutes of a meeting, and the commands that put a decision right. */
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { type Correction, correctDecision, readCorrections } from './corrections.ts';
import { BriefingResult, briefingKey, partKey, resultOf } from './result-schema.ts';

const CorrectionType = builder.objectRef<Correction>('BriefingCorrection').implement({
  description: 'What stood in the minutes before it was put right or taken back (*ralat*).',
  fields: (t) => ({
    id: t.exposeID('id'),
    decision: t.id({ nullable: true, resolve: ({ decision }) => decision }),
    agency: t.exposeString('agency', { nullable: true }),
    was: t.exposeString('was'),
    withdrawn: t.exposeBoolean('withdrawn'),
    reason: t.exposeString('reason'),
    madeAt: t.field({ type: 'DateTime', resolve: ({ madeAt }) => madeAt }),
  }),
});

builder.prismaObjectField('Briefing', 'corrections', (t) =>
  t.field({
    type: [CorrectionType],
    nullable: { list: false, items: false },
    select: { id: true },
    resolve: ({ id }, _args, { database }) => readCorrections(database.pool, id),
  }),
);

interface Correcting {
  briefing: string;
  decision: string;
  text: string | null;
  reason: string;
}
const corrected = async ({ database, viewer, now }: Context, asked: Correcting) => {
  const { briefing, decision } = asked;
  const named = { ...asked, briefing: briefingKey(briefing), decision: partKey(decision) };
  return resultOf(await correctDecision(database, viewer, named, now));
};

const CorrectInput = builder.inputType('CorrectBriefingDecisionInput', {
  description: 'What was decided in place of what was written down.',
  fields: (t) => ({
    briefing: t.id({ required: true }),
    decision: t.id({ required: true }),
    text: t.string({ required: true }),
    reason: t.string({ required: true }),
  }),
});
builder.mutationField('correctBriefingDecision', (t) =>
  t.field({
    type: BriefingResult,
    action: 'briefings.write',
    description: 'Puts a decision of a meeting right; what stood before stays readable.',
    args: { input: t.arg({ type: CorrectInput, required: true }) },
    resolve: (_root, { input }, context) => corrected(context, input),
  }),
);

const WithdrawInput = builder.inputType('WithdrawBriefingDecisionInput', {
  description: 'A decision that is taken back, and why.',
  fields: (t) => ({
    briefing: t.id({ required: true }),
    decision: t.id({ required: true }),
    reason: t.string({ required: true }),
  }),
});
builder.mutationField('withdrawBriefingDecision', (t) =>
  t.field({
    type: BriefingResult,
    action: 'briefings.write',
    description: 'Takes a decision of a meeting back; it stays as one that was.',
    args: { input: t.arg({ type: WithdrawInput, required: true }) },
    resolve: (_root, { input }, context) => corrected(context, { ...input, text: null }),
  }),
);
