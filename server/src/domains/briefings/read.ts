/**
 * Computes a briefing. Whatever it answers is a meeting's: no figure here depends on who opens it, so that what is shown
 * to a room, taken along or looked up in the room is what the presenter saw (ARCHITECTURE, rule 5).
 */
import type { Context } from '../../graphql/context.ts';
import type { Day } from '../../kernel/day.ts';
import type { Sentence } from '../../kernel/result.ts';
import { type Computed, type Computing, computeFigures } from './compute-slide.ts';
import { readFollowUps } from './follow-ups.ts';
import { type Frozen, freeze, frozenOf } from './frozen.ts';
import { namesAt } from './names.ts';
import { markingText } from './printed.ts';
import { readQuestion, type SlideQuestion } from './question.ts';
import { followUpsSentence } from './sentence.ts';
import type {
  BriefingStatus,
  Classification,
  ComputedBriefing,
  ComputedFollowUp,
  ComputedFrozen,
  ComputedSlide,
  ComputedSource,
  SlideKind,
  Template,
} from './types.ts';
import { visibleBriefings } from './visible.ts';

const load = ({ database: { prisma }, viewer }: Context, id: string) =>
  prisma.briefing.findFirst({
    where: { AND: [{ id }, visibleBriefings(viewer)] },
    include: {
      agencies: { orderBy: { agencyCode: 'asc' } },
      slides: {
        orderBy: { position: 'asc' },
        include: {
          picture: { select: { id: true, mediaType: true, alternative: true, erasedAt: true } },
        },
      },
    },
  });
type Stored = NonNullable<Awaited<ReturnType<typeof load>>>;
type StoredSlide = Stored['slides'][number];

/**
 * A briefing with all that it shows, as a meeting sees it.
 * @returns null where the viewer sees no such briefing
 */
export async function computeBriefing(
  context: Context,
  id: string,
): Promise<ComputedBriefing | null> {
  const stored = await load(context, id);
  if (!stored) return null;
  const computing = await startComputing(context, stored);
  const followUps = await meetingFollowUps(computing, stored);
  const slides: ComputedSlide[] = [];
  for (const slide of stored.slides) {
    const computed = await computeSlide(computing, slide, followUps);
    // Notes are the presenter's: the other agencies of the meeting read what is shown.
    const notes = stored.ownerAgency === context.viewer.agency ? slide.notes : '';
    slides.push({ ...slideOf(computing, slide, computed), notes });
  }
  const { names, area, areaName } = computing;
  const classification = stored.classification as Classification;
  return {
    id: stored.id,
    title: stored.title,
    template: stored.template as Template,
    status: stored.status as BriefingStatus,
    version: stored.version,
    classification,
    marking: markingText(classification),
    meeting: {
      on: stored.meetingOn?.toISOString().slice(0, 10) ?? null,
      place: stored.meetingPlace,
    },
    area,
    areaName,
    agenda: stored.agenda,
    record: stored.record,
    author: { agency: stored.ownerAgency, name: names.agency(stored.ownerAgency) },
    agencies: stored.agencies.map(({ agencyCode, attended }) => ({
      agency: agencyCode,
      name: names.agency(agencyCode),
      attended,
    })),
    asOf: newestOf(slides.flatMap(({ asOf }) => asOf ?? [])),
    knownAt: context.now.toISOString(),
    sources: distinctSources(slides),
    slides,
    followUps,
  };
}

const PROVINCE: Sentence = { id: 'Kalimantan Tengah', en: 'Central Kalimantan' };

/** What the slides of a briefing are computed with. */
export async function startComputing(
  context: Context,
  { regencies }: { regencies: string[] },
): Promise<Computing> {
  const names = await namesAt(context.database.pool, context.viewer.dataVersion);
  const area = regencies.length > 0 ? regencies : null;
  const areaName = area
    ? { id: area.map((code) => names.regency(code).id).join(', '), en: '' }
    : PROVINCE;
  return { context, names, area, areaName: { ...areaName, en: areaName.en || areaName.id } };
}

