/** Commands on a briefing's slides: add, change, move, remove, and go back to how they were. */
import { randomUUID } from 'node:crypto';
import type { ClientBase } from 'pg';
import type { Viewer } from '../../access/viewer.ts';
import type { Database } from '../../db/client.ts';
import { failed, ok } from '../../kernel/result.ts';
import { type Asked, onBriefing, type Written, wrong } from './command.ts';
import { asksTheSame } from './frozen.ts';
import { type Origin, seesVersion } from './origins.ts';
import { type BriefingProblem, briefingProblem, MOST_SLIDES } from './problems.ts';
import { readQuestion, type SlideQuestion } from './question.ts';
import { findTextsProblem, isView } from './texts.ts';
import type { SlideKind } from './types.ts';
import { EMPTY_SLIDE, storeSlides } from './write.ts';

/** What is said of a slide; what is undefined stays as it is, or as a new one begins. */
export interface SlideParts {
  section?: string | undefined;
  title?: string | undefined;
  question?: SlideQuestion | undefined;
  view?: string | null | undefined;
  /** Null gives the slide back to the sentence that the data write. */
  sentence?: string | null | undefined;
  body?: string | undefined;
  notes?: string | undefined;
  picture?: string | undefined;
  /** Of which version of a saved analysis its question is; undefined: as before, where it still asks the same. */
  origin?: Origin | undefined;
}

export interface NewSlide extends Asked, SlideParts {
  kind: SlideKind;
  title: string;
  /** Behind which slide it comes; at the end where null. */
  after: string | null;
}

/** Adds a slide. Whatever else was changed meanwhile, it finds its place. */
export async function addSlide(
  database: Database,
  viewer: Viewer,
  slide: NewSlide,
  now: Date,
): Promise<Written> {
  if (slide.origin && !(await seesVersion(database, viewer, slide.origin)))
    return wrong('ANALYSIS_UNKNOWN', 'analysis');
  return onBriefing(
    database,
    { viewer, now, audit: 'briefing.change' },
    slide,
    async (tx, held) => {
      const problem = await findSlideProblem(tx, viewer, held.id, slide.kind, slide, true);
      if (problem) return failed(problem);
      const positions = await positionsOf(tx, held.id);
      if (positions.size >= MOST_SLIDES) return wrong('TOO_MANY_SLIDES');
      const after = slide.after === null ? positions.size : positions.get(slide.after);
      if (after === undefined) return wrong('SLIDE_UNKNOWN', 'after');
      await tx.query(
        'UPDATE briefing_slide SET position = position + 1 WHERE briefing_id = $1 AND position > $2',
        [held.id, after],
      );
      const id = randomUUID();
      await storeSlides(tx, [
        {
          ...EMPTY_SLIDE,
          id,
          briefing_id: held.id,
          position: after + 1,
          kind: slide.kind,
          title: slide.title.trim(),
          section: slide.section?.trim() ?? '',
          question: slide.question ?? null,
          view: slide.view ?? null,
          sentence: slide.sentence?.trim() || null,
          body: slide.body?.trim() ?? '',
          notes: slide.notes?.trim() ?? '',
          picture_id: slide.picture ?? null,
          analysis_id: slide.origin?.analysis ?? null,
          analysis_number: slide.origin?.number ?? null,
        },
      ]);
      return ok(id);
    },
  );
}

export interface ChangedSlide extends Asked, SlideParts {
  slide: string;
  kind?: SlideKind | undefined;
}

/** Changes a slide. Where it asks for something else it follows the data again. */
export const changeSlide = (
  database: Database,
  viewer: Viewer,
  asked: ChangedSlide,
  now: Date,
): Promise<Written> =>
  onBriefing(database, { viewer, now, audit: 'briefing.change' }, asked, async (tx, held) => {
    const { rows } = await tx.query<{ kind: SlideKind; question: unknown; pictured: boolean }>(
      `SELECT kind, question, picture_id IS NOT NULL AS pictured
       FROM briefing_slide WHERE id = $1 AND briefing_id = $2`,
      [asked.slide, held.id],
    );
    const [found] = rows;
    if (!found) return wrong('SLIDE_UNKNOWN');
    const kind = asked.kind ?? found.kind;
    const problem = await findSlideProblem(
      tx,
      viewer,
      held.id,
      kind,
      asked,
      found.question === null,
      !found.pictured,
    );
    if (problem) return failed(problem);
    await tx.query(
      `UPDATE briefing_slide SET kind = $2, title = coalesce($3, title), section = coalesce($4, section),
         question = coalesce($5::jsonb, question), frozen = CASE WHEN $5::jsonb IS NULL THEN frozen END,
         view = CASE WHEN $6 THEN $7 ELSE view END, sentence = CASE WHEN $8 THEN $9 ELSE sentence END,
         body = coalesce($10, body), notes = coalesce($11, notes),
         picture_id = CASE WHEN $2 = 'PICTURE' THEN coalesce($12, picture_id) END,
         analysis_id = CASE WHEN $13 THEN analysis_id ELSE $14 END,
         analysis_number = CASE WHEN $13 THEN analysis_number ELSE $15 END
       WHERE id = $1`,
      [
        asked.slide,
        kind,
        asked.title?.trim(),
        asked.section?.trim(),
        asked.question ? JSON.stringify(asked.question) : null,
        asked.view !== undefined,
        asked.view ?? null,
        asked.sentence !== undefined,
        asked.sentence?.trim() || null,
        asked.body?.trim(),
        asked.notes?.trim(),
        asked.picture ?? null,
        !asked.origin && isStill(found.question, asked.question),
        asked.origin?.analysis ?? null,
        asked.origin?.number ?? null,
      ],
    );
    return ok(asked.slide);
  });

