/** Types of the graph that tell what a briefing computes to; each mirrors a shape of types.ts. */
import { AbsenceReason } from '../../graphql/absences.ts';
import { builder } from '../../graphql/builder.ts';
import { encodeId } from '../../graphql/ids.ts';
import { Sentence } from '../../graphql/sentence.ts';
import { DimensionType } from '../indicators/graph/types.ts';
import { BREAKS, DISPLAYS, type FiguresQuestion, MEASURES, STEPS } from './question.ts';
import {
  CAUSES,
  type ComputedCell,
  type ComputedChange,
  type ComputedClass,
  type ComputedCoverage,
  type ComputedFigure,
  type ComputedFollowUp,
  type ComputedFrozen,
  type ComputedRow,
  type ComputedSeries,
  type ComputedSlide,
  type ComputedSource,
  type ComputedTable,
  SLIDE_KINDS,
} from './types.ts';

const list = { list: false, items: false } as const;

export const SlideKindType = builder.enumType('BriefingSlideKind', {
  description: 'What a slide shows.',
  values: SLIDE_KINDS,
});
export const StepType = builder.enumType('BriefingStep', {
  description: 'With the end of which period a figure is compared.',
  values: STEPS,
});
export const MeasureType = builder.enumType('BriefingMeasure', {
  description: 'What of an indicator is painted.',
  values: MEASURES,
});
export const BreaksType = builder.enumType('BriefingBreaks', {
  description: 'How the limits of classes are found.',
  values: BREAKS,
});
export const DisplayType = builder.enumType('BriefingDisplay', {
  description: 'The map, or one equal tile for each regency.',
  values: DISPLAYS,
});

const Cell = builder.objectRef<ComputedCell>('BriefingCell').implement({
  description:
    'A meeting’s figure, or why there is none, and what is printed in its place; the same for whoever asks.',
  fields: (t) => ({
    value: t.exposeFloat('value', { nullable: true }),
    absence: t.expose('absence', { type: AbsenceReason, nullable: true }),
    text: t.field({ type: Sentence, resolve: ({ text }) => text }),
  }),
});

const Figure = builder.objectRef<ComputedFigure>('BriefingFigure').implement({
  description: 'One large figure.',
  fields: (t) => ({
    label: t.field({ type: Sentence, resolve: ({ label }) => label }),
    unit: t.field({ type: Sentence, resolve: ({ unit }) => unit }),
    cell: t.field({ type: Cell, resolve: ({ cell }) => cell }),
  }),
});

const Key = builder.objectRef<ComputedRow['keys'][number]>('BriefingKey').implement({
  description: 'A value by which a row is split.',
  fields: (t) => ({
    dimension: t.expose('dimension', { type: DimensionType }),
    value: t.exposeString('value'),
  }),
});

const Row = builder.objectRef<ComputedRow>('BriefingRow').implement({
  description: 'A row of a slide’s table.',
  fields: (t) => ({
    keys: t.field({ type: [Key], nullable: list, resolve: ({ keys }) => keys }),
    labels: t.field({ type: [Sentence], nullable: list, resolve: ({ labels }) => labels }),
    cells: t.field({ type: [Cell], nullable: list, resolve: (row) => row.cells }),
    class: t.exposeInt('class', { nullable: true }),
  }),
});

const ColumnKeyType = builder.enumType('BriefingColumnKey', {
  description: 'What a column of a slide’s table tells.',
  values: ['COUNT', 'MEASURE', 'CHANGE'] as const,
});
const Column = builder.objectRef<ComputedTable['columns'][number]>('BriefingColumn').implement({
  description: 'A column of a slide’s table.',
  fields: (t) => ({
    key: t.expose('key', { type: ColumnKeyType }),
    label: t.field({ type: Sentence, resolve: ({ label }) => label }),
  }),
});

const Table = builder.objectRef<ComputedTable>('BriefingTable').implement({
  description: 'Figures by the values of dimensions.',
  fields: (t) => ({
    heads: t.field({ type: [Sentence], nullable: list, resolve: ({ heads }) => heads }),
    columns: t.field({ type: [Column], nullable: list, resolve: ({ columns }) => columns }),
    rows: t.field({ type: [Row], nullable: list, resolve: ({ rows }) => rows }),
    total: t.field({ type: [Cell], nullable: list, resolve: ({ total }) => total }),
    unplaced: t.field({
      type: [Cell],
      nullable: { list: true, items: false },
      resolve: ({ unplaced }) => unplaced,
    }),
  }),
});

