/**
 * Computes a briefing. Whatever it answers is a meeting's: no figure here depends on who opens it, so that what is shown
 * to a room, taken along or looked up in the room is what the presenter saw (ARCHITECTURE, rule 5).
 */
import type { Context } from '../../graphql/context.ts';
import type { Day } from '../../kernel/day.ts';
import type { Sentence } from '../../kernel/result.ts';
import { type Computed, type Computing, computeFigures } from './compute-slide.ts';
import { readNames } from './names.ts';
import { markingText } from './printed.ts';
import { readQuestion } from './question.ts';
import type {
  BriefingStatus,
  Classification,
  ComputedBriefing,
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
        include: { picture: { select: { id: true, mediaType: true, alternative: true } } },
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
  const slides: ComputedSlide[] = [];
  for (const slide of stored.slides) slides.push(await computeSlide(computing, slide));
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
    followUps: [],
  };
}

const PROVINCE: Sentence = { id: 'Kalimantan Tengah', en: 'Central Kalimantan' };

/** What the slides of a briefing are computed with. */
export async function startComputing(
  context: Context,
  { regencies }: { regencies: string[] },
): Promise<Computing> {
  const names = await readNames(context.database.pool);
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
};

async function computeSlide(computing: Computing, slide: StoredSlide): Promise<ComputedSlide> {
  const question = readQuestion(slide.question);
  const computed = question?.of === 'FIGURES' ? await computeFigures(computing, question) : NOTHING;
  return {
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
    question,
    followUps: [],
    frozen: null,
    picture: slide.picture,
    knownAt: computing.context.now.toISOString(),
    ...computed,
  };
}

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