/** Whether a slide still asks what it asked, however it is shown now. */
function isStill(was: unknown, asked: SlideQuestion | undefined): boolean {
  const before = readQuestion(was ?? null);
  return (
    !asked || (before?.of === 'FIGURES' && asked.of === 'FIGURES' && asksTheSame(before, asked))
  );
}

/** What stands against what is said of a slide. */
async function findSlideProblem(
  tx: ClientBase,
  viewer: Viewer,
  briefing: string,
  kind: SlideKind,
  { title, section, sentence, body, notes, question, view, picture }: SlideParts,
  needsQuestion: boolean,
  needsPicture = true,
): Promise<BriefingProblem | null> {
  if (kind !== 'TEXT' && kind !== 'PICTURE' && needsQuestion && !question)
    return briefingProblem('QUESTION_MISSING', 'question');
  if (view && !isView(view)) return briefingProblem('VIEW_WRONG', 'view');
  if (kind === 'PICTURE' && (picture ? true : needsPicture)) {
    const { rowCount } = await tx.query(
      'SELECT FROM briefing_picture WHERE id = $1 AND briefing_id = $2',
      [picture ?? null, briefing],
    );
    if (!rowCount) return briefingProblem('PICTURE_MISSING', 'picture');
  }
  return findTextsProblem(
    tx,
    { viewer, doing: 'briefing.change' },
    { title, section, sentence, body, notes },
  );
}

/** Moves a slide, or the run of its section's slides that it stands in, to a place in the order, counted from one. */
export const moveSlide = (
  database: Database,
  viewer: Viewer,
  asked: Asked & { slide: string; to: number; wholeSection: boolean },
  now: Date,
): Promise<Written> =>
  onBriefing(database, { viewer, now, audit: 'briefing.change' }, asked, async (tx, held) => {
    const positions = await positionsOf(tx, held.id);
    if (!positions.has(asked.slide)) return wrong('SLIDE_UNKNOWN');
    const moved = asked.wholeSection ? await runOf(tx, held.id, asked.slide) : [asked.slide];
    if (asked.to < 1 || asked.to > positions.size - moved.length + 1)
      return wrong('POSITION_WRONG', 'to');
    const order = [...positions.keys()].filter((id) => !moved.includes(id));
    order.splice(asked.to - 1, 0, ...moved);
    await putInOrder(tx, held.id, order);
    return ok(asked.slide);
  });

/** Takes a slide out; the version before still has it. */
export const removeSlide = (
  database: Database,
  viewer: Viewer,
  asked: Asked & { slide: string },
  now: Date,
): Promise<Written> =>
  onBriefing(database, { viewer, now, audit: 'briefing.change' }, asked, async (tx, held) => {
    const positions = await positionsOf(tx, held.id);
    if (!positions.has(asked.slide)) return wrong('SLIDE_UNKNOWN');
    await tx.query('DELETE FROM briefing_slide WHERE id = $1', [asked.slide]);
    await putInOrder(
      tx,
      held.id,
      [...positions.keys()].filter((id) => id !== asked.slide),
    );
    return ok(null);
  });

/** Gives the slides back as they were in a version. That is a change too, and can be undone likewise. */
export const restoreSlides = (
  database: Database,
  viewer: Viewer,
  asked: Asked & { to: number },
  now: Date,
): Promise<Written> =>
  onBriefing(database, { viewer, now, audit: 'briefing.change' }, asked, async (tx, held) => {
    const { rows } = await tx.query<{ slides: object[] }>(
      'SELECT slides FROM briefing_past WHERE briefing_id = $1 AND version = $2',
      [held.id, asked.to],
    );
    const [past] = rows;
    if (!past) return wrong('VERSION_UNKNOWN', 'to');
    await tx.query('DELETE FROM briefing_slide WHERE briefing_id = $1', [held.id]);
    await storeSlides(tx, past.slides);
    return ok(null);
  });

/** The slides of a briefing with their places, in order. */
async function positionsOf(tx: ClientBase, briefing: string): Promise<Map<string, number>> {
  const { rows } = await tx.query<{ id: string; position: number }>(
    'SELECT id, position FROM briefing_slide WHERE briefing_id = $1 ORDER BY position',
    [briefing],
  );
  return new Map(rows.map(({ id, position }) => [id, position]));
}

/** The slides of one section that stand beside each other, one of which is named. */
async function runOf(tx: ClientBase, briefing: string, slide: string): Promise<string[]> {
  const { rows } = await tx.query<{ id: string; section: string }>(
    'SELECT id, section FROM briefing_slide WHERE briefing_id = $1 ORDER BY position',
    [briefing],
  );
  const at = rows.findIndex(({ id }) => id === slide);
  const isOther = ({ section }: { section: string }) => section !== rows[at]?.section;
  const end = rows.findIndex((row, place) => place > at && isOther(row));
  const before = rows.slice(0, at).findLastIndex(isOther);
  return rows.slice(before + 1, end < 0 ? undefined : end).map(({ id }) => id);
}

const putInOrder = async (
  tx: ClientBase,
  briefing: string,
  order: readonly string[],
): Promise<void> => {
  await tx.query(
    `UPDATE briefing_slide SET position = place FROM unnest($2::uuid[]) WITH ORDINALITY AS listed (slide, place)
     WHERE briefing_id = $1 AND id = slide`,
    [briefing, order],
  );
};
