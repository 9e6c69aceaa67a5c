/** Where a briefing stands, and whether its slides follow the data. */
import type { Context } from '../../graphql/context.ts';
import { ok } from '../../kernel/result.ts';
import { type Asked, onBriefing, type Written, wrong } from './command.ts';
import { storeFrozen } from './frozen.ts';
import { freezeSlides } from './read.ts';
import type { BriefingStatus } from './types.ts';

/** What may follow on what. What was held stays held: from the archive it comes back as that. */
const NEXT: Record<BriefingStatus, readonly BriefingStatus[]> = {
  DRAFT: ['READY', 'HELD', 'ARCHIVED'],
  READY: ['DRAFT', 'HELD', 'ARCHIVED'],
  HELD: ['ARCHIVED'],
  ARCHIVED: ['DRAFT', 'HELD'],
};

/**
 * Gives a briefing another standing. Once the meeting has been held its slides keep what they showed, so that the next
 * one can say what has changed since.
 */
export async function setStatus(
  context: Context,
  asked: Asked & { status: BriefingStatus },
): Promise<Written> {
  const { database, viewer, now } = context;
  const { status } = asked;
  // Computed before the transaction; that the version is still the same says that the slides are.
  const kept = status === 'HELD' ? await freezeSlides(context, asked.briefing, null) : new Map();
  const doing = { viewer, now, audit: 'briefing.status', afterwards: true } as const;
  return onBriefing(database, doing, asked, async (tx, held) => {
    const { rows } = await tx.query<{ held: boolean }>(
      'SELECT held_at IS NOT NULL AS held FROM briefing WHERE id = $1',
      [held.id],
    );
    const wasHeld = rows[0]?.held ?? false;
    const comesBack = held.status !== 'ARCHIVED' || wasHeld === (status === 'HELD');
    if (!NEXT[held.status].includes(status) || !comesBack) return wrong('STATUS_NOT_ALLOWED');
    if (held.status !== 'ARCHIVED') {
      for (const [slide, frozen] of kept) await storeFrozen(tx, slide, frozen);
    }
    await tx.query(
      `UPDATE briefing SET status = $2, held_at = CASE WHEN $2 = 'HELD' THEN coalesce(held_at, $3) ELSE held_at END
       WHERE id = $1`,
      [held.id, status, now],
    );
    return ok(null);
  });
}

/** Lets a slide keep what it shows, or follow the data again. */
export async function freezeSlide(
  context: Context,
  asked: Asked & { slide: string; frozen: boolean },
): Promise<Written> {
  const { database, viewer, now } = context;
  const { slide, frozen } = asked;
  const kept = frozen ? await freezeSlides(context, asked.briefing, [slide]) : new Map();
  const doing = { viewer, now, audit: 'briefing.change' } as const;
  return onBriefing(database, doing, asked, async (tx, held) => {
    const { rows } = await tx.query<{ asks: boolean; frozen: boolean }>(
      `SELECT question IS NOT NULL AS asks, frozen IS NOT NULL AS frozen FROM briefing_slide
       WHERE id = $1 AND briefing_id = $2`,
      [slide, held.id],
    );
    const [found] = rows;
    if (!found) return wrong('SLIDE_UNKNOWN', 'slide');
    if (!found.asks) return wrong('QUESTION_MISSING', 'slide');
    // A slide that keeps something already goes on keeping that.
    if (!(frozen && found.frozen)) await storeFrozen(tx, slide, kept.get(slide) ?? null);
    return ok(slide);
  });
}