const NOTHING: Computed = {
  indicator: null,
  figures: [],
  table: null,
  series: [],
  classes: [],
  definition: null,
  unit: null,
  asOf: null,
  sources: [],
  coverage: null,
  advice: null,
  dataSentence: null,
  followUps: [],
};

/** What a stored slide shows: what it kept, or what its question comes to now. */
async function computeSlide(
  computing: Computing,
  { question: asked, frozen }: Pick<StoredSlide, 'question' | 'frozen'>,
  followUps: readonly ComputedFollowUp[],
): Promise<Computed & { frozen: ComputedFrozen | null }> {
  const question = readQuestion(asked);
  if (!question) return { ...NOTHING, frozen: null };
  if (frozen) {
    // The column is JSON; freezing alone writes it, as this type.
    const kept = frozen as unknown as Frozen;
    return { ...kept.computed, frozen: await frozenOf(computing, question, kept) };
  }
  return { ...(await computeLive(computing, question, followUps)), frozen: null };
}

async function computeLive(
  computing: Computing,
  question: SlideQuestion,
  followUps: readonly ComputedFollowUp[],
): Promise<Computed> {
  if (question.of === 'FIGURES') return computeFigures(computing, question);
  const open = followUps.filter(({ status }) => status === 'OPEN');
  const overdue = open.filter((followUp) => followUp.overdue).length;
  return { ...NOTHING, followUps: open, dataSentence: followUpsSentence(open.length, overdue) };
}

/** What each slide that follows the data is to keep when it is frozen, by the slide's key. */
export async function freezeSlides(
  context: Context,
  id: string,
  slides: readonly string[] | null,
): Promise<Map<string, Frozen>> {
  const kept = new Map<string, Frozen>();
  const stored = await load(context, id);
  if (!stored) return kept;
  const computing = await startComputing(context, stored);
  const followUps = await meetingFollowUps(computing, stored);
  for (const slide of stored.slides) {
    const question = readQuestion(slide.question);
    if (!question || slide.frozen || !(slides?.includes(slide.id) ?? true)) continue;
    const computed = await computeLive(computing, question, followUps);
    kept.set(slide.id, await freeze(computing, question, computed));
  }
  return kept;
}

const meetingFollowUps = (
  { context, names }: Computing,
  { id, ownerAgency, classification, agencies }: Stored,
): Promise<ComputedFollowUp[]> =>
  readFollowUps(
    context.database.pool,
    {
      id,
      ownerAgency,
      classification: classification as Classification,
      agencies: agencies.map(({ agencyCode }) => agencyCode),
    },
    names,
    context.now,
  );

const slideOf = (
  { context }: Computing,
  slide: StoredSlide,
  computed: Computed & { frozen: ComputedFrozen | null },
): ComputedSlide => ({
  id: slide.id,
  position: slide.position,
  section: slide.section,
  kind: slide.kind as SlideKind,
  title: slide.title,
  sentence: slide.sentence
    ? { id: slide.sentence, en: slide.sentence }
    : (computed.dataSentence ?? { id: '', en: '' }),
  isEdited: slide.sentence !== null,
  body: slide.body,
  notes: slide.notes,
  view: slide.view,
  question: readQuestion(slide.question),
  picture: pictureOf(slide.picture),
  knownAt: computed.frozen?.at ?? context.now.toISOString(),
  ...computed,
});

const pictureOf = (picture: StoredSlide['picture']): ComputedSlide['picture'] => {
  if (!picture) return null;
  const { erasedAt, ...shown } = picture;
  return { ...shown, erased: erasedAt !== null };
};

const newestOf = (days: readonly Day[]): Day | null => [...days].sort().at(-1) ?? null;

/** Each source once, with its newest extract. */
function distinctSources(slides: readonly ComputedSlide[]): ComputedSource[] {
  const found = new Map<string, ComputedSource>();
  for (const source of slides.flatMap(({ sources }) => sources)) {
    const key = `${source.source} ${source.agency}`;
    const known = found.get(key);
    if (!known || known.extractedOn < source.extractedOn) found.set(key, source);
  }
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, source]) => source);
}