const Point = builder.objectRef<ComputedSeries['points'][number]>('BriefingPoint').implement({
  description: 'A figure of one period.',
  fields: (t) => ({
    period: t.exposeString('period'),
    label: t.field({ type: Sentence, resolve: ({ label }) => label }),
    cell: t.field({ type: Cell, resolve: ({ cell }) => cell }),
  }),
});
const Series = builder.objectRef<ComputedSeries>('BriefingSeries').implement({
  description: 'Figures over time, the oldest first.',
  fields: (t) => ({
    label: t.field({ type: Sentence, resolve: ({ label }) => label }),
    points: t.field({ type: [Point], nullable: list, resolve: ({ points }) => points }),
  }),
});

const Class = builder.objectRef<ComputedClass>('BriefingClass').implement({
  description: 'Values that share a colour; made from shown figures alone.',
  fields: (t) => ({
    from: t.exposeFloat('from'),
    to: t.exposeFloat('to', { nullable: true }),
    text: t.field({ type: Sentence, resolve: ({ text }) => text }),
  }),
});

export const Source = builder.objectRef<ComputedSource>('BriefingSource').implement({
  description: 'A report on which figures rest.',
  fields: (t) => ({
    agency: t.exposeString('agency'),
    agencyName: t.field({ type: Sentence, resolve: ({ agencyName }) => agencyName }),
    source: t.exposeString('source'),
    extractedOn: t.field({ type: 'Date', resolve: ({ extractedOn }) => extractedOn }),
  }),
});

const Coverage = builder.objectRef<ComputedCoverage>('BriefingCoverage').implement({
  description: 'How many of the agencies that owe a report have sent it (*cakupan*).',
  fields: (t) => ({
    expected: t.exposeInt('expected'),
    reported: t.exposeInt('reported'),
    missing: t.field({ type: [Sentence], nullable: list, resolve: ({ missing }) => missing }),
    text: t.field({ type: Sentence, resolve: ({ text }) => text }),
  }),
});

const CauseType = builder.enumType('BriefingCause', {
  description: 'Why a figure is no longer what it was.',
  values: CAUSES,
});
export const Change = builder.objectRef<ComputedChange>('BriefingChange').implement({
  description:
    'What became of one figure since it was shown. Each difference is one of two shown figures, or absent.',
  fields: (t) => ({
    labels: t.field({ type: [Sentence], nullable: list, resolve: ({ labels }) => labels }),
    causes: t.field({
      type: [CauseType],
      nullable: list,
      resolve: ({ causes }) => causes,
    }),
    was: t.field({ type: Cell, resolve: ({ was }) => was }),
    now: t.field({ type: Cell, resolve: ({ now }) => now }),
    change: t.field({ type: Cell, resolve: ({ change }) => change }),
    real: t.field({ type: Cell, resolve: ({ real }) => real }),
    late: t.field({ type: Cell, resolve: ({ late }) => late }),
    corrected: t.field({ type: Cell, resolve: ({ corrected }) => corrected }),
  }),
});

export const UNTOLD = {
  type: Sentence,
  nullable: true,
  description:
    'Why no change is parted into real, late and corrected; null where each is as far as it may be.',
} as const;
const Frozen = builder.objectRef<ComputedFrozen>('BriefingFrozen').implement({
  description: 'That a slide keeps what was shown, and what has changed since.',
  fields: (t) => ({
    at: t.field({ type: 'DateTime', resolve: ({ at }) => new Date(at) }),
    changes: t.field({ type: [Change], nullable: list, resolve: ({ changes }) => changes }),
    untold: t.field({ ...UNTOLD, resolve: ({ untold }) => untold }),
  }),
});

const FollowUpStanding = builder.enumType('BriefingFollowUpStatus', {
  description: 'Where a follow-up of a meeting stands.',
  values: ['OPEN', 'DONE', 'DROPPED'] as const,
});
export const BriefingFollowUp = builder.objectRef<ComputedFollowUp>('BriefingFollowUp').implement({
  description: 'What an agency is to do by a day, as a meeting reads it (*tindak lanjut*).',
  fields: (t) => ({
    id: t.id({ resolve: ({ id }) => encodeId('FollowUp', id) }),
    text: t.exposeString('text'),
    owner: t.field({ type: Sentence, resolve: ({ owner }) => owner }),
    dueOn: t.field({ type: 'Date', resolve: ({ dueOn }) => dueOn }),
    status: t.expose('status', { type: FollowUpStanding }),
    overdue: t.exposeBoolean('overdue'),
    slide: t.id({ nullable: true, resolve: ({ slide }) => slide }),
    view: t.exposeString('view', { nullable: true }),
    own: t.exposeBoolean('own'),
    briefing: t.id({ resolve: ({ briefing }) => encodeId('Briefing', briefing) }),
    slidePosition: t.exposeInt('slidePosition', { nullable: true }),
  }),
});

