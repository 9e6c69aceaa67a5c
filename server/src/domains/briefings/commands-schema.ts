/** Commands on briefings. */
import { builder } from '../../graphql/builder.ts';
import { RegencyCodeInput, regencyCodeOf } from '../regencies/types.ts';
import { BriefingResult, briefingKey, given, resultOf } from './result-schema.ts';
import { ClassificationType, TemplateType } from './schema.ts';
import { changeBriefing, createBriefing } from './write.ts';

const CreateInput = builder.inputType('CreateBriefingInput', {
  description: 'A new briefing.',
  fields: (t) => ({
    template: t.field({ type: TemplateType, required: true }),
    title: t.string(),
    meetingOn: t.field({ type: 'Date' }),
    meetingPlace: t.string(),
    classification: t.field({ type: ClassificationType, required: true }),
    agenda: t.string(),
    agencies: t.stringList({ required: true }),
    regency: t.field({ type: RegencyCodeInput }),
  }),
});
builder.mutationField('createBriefing', (t) =>
  t.field({
    type: BriefingResult,
    action: 'briefings.write',
    description: 'Makes a briefing of the own agency from a template.',
    args: { input: t.arg({ type: CreateInput, required: true }) },
    resolve: async (_root, { input }, { database, viewer, now }) =>
      resultOf(
        await createBriefing(
          database,
          viewer,
          {
            ...input,
            title: input.title ?? null,
            meetingOn: input.meetingOn ?? null,
            meetingPlace: input.meetingPlace ?? null,
            agenda: input.agenda ?? '',
            regency: input.regency ? regencyCodeOf(input.regency) : null,
          },
          now,
        ),
      ),
  }),
);

const ChangeInput = builder.inputType('ChangeBriefingInput', {
  description: 'What a briefing says of itself; what is left out stays.',
  fields: (t) => ({
    briefing: t.id({ required: true }),
    version: t.int({ required: true }),
    title: t.string(),
    meetingOn: t.field({ type: 'Date' }),
    meetingPlace: t.string(),
    classification: t.field({ type: ClassificationType }),
    agenda: t.string(),
    agencies: t.stringList(),
  }),
});
builder.mutationField('changeBriefing', (t) =>
  t.field({
    type: BriefingResult,
    action: 'briefings.write',
    description: 'Changes what a briefing says of itself.',
    args: { input: t.arg({ type: ChangeInput, required: true }) },
    resolve: async (_root, { input }, { database, viewer, now }) =>
      resultOf(
        await changeBriefing(
          database,
          viewer,
          {
            briefing: briefingKey(input.briefing),
            version: input.version,
            title: given(input.title),
            meetingOn: input.meetingOn,
            meetingPlace: input.meetingPlace,
            classification: given(input.classification),
            agenda: given(input.agenda),
            agencies: given(input.agencies),
          },
          now,
        ),
      ),
  }),
);
