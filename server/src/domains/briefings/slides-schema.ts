/** Commands on the slides of briefings. */
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { badUserInput } from '../../graphql/errors.ts';
import { uuidOf } from '../../graphql/ids.ts';
import { DimensionType, questionOf, RollupFilter } from '../indicators/graph/types.ts';
import { meetingRollup } from '../indicators/read.ts';
import { rollupOf } from './compute-slide.ts';
import {
  BreaksType,
  DisplayType,
  MeasureType,
  SlideKindType,
  StepType,
} from './computed-schema.ts';
import { figuresOf, parseQuestion, type SlideQuestion } from './question.ts';
import { BriefingResult, briefingKey, given, partKey, resultOf } from './result-schema.ts';
import { addSlide, changeSlide, moveSlide, removeSlide, restoreSlides } from './slides.ts';

const FiguresInput = builder.inputType('BriefingFiguresInput', {
  description: 'What a slide asks of the figures.',
  fields: (t) => ({
    indicator: t.string({ required: true }),
    by: t.field({ type: [DimensionType], required: true }),
    filter: t.field({ type: RollupFilter }),
    asOf: t.field({ type: 'Date' }),
    step: t.field({ type: StepType }),
    measure: t.field({ type: MeasureType }),
    breaks: t.field({ type: BreaksType }),
    display: t.field({ type: DisplayType }),
  }),
});

export type Figures = typeof FiguresInput.$inferInput;

interface Asks {
  figures?: Figures | null | undefined;
  followUps?: boolean | null | undefined;
}

/**
 * What a slide asks, checked against the figures that there are before it is kept.
 * @throws BAD_USER_INPUT that names what cannot be asked
 */
export async function slideQuestionOf(
  context: Context,
  { figures, followUps }: Asks,
): Promise<SlideQuestion | undefined> {
  if (followUps) return { of: 'FOLLOW_UPS' };
  if (!figures) return undefined;
  const { narrowing, agencies, from, to, asOf } = questionOf(figures);
  const question = figuresOf(figures.indicator, [...figures.by], {
    regencies: copy(narrowing.regency),
    sectors: copy(narrowing.sector),
    nationalities: copy(narrowing.nationality),
    permitKinds: copy(narrowing.permit_kind),
    categories: copy(narrowing.category),
    statuses: copy(narrowing.status),
    agencies: copy(agencies),
    from,
    to,
    asOf,
    step: figures.step ?? 'MONTH',
    measure: figures.measure ?? 'COUNT',
    breaks: figures.breaks ?? 'QUANTILE',
    display: figures.display ?? 'MAP',
  });
  const parsed = parseQuestion(question);
  if (!parsed) throw badUserInput('figures: cannot be read / pilihan angka tidak dapat dibaca');
  await meetingRollup(context, rollupOf(question, asOf), null);
  return parsed;
}
const copy = (values: readonly string[] | null): string[] | null => values && [...values];

const AddSlideInput = builder.inputType('AddSlideInput', {
  description: 'A new slide.',
  fields: (t) => ({
    briefing: t.id({ required: true }),
    after: t.id(),
    kind: t.field({ type: SlideKindType, required: true }),
    title: t.string({ required: true }),
    section: t.string(),
    figures: t.field({ type: FiguresInput }),
    followUps: t.boolean(),
    view: t.string(),
    sentence: t.string(),
    body: t.string(),
    notes: t.string(),
    picture: t.id(),
    analysis: t.id({ description: 'The saved analysis that its figures are asked by.' }),
    analysisVersion: t.int({ description: 'Which version of it.' }),
  }),
});
builder.mutationField('addSlide', (t) =>
  t.field({
    type: BriefingResult,
    action: 'briefings.write',
    description:
      'Adds a slide. Figures that a meeting may not see can be picked; the slide then says why they are not shown.',
    args: { input: t.arg({ type: AddSlideInput, required: true }) },
    resolve: async (_root, { input }, context) =>
      resultOf(
        await addSlide(
          context.database,
          context.viewer,
          {
            briefing: briefingKey(input.briefing),
            version: null,
            after: input.after ? partKey(input.after) : null,
            kind: input.kind,
            title: input.title,
            ...partsOf(input),
            question: await slideQuestionOf(context, input),
            origin: input.analysis
              ? { analysis: uuidOf('Analysis', input.analysis), number: input.analysisVersion ?? 0 }
              : undefined,
          },
          context.now,
        ),
      ),
  }),
);

