/** Commands on briefings: make one, change what it says of itself, copy it. Its slides have files of their own. */
import { randomUUID } from 'node:crypto';
import type { ClientBase } from 'pg';
import { recordAudit } from '../../access/audit.ts';
import type { Viewer } from '../../access/viewer.ts';
import type { Database } from '../../db/client.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Day } from '../../kernel/day.ts';
import { failed, ok } from '../../kernel/result.ts';
import { type Asked, onBriefing, type Written, wrong } from './command.ts';
import { type BriefingProblem, briefingProblem } from './problems.ts';
import { TEMPLATE_SLIDES, TEMPLATE_TITLES } from './templates.ts';
import { findTextsProblem } from './texts.ts';
import type { Classification, Template } from './types.ts';

export interface NewBriefing {
  template: Template;
  /** Null takes the template's. */
  title: string | null;
  meetingOn: Day | null;
  meetingPlace: string | null;
  classification: Classification;
  agenda: string;
  /** Codes of the other agencies of the meeting. */
  agencies: readonly string[];
  /** Kemendagri code of the regency that it is about; null for all of the author's area. */
  regency: string | null;
}

/** Makes a briefing of the own agency from a template. */
export const createBriefing = (
  { pool }: Database,
  viewer: Viewer,
  wanted: NewBriefing,
  now: Date,
): Promise<NonNullable<Written>> =>
  inTransaction(pool, async (tx) => {
    if (!viewer.agency) return wrong('NO_AGENCY');
    if (wanted.template === 'REGENCY' && !wanted.regency)
      return wrong('REGENCY_MISSING', 'regency');
    const problem = await findBriefingProblem(tx, viewer, wanted);
    if (problem) return failed(problem);
    const id = await insertBriefing(tx, viewer, wanted, now);
    await recordAudit(tx, { actor: viewer.actor, action: 'briefing.create', subjectIds: [id] });
    return ok({ briefing: id, slide: null });
  });

/** What stands against what is said of a new briefing. */
export async function findBriefingProblem(
  tx: ClientBase,
  viewer: Viewer,
  { title, meetingPlace, agenda, agencies, regency }: Omit<NewBriefing, 'template'>,
): Promise<BriefingProblem | null> {
  if (regency && viewer.area !== 'PROVINCE' && !viewer.area.includes(regency))
    return briefingProblem('OUTSIDE_AREA', 'regency');
  return (
    (await findAgenciesProblem(tx, agencies)) ??
    (await findTextsProblem(
      tx,
      { viewer, doing: 'briefing.create' },
      { title, meetingPlace, agenda },
    ))
  );
}

async function findAgenciesProblem(
  tx: ClientBase,
  agencies: readonly string[],
): Promise<BriefingProblem | null> {
  const codes = [...new Set(agencies)];
  const { rowCount } = await tx.query('SELECT FROM agency WHERE code = ANY ($1)', [codes]);
  return rowCount === codes.length ? null : briefingProblem('AGENCY_UNKNOWN', 'agencies');
}

/** Stores a briefing with the slides of its template. */
export async function insertBriefing(
  tx: ClientBase,
  viewer: Viewer,
  wanted: NewBriefing,
  now: Date,
): Promise<string> {
  const area = wanted.regency
    ? [wanted.regency]
    : viewer.area === 'PROVINCE'
      ? []
      : [...viewer.area];
  const { rows } = await tx.query<{ id: string }>(
    `INSERT INTO briefing (title, template, classification, meeting_on, meeting_place, regencies, agenda, owner_agency,
       author, created_at, changed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10) RETURNING id`,
    [
      wanted.title?.trim() || TEMPLATE_TITLES[wanted.template].id,
      wanted.template,
      wanted.classification,
      wanted.meetingOn,
      wanted.meetingPlace?.trim() || null,
      area,
      wanted.agenda.trim(),
      viewer.agency,
      viewer.userId,
      now,
    ],
  );
  const id = rows[0]?.id ?? '';
  await inviteAgencies(tx, id, viewer, wanted.agencies);
  const slides = TEMPLATE_SLIDES[wanted.template].map((slide, index) => ({
    ...EMPTY_SLIDE,
    ...slide,
    id: randomUUID(),
    briefing_id: id,
    position: index + 1,
  }));
  await storeSlides(tx, slides);
  return id;
}

/** A stored slide that nothing was said of yet. */
export const EMPTY_SLIDE = {
  section: '',
  question: null,
  view: null,
  sentence: null,
  body: '',
  notes: '',
  picture_id: null,
  frozen: null,
  analysis_id: null,
  analysis_number: null,
};

/** Stores slides as rows of the table; each has all its columns. */
export const storeSlides = async (tx: ClientBase, slides: readonly object[]): Promise<void> => {
  await tx.query(
    'INSERT INTO briefing_slide SELECT * FROM jsonb_populate_recordset(NULL::briefing_slide, $1::jsonb)',
    [JSON.stringify(slides)],
  );
};

/** The agencies of the meeting beside the own one; who is of it already keeps its attendance. */
async function inviteAgencies(
  tx: ClientBase,
  briefing: string,
  viewer: Viewer,
  agencies: readonly string[],
): Promise<void> {
  const others = agencies.filter((code) => code !== viewer.agency);
  await tx.query('DELETE FROM briefing_agency WHERE briefing_id = $1 AND agency_code <> ALL ($2)', [
    briefing,
    others,
  ]);
  await tx.query(
    'INSERT INTO briefing_agency SELECT $1, unnest($2::text[]) ON CONFLICT DO NOTHING',
    [briefing, [...new Set(others)]],
  );
}

export interface ChangedBriefing extends Asked {
  /** What is undefined stays as it is. */
  title?: string | undefined;
  meetingOn?: Day | null | undefined;
  meetingPlace?: string | null | undefined;
  classification?: Classification | undefined;
  agenda?: string | undefined;
  agencies?: readonly string[] | undefined;
}

/** Changes what a briefing says of itself. */
export const changeBriefing = (
  database: Database,
  viewer: Viewer,
  asked: ChangedBriefing,
  now: Date,
): Promise<Written> =>
  onBriefing(database, { viewer, now, audit: 'briefing.change' }, asked, async (tx, held) => {
    const { title, meetingOn, meetingPlace, classification, agenda, agencies } = asked;
    const problem =
      (agencies && (await findAgenciesProblem(tx, agencies))) ??
      (await findTextsProblem(
        tx,
        { viewer, doing: 'briefing.change' },
        { title, meetingPlace, agenda },
      ));
    if (problem) return failed(problem);
    await tx.query(
      `UPDATE briefing SET title = coalesce($2, title), classification = coalesce($3, classification),
         agenda = coalesce($4, agenda),
         meeting_on = CASE WHEN $5 THEN $6::date ELSE meeting_on END,
         meeting_place = CASE WHEN $7 THEN $8 ELSE meeting_place END
       WHERE id = $1`,
      [
        held.id,
        title?.trim(),
        classification,
        agenda?.trim(),
        meetingOn !== undefined,
        meetingOn ?? null,
        meetingPlace !== undefined,
        meetingPlace?.trim() || null,
      ],
    );
    if (agencies) await inviteAgencies(tx, held.id, viewer, agencies);
    return ok(null);
  });
