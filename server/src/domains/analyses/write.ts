/** What an author does to saved analyses: save, save anew, share, archive. Each is one transaction with one audit event. */
import type { GraphQLSchema } from 'graphql';
import type { ClientBase } from 'pg';
import { ACTIONS } from '../../access/actions.ts';
import { recordAudit } from '../../access/audit.ts';
import { namesHeldPerson, type Writer } from '../../access/held-names.ts';
import type { Role } from '../../access/roles.ts';
import type { Viewer } from '../../access/viewer.ts';
import type { Database } from '../../db/client.ts';
import { inTransaction } from '../../db/transaction.ts';
import { findContentProblem } from '../../kernel/free-text.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { type AnalysisProblem, analysisProblem, isName, LONGEST } from './problems.ts';
import { findLiteralProblem, type KeptQuestion, readQuestion } from './question.ts';
import { readingOf } from './readers.ts';

/** An analysis's id, what is to be mended, or null where the viewer sees no such analysis. */
export type Written = Result<string, AnalysisProblem> | null;
export const wrong = (code: AnalysisProblem['code']) => failed(analysisProblem(code));

export interface Saved extends KeptQuestion {
  /** The analysis that gets a new version; null for a new one. */
  analysis: string | null;
  /** The version of the analysis that its author saw. */
  version: number | null;
  name: string;
  description: string;
  folder: string;
  /** How the answer is looked at, as the address of the workbench has it. */
  show: string;
  note: string;
}

/** Names of settings and of columns; no values. */
const SHOWN = /^(?:[a-z]{2,12}=[\w.,~%-]*(?:&(?=.)|$))*$/;

/** What stands against the words that an author writes beside a question. */
async function findWordsProblem(
  tx: ClientBase,
  writer: Writer,
  { name, description, folder, note, parameters, show }: Saved,
): Promise<AnalysisProblem['code'] | null> {
  if (!isName(name.trim())) return 'NAME_LENGTH';
  const labels = parameters.map(({ label }) => label);
  const isShort =
    description.length <= LONGEST.description &&
    folder.length <= LONGEST.folder &&
    note.length <= LONGEST.note &&
    labels.every((text) => text.length <= LONGEST.label);
  if (!isShort) return 'TEXT_TOO_LONG';
  if (!SHOWN.test(show) || show.length > LONGEST.show) return 'SHOW_INVALID';
  const texts: [field: string, text: string][] = [
    ...Object.entries({ name, description, folder, note, show }),
    ...labels.map((label): [string, string] => ['parameters', label]),
  ];
  for (const [field, text] of texts) {
    const problem = findContentProblem(text);
    if (problem) return problem;
    if (await namesHeldPerson(tx, writer, field, text)) return 'TEXT_NAMES_PERSON';
  }
  return null;
}

/** Saves a question as a new analysis, or as a new version of an own one. */
export const saveAnalysis = (
  { pool }: Database,
  schema: GraphQLSchema,
  viewer: Viewer,
  saved: Saved,
  now: Date,
): Promise<Written> =>
  inTransaction(pool, async (tx) => {
    const read = readQuestion(schema, saved);
    if (typeof read === 'string') return wrong(read);
    const writer: Writer = { viewer, doing: 'analysis.save' };
    const problem =
      (await findWordsProblem(tx, writer, saved)) ?? (await findLiteralProblem(tx, writer, read));
    if (problem) return wrong(problem);
    const words = [saved.name, saved.description, saved.folder].map((text) => text.trim());
    let id = saved.analysis;
    if (id === null) {
      const { rows } = await tx.query<{ id: string }>(
        `INSERT INTO analysis (name, description, folder, owner_id, changed_at)
         VALUES ($1, $2, $3, $4, $5) RETURNING id`,
        [...words, viewer.userId, now],
      );
      id = rows[0]?.id ?? '';
    } else {
      const own = await ownAnalysis(tx, viewer, id, saved.version);
      if (!own?.ok) return own;
      await tx.query(
        `UPDATE analysis SET name = $2, description = $3, folder = $4, version = version + 1, number = number + 1,
           changed_at = $5 WHERE id = $1`,
        [id, ...words, now],
      );
    }
    await tx.query(
      `INSERT INTO analysis_version (analysis_id, number, question, variables, parameters, shown, note, saved_by, saved_at)
       SELECT id, number, $2, $3, $4, $5, $6, $7, $8 FROM analysis WHERE id = $1`,
      [
        id,
        saved.text,
        saved.variables.trim(),
        JSON.stringify(saved.parameters),
        saved.show,
        saved.note.trim(),
        viewer.userId,
        now,
      ],
    );
    await audit(tx, viewer, id, 'analysis.save');
    return ok(id);
  });

export interface Asked {
  analysis: string;
  version: number;
}

