/** What became of a briefing's figures since an earlier meeting, or since a day. */
import type { Context } from '../../graphql/context.ts';
import { type Day, dayFromNumber, dayNumber } from '../../kernel/day.ts';
import { meetingRollupKnown, reportsFor } from '../indicators/read.ts';
import { cameIn, changesOf, type Was } from './changes.ts';
import { type Computing, cellsOf, rollupOf, unlisted } from './compute-slide.ts';
import { asksTheSame, type Frozen, wasOf } from './frozen.ts';
import { type FiguresQuestion, readQuestion } from './question.ts';
import { startComputing } from './read.ts';
import type { SlideChanges } from './types.ts';
import { visibleBriefings } from './visible.ts';

/** With what is compared: another briefing, a day, or, where neither is said, the last meeting of the same office. */
export interface Since {
  briefing: string | null;
  day: Day | null;
}

/** By slide, the figures that are no longer what they were. Slides with which nothing can be compared are left out. */
export async function changesSince(
  context: Context,
  id: string,
  since: Since,
): Promise<SlideChanges[]> {
  const { prisma } = context.database;
  const visible = visibleBriefings(context.viewer);
  const briefing = await prisma.briefing.findFirst({
    where: { AND: [{ id }, visible] },
    include: { slides: { orderBy: { position: 'asc' } } },
  });
  if (!briefing) return [];
  const computing = await startComputing(context, briefing);
  const earlier = since.day
    ? null
    : await prisma.briefing.findFirst({
        where: {
          AND: [
            visible,
            since.briefing
              ? { id: since.briefing }
              : { ownerAgency: briefing.ownerAgency, heldAt: { not: null }, id: { not: id } },
            // What was shown about another area is no earlier figure of this one.
            { regencies: { equals: briefing.regencies } },
          ],
        },
        orderBy: { heldAt: { sort: 'desc', nulls: 'last' } },
        include: { slides: { orderBy: { position: 'asc' } } },
      });
  const found: SlideChanges[] = [];
  for (const slide of briefing.slides) {
    const question = readQuestion(slide.question);
    if (question?.of !== 'FIGURES') continue;
    const was = since.day
      ? await wasOnDay(computing, question, since.day)
      : wasShown(earlier?.slides ?? [], question);
    if (!was) continue;
    const told = await changesOf(computing, question, was);
    found.push({ slide: slide.id, title: slide.title, asOf: was.asOf, ...told });
  }
  return found;
}

/** What an earlier meeting was shown of the same question. */
function wasShown(
  slides: readonly { question: unknown; frozen: unknown }[],
  question: FiguresQuestion,
): Was | null {
  const same = slides.find(({ question: asked, frozen }) => {
    const its = readQuestion(asked ?? null);
    return frozen !== null && its?.of === 'FIGURES' && asksTheSame(its, question);
  });
  return same ? wasOf(same.frozen as Frozen) : null;
}

/** What a meeting could have been shown at the end of a day in Central Kalimantan. */
async function wasOnDay(
  { context, area }: Computing,
  question: FiguresQuestion,
  day: Day,
): Promise<Was> {
  const knownAt = new Date(`${dayFromNumber(dayNumber(day) + 1)}T00:00:00+07:00`);
  const answer = await meetingRollupKnown(context, rollupOf(question, null), area, knownAt);
  return {
    asOf: answer.asOf,
    cells: cellsOf(answer),
    unlisted: unlisted(answer),
    reported: new Set(cameIn(await reportsFor(context, answer))),
    knownAt,
  };
}