const Picture = builder
  .objectRef<NonNullable<ComputedSlide['picture']>>('BriefingPicture')
  .implement({
    description: 'A picture on a slide.',
    fields: (t) => ({
      id: t.exposeID('id'),
      mediaType: t.exposeString('mediaType'),
      alternative: t.exposeString('alternative'),
      erased: t.exposeBoolean('erased', {
        description: 'It was erased; what it showed stands in words in its place (*dihapus*).',
      }),
      path: t.string({ resolve: ({ id }) => `/briefings/pictures/${id}` }),
    }),
  });

const narrowing = (values: readonly string[] | null): string[] | null => values && [...values];
const Question = builder.objectRef<FiguresQuestion>('BriefingQuestion').implement({
  description: 'What a slide asks of the figures.',
  fields: (t) => ({
    indicator: t.exposeString('indicator'),
    by: t.field({ type: [DimensionType], nullable: list, resolve: ({ by }) => by }),
    regencies: t.stringList({ nullable: true, resolve: (asked) => narrowing(asked.regencies) }),
    sectors: t.stringList({ nullable: true, resolve: (asked) => narrowing(asked.sectors) }),
    nationalities: t.stringList({
      nullable: true,
      resolve: (asked) => narrowing(asked.nationalities),
    }),
    permitKinds: t.stringList({ nullable: true, resolve: (asked) => narrowing(asked.permitKinds) }),
    categories: t.stringList({ nullable: true, resolve: (asked) => narrowing(asked.categories) }),
    statuses: t.stringList({ nullable: true, resolve: (asked) => narrowing(asked.statuses) }),
    agencies: t.stringList({ nullable: true, resolve: (asked) => narrowing(asked.agencies) }),
    from: t.field({ type: 'Date', nullable: true, resolve: ({ from }) => from }),
    to: t.field({ type: 'Date', nullable: true, resolve: ({ to }) => to }),
    asOf: t.field({ type: 'Date', nullable: true, resolve: ({ asOf }) => asOf }),
    step: t.expose('step', { type: StepType }),
    measure: t.expose('measure', { type: MeasureType }),
    breaks: t.expose('breaks', { type: BreaksType }),
    display: t.expose('display', { type: DisplayType }),
  }),
});

const optional = { type: Sentence, nullable: true } as const;
export const Slide = builder.objectRef<ComputedSlide>('BriefingSlide').implement({
  description: 'A slide with all that it shows, as a meeting sees it.',
  fields: (t) => ({
    id: t.exposeID('id'),
    position: t.exposeInt('position'),
    section: t.exposeString('section'),
    kind: t.expose('kind', { type: SlideKindType }),
    title: t.exposeString('title'),
    sentence: t.field({ type: Sentence, resolve: ({ sentence }) => sentence }),
    dataSentence: t.field({ ...optional, resolve: ({ dataSentence }) => dataSentence }),
    isEdited: t.exposeBoolean('isEdited'),
    body: t.exposeString('body'),
    notes: t.exposeString('notes'),
    view: t.exposeString('view', { nullable: true }),
    question: t.field({
      type: Question,
      nullable: true,
      resolve: ({ question }) => (question?.of === 'FIGURES' ? question : null),
    }),
    listsFollowUps: t.boolean({ resolve: ({ question }) => question?.of === 'FOLLOW_UPS' }),
    indicator: t.string({ nullable: true, resolve: ({ indicator }) => indicator?.id ?? null }),
    indicatorName: t.field({ ...optional, resolve: ({ indicator }) => indicator?.name ?? null }),
    figures: t.field({ type: [Figure], nullable: list, resolve: ({ figures }) => figures }),
    table: t.field({ type: Table, nullable: true, resolve: ({ table }) => table }),
    series: t.field({ type: [Series], nullable: list, resolve: ({ series }) => series }),
    classes: t.field({ type: [Class], nullable: list, resolve: ({ classes }) => classes }),
    followUps: t.field({
      type: [BriefingFollowUp],
      nullable: list,
      resolve: ({ followUps }) => followUps,
    }),
    advice: t.field({ ...optional, resolve: ({ advice }) => advice }),
    definition: t.field({ ...optional, resolve: ({ definition }) => definition }),
    unit: t.field({ ...optional, resolve: ({ unit }) => unit }),
    asOf: t.field({ type: 'Date', nullable: true, resolve: ({ asOf }) => asOf }),
    knownAt: t.field({ type: 'DateTime', resolve: ({ knownAt }) => new Date(knownAt) }),
    sources: t.field({ type: [Source], nullable: list, resolve: ({ sources }) => sources }),
    coverage: t.field({ type: Coverage, nullable: true, resolve: ({ coverage }) => coverage }),
    frozen: t.field({ type: Frozen, nullable: true, resolve: ({ frozen }) => frozen }),
    picture: t.field({ type: Picture, nullable: true, resolve: ({ picture }) => picture }),
  }),
});