const ChangeSlideInput = builder.inputType('ChangeSlideInput', {
  description: 'What is said of a slide; what is left out stays.',
  fields: (t) => ({
    briefing: t.id({ required: true }),
    version: t.int({ required: true }),
    slide: t.id({ required: true }),
    kind: t.field({ type: SlideKindType }),
    title: t.string(),
    section: t.string(),
    figures: t.field({ type: FiguresInput }),
    followUps: t.boolean(),
    view: t.string(),
    sentence: t.string({ description: 'Null gives the slide back to the data’s sentence.' }),
    body: t.string(),
    notes: t.string(),
    picture: t.id(),
  }),
});
builder.mutationField('changeSlide', (t) =>
  t.field({
    type: BriefingResult,
    action: 'briefings.write',
    description: 'Changes a slide.',
    args: { input: t.arg({ type: ChangeSlideInput, required: true }) },
    resolve: async (_root, { input }, context) =>
      resultOf(
        await changeSlide(
          context.database,
          context.viewer,
          {
            briefing: briefingKey(input.briefing),
            version: input.version,
            slide: partKey(input.slide),
            kind: given(input.kind),
            title: given(input.title),
            ...partsOf(input),
            question: await slideQuestionOf(context, input),
          },
          context.now,
        ),
      ),
  }),
);

/** What an input says of a slide beside its question. */
const partsOf = (input: {
  section?: string | null | undefined;
  view?: string | null | undefined;
  sentence?: string | null | undefined;
  body?: string | null | undefined;
  notes?: string | null | undefined;
  picture?: string | null | undefined;
}) => ({
  section: given(input.section),
  view: input.view,
  sentence: input.sentence,
  body: given(input.body),
  notes: given(input.notes),
  picture: input.picture ? partKey(input.picture) : undefined,
});

/** What names a slide of a version of a briefing. */
const NAMED = {
  briefing: { required: true },
  version: { required: true, description: 'The version that the author looked at.' },
  slide: { required: true },
} as const;

builder.mutationField('moveSlide', (t) =>
  t.field({
    type: BriefingResult,
    action: 'briefings.write',
    description: 'Moves a slide, or its section as a whole, to a place in the order.',
    args: {
      briefing: t.arg.id(NAMED.briefing),
      version: t.arg.int(NAMED.version),
      slide: t.arg.id(NAMED.slide),
      to: t.arg.int({ required: true, description: 'The place, counted from 1.' }),
      wholeSection: t.arg.boolean({
        description:
          'With the slides of the same section beside it; `to` is then the place of the first of them.',
      }),
    },
    resolve: async (
      _root,
      { briefing, version, slide, to, wholeSection },
      { database, viewer, now },
    ) =>
      resultOf(
        await moveSlide(
          database,
          viewer,
          {
            briefing: briefingKey(briefing),
            version,
            slide: partKey(slide),
            to,
            wholeSection: wholeSection ?? false,
          },
          now,
        ),
      ),
  }),
);

builder.mutationField('removeSlide', (t) =>
  t.field({
    type: BriefingResult,
    action: 'briefings.write',
    description: 'Takes a slide out; `restoreSlides` with the version before brings it back.',
    args: {
      briefing: t.arg.id(NAMED.briefing),
      version: t.arg.int(NAMED.version),
      slide: t.arg.id(NAMED.slide),
    },
    resolve: async (_root, { briefing, version, slide }, { database, viewer, now }) =>
      resultOf(
        await removeSlide(
          database,
          viewer,
          { briefing: briefingKey(briefing), version, slide: partKey(slide) },
          now,
        ),
      ),
  }),
);

builder.mutationField('restoreSlides', (t) =>
  t.field({
    type: BriefingResult,
    action: 'briefings.write',
    description: 'Gives the slides back as they were in a version; that can be undone likewise.',
    args: {
      briefing: t.arg.id(NAMED.briefing),
      version: t.arg.int(NAMED.version),
      to: t.arg.int({ required: true, description: 'The version whose slides come back.' }),
    },
    resolve: async (_root, { briefing, version, to }, { database, viewer, now }) =>
      resultOf(
        await restoreSlides(
          database,
          viewer,
          { briefing: briefingKey(briefing), version, to },
          now,
        ),
      ),
  }),
);
