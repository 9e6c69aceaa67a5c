/** Briefings made out of others, and one for each regency. */
import { randomUUID } from 'node:crypto';
import type { ClientBase } from 'pg';
import { recordAudit } from '../../access/audit.ts';
import type { Viewer } from '../../access/viewer.ts';
import type { Database } from '../../db/client.ts';
import { inTransaction } from '../../db/transaction.ts';
import { REGENCIES } from '../../kernel/regency-code.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { type Written, wrong } from './command.ts';
import type { BriefingProblem } from './problems.ts';
import { TEMPLATE_TITLES } from './templates.ts';
import { findTextsProblem } from './texts.ts';
import { visibleBriefings } from './visible.ts';
import { findBriefingProblem, insertBriefing, type NewBriefing, storeSlides } from './write.ts';

/**
 * Copies a briefing that the viewer sees into one of its own agency. The copy is about the part of the area that the
 * account has, and its slides follow the data: what a meeting was shown stays with that meeting.
 */
export async function copyBriefing(
  { pool, prisma }: Database,
  viewer: Viewer,
  { briefing, title }: { briefing: string; title: string | null },
  now: Date,
): Promise<Written> {
  const source = await prisma.briefing.findFirst({
    where: { AND: [{ id: briefing }, visibleBriefings(viewer)] },
    select: { regencies: true },
  });
  if (!source) return null;
  if (!viewer.agency) return wrong('NO_AGENCY');
  const area = commonArea(source.regencies, viewer);
  if (!area) return wrong('OUTSIDE_AREA');
  return inTransaction(pool, async (tx) => {
    const problem = await findTextsProblem(tx, { viewer, doing: 'briefing.create' }, { title });
    if (problem) return failed(problem);
    const { rows } = await tx.query<{ id: string }>(COPY, [
      briefing,
      title?.trim() ?? null,
      area,
      viewer.agency,
      viewer.userId,
      now,
    ]);
    const id = rows[0]?.id ?? '';
    await copySlides(tx, briefing, id, now);
    await recordAudit(tx, { actor: viewer.actor, action: 'briefing.create', subjectIds: [id] });
    return ok({ briefing: id, slide: null });
  });
}

const COPY = `
  INSERT INTO briefing (title, template, classification, regencies, agenda, owner_agency, author, created_at, changed_at)
  SELECT coalesce($2, title), template, classification, $3, agenda, $4, $5, $6, $6 FROM briefing WHERE id = $1
  RETURNING id`;

/** What both a briefing and an account are about; none stands for the province, null for nothing. */
function commonArea(regencies: string[], { area }: Viewer): string[] | null {
  if (area === 'PROVINCE') return regencies;
  if (regencies.length === 0) return [...area];
  const common = regencies.filter((code) => area.includes(code));
  return common.length > 0 ? common : null;
}

/** Slides with the pictures on them, each under a key of its own. */
async function copySlides(tx: ClientBase, from: string, to: string, now: Date): Promise<void> {
  const { rows } = await tx.query<{ slide: Record<string, unknown> }>(
    'SELECT to_jsonb(briefing_slide) AS slide FROM briefing_slide WHERE briefing_id = $1',
    [from],
  );
  const pictures = new Map<unknown, string>();
  for (const { slide } of rows) {
    const picture = slide['picture_id'];
    if (picture && !pictures.has(picture)) pictures.set(picture, randomUUID());
  }
  for (const [picture, copy] of pictures) {
    await tx.query(
      `INSERT INTO briefing_picture (id, briefing_id, media_type, alternative, byte_count, sealed_bytes, erased_at, added_at)
       SELECT $2, $3, media_type, alternative, byte_count, sealed_bytes, erased_at, $4 FROM briefing_picture WHERE id = $1`,
      [picture, copy, to, now],
    );
  }
  await storeSlides(
    tx,
    rows.map(({ slide }) => ({
      ...slide,
      id: randomUUID(),
      briefing_id: to,
      picture_id: pictures.get(slide['picture_id']) ?? null,
      frozen: null,
    })),
  );
}

/** One briefing for each regency of the account's area, all of them or none. @returns their keys */
export const createRegencyDecks = (
  { pool }: Database,
  viewer: Viewer,
  wanted: Omit<NewBriefing, 'regency'>,
  now: Date,
): Promise<Result<string[], BriefingProblem>> =>
  inTransaction(pool, async (tx) => {
    if (!viewer.agency) return wrong('NO_AGENCY');
    const problem = await findBriefingProblem(tx, viewer, { ...wanted, regency: null });
    if (problem) return failed(problem);
    const { rows } = await tx.query<{ code: string; name: string }>(
      'SELECT kemendagri_code AS code, name FROM regency WHERE kemendagri_code = ANY ($1) ORDER BY kemendagri_code',
      [viewer.area === 'PROVINCE' ? REGENCIES.map(({ kemendagri }) => kemendagri) : viewer.area],
    );
    const title = wanted.title?.trim() || TEMPLATE_TITLES[wanted.template].id;
    const made: string[] = [];
    for (const { code, name } of rows) {
      const deck = { ...wanted, title: `${title}: ${name}`, regency: code };
      made.push(await insertBriefing(tx, viewer, deck, now));
    }
    await recordAudit(tx, { actor: viewer.actor, action: 'briefing.create', subjectIds: made });
    return ok(made);
  });
