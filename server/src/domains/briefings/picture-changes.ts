/** What becomes of a picture after it was brought: what it shows is said otherwise, or it is erased for good. */
import type { Viewer } from '../../access/viewer.ts';
import type { Database } from '../../db/client.ts';
import { failed, ok } from '../../kernel/result.ts';
import { type Asked, onBriefing, type Written, wrong } from './command.ts';
import { findTextsProblem } from './texts.ts';

/** Says otherwise what a picture shows, on every slide that has it. */
export const describePicture = (
  database: Database,
  viewer: Viewer,
  asked: Asked & { picture: string; alternative: string },
  now: Date,
): Promise<Written> =>
  onBriefing(database, { viewer, now, audit: 'briefing.change' }, asked, async (tx, held) => {
    const { picture, alternative } = asked;
    const doing = 'briefing.change';
    const problem = await findTextsProblem(tx, { viewer, doing }, { alternative });
    if (problem) return failed(problem);
    const { rowCount } = await tx.query(
      'UPDATE briefing_picture SET alternative = $3 WHERE id = $1 AND briefing_id = $2',
      [picture, held.id, alternative.trim()],
    );
    return rowCount ? ok(null) : wrong('PICTURE_MISSING', 'picture');
  });

/**
 * Erases the bytes of a picture, also after the meeting and in the versions that can be gone back to. What it showed
 * stays in words where it was: slides of a meeting stay what they are. Files that were taken along still hold it.
 */
export const erasePicture = (
  database: Database,
  viewer: Viewer,
  asked: Asked & { picture: string },
  now: Date,
): Promise<Written> =>
  onBriefing(
    database,
    { viewer, now, audit: 'briefing.picture-erase', afterwards: true },
    asked,
    async (tx, held) => {
      const { rowCount } = await tx.query(
        `UPDATE briefing_picture SET sealed_bytes = NULL, erased_at = coalesce(erased_at, $3)
         WHERE id = $1 AND briefing_id = $2`,
        [asked.picture, held.id, now],
      );
      return rowCount ? ok(null) : wrong('PICTURE_MISSING', 'picture');
    },
  );