/** With whom an own analysis is shared, in place of those with whom it was. */
export const shareAnalysis = (
  { pool }: Database,
  schema: GraphQLSchema,
  viewer: Viewer,
  asked: Asked & { roles: readonly Role[]; emails: readonly string[] },
): Promise<Written> =>
  inTransaction(pool, async (tx) => {
    const own = await ownAnalysis(tx, viewer, asked.analysis, asked.version);
    if (!own?.ok) return own;
    const readers: readonly Role[] = ACTIONS['analyses.read'].roles;
    if (asked.roles.some((role) => !readers.includes(role))) return wrong('ROLE_READS_NONE');
    const emails = [...new Set(asked.emails.map((email) => email.trim().toLowerCase()))];
    const { rows: persons } = await tx.query<{ id: string; roles: Role[] }>(
      'SELECT id, roles FROM hub_user WHERE email = ANY ($1) AND blocked_at IS NULL AND roles && $2',
      [emails, readers],
    );
    if (persons.length !== emails.length) return wrong('ACCOUNT_UNKNOWN');
    const sets = [...asked.roles.map((role) => [role]), ...persons.map(({ roles }) => roles)];
    if ((await refusedTo(tx, schema, asked.analysis, null, sets)) === 'REFUSED')
      return wrong('NOT_FOR_READERS');
    await tx.query('DELETE FROM analysis_share WHERE analysis_id = $1', [asked.analysis]);
    await tx.query(
      `INSERT INTO analysis_share (analysis_id, role, user_id)
       SELECT $1::uuid, role, NULL FROM unnest($2::text[]) AS listed (role)
       UNION ALL SELECT $1::uuid, NULL, person FROM unnest($3::text[]) AS listed (person)`,
      [asked.analysis, [...new Set(asked.roles)], persons.map(({ id }) => id)],
    );
    await touch(tx, asked.analysis);
    await audit(tx, viewer, asked.analysis, 'analysis.share');
    return ok(asked.analysis);
  });

/** Puts an own analysis into the archive, where nobody else sees it, or takes it out. */
export const archiveAnalysis = (
  { pool }: Database,
  viewer: Viewer,
  asked: Asked & { archived: boolean },
  now: Date,
): Promise<Written> =>
  inTransaction(pool, async (tx) => {
    const own = await ownAnalysis(tx, viewer, asked.analysis, asked.version, true);
    if (!own?.ok) return own;
    await tx.query('UPDATE analysis SET archived_at = $2 WHERE id = $1', [
      asked.analysis,
      asked.archived ? now : null,
    ]);
    await touch(tx, asked.analysis);
    await audit(tx, viewer, asked.analysis, 'analysis.archive');
    return ok(asked.analysis);
  });

/**
 * Holds an analysis of the viewer's own on the version that it saw.
 * @returns null where the viewer sees no such analysis
 */
export async function ownAnalysis(
  tx: ClientBase,
  viewer: Viewer,
  id: string,
  version: number | null,
  isArchivedToo = false,
): Promise<Written> {
  const { rows } = await tx.query<{ owner_id: string; version: number; archived: boolean }>(
    `SELECT owner_id, version, archived_at IS NOT NULL AS archived FROM analysis
     WHERE id = $1 AND (owner_id = $2 OR EXISTS (
       SELECT FROM analysis_share WHERE analysis_id = $1 AND (role = ANY ($3) OR user_id = $2))) FOR UPDATE`,
    [id, viewer.userId, viewer.roles],
  );
  const [held] = rows;
  if (!held) return null;
  if (held.owner_id !== viewer.userId) return wrong('NOT_YOURS');
  if (held.version !== version) return wrong('CHANGED_MEANWHILE');
  return held.archived && !isArchivedToo ? wrong('ARCHIVED') : ok(id);
}

/** Says that something about an analysis is another now. */
export const touch = async (tx: ClientBase, id: string): Promise<void> => {
  await tx.query('UPDATE analysis SET version = version + 1 WHERE id = $1', [id]);
};

/**
 * Whether a version of an analysis asks for what somebody may not ask for: what is published, all its readers may ask.
 * @param number the version; null for the one that is published, where one is
 * @param readers the roles of each
 */
export async function refusedTo(
  tx: ClientBase,
  schema: GraphQLSchema,
  id: string,
  number: number | null,
  readers: readonly (readonly Role[])[],
): Promise<'REFUSED' | 'NO_VERSION' | null> {
  const { rows } = await tx.query<
    Record<'text' | 'variables', string> & Pick<KeptQuestion, 'parameters'>
  >(
    `SELECT question AS text, variables, parameters FROM analysis_version v WHERE analysis_id = $1
     AND number = coalesce($2, (SELECT number FROM analysis_publication WHERE analysis_id = $1 AND withdrawn_at IS NULL))`,
    [id, number],
  );
  const [version] = rows;
  if (!version) return 'NO_VERSION';
  const read = readQuestion(schema, version);
  if (typeof read === 'string') return 'REFUSED';
  return readers.some((roles) => readingOf(schema, read, roles).refused.length > 0)
    ? 'REFUSED'
    : null;
}

export interface Reader {
  role: Role | null;
  email: string | null;
  name: string | null;
  roles: Role[];
}

/** With whom an analysis is shared, and which roles each of them has. */
export async function readersOf(tx: Pick<ClientBase, 'query'>, id: string): Promise<Reader[]> {
  const { rows } = await tx.query<Reader>(
    `SELECT role, email, hub_user.name, coalesce(hub_user.roles, ARRAY[role]) AS roles
     FROM analysis_share LEFT JOIN hub_user ON hub_user.id = user_id
     WHERE analysis_id = $1 ORDER BY role NULLS LAST, email`,
    [id],
  );
  return rows;
}

export const audit = (
  tx: ClientBase,
  viewer: Viewer,
  id: string,
  action:
    | 'analysis.save'
    | 'analysis.share'
    | 'analysis.archive'
    | 'analysis.publish'
    | 'analysis.withdraw',
): Promise<void> => recordAudit(tx, { actor: viewer.actor, action, subjectIds: [id] });
