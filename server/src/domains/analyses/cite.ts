/**
 * Citations: a permanent reference to an answer. What is kept is the question with its day and its instant written in, and
 * a keyed digest of the answer; no answer, whoever asked, since figures of who reads rows are exact and rows are of
 * persons. Opening one asks again, under the policy of whoever opens it, and says why the answer is another.
 */
import type { GraphQLSchema } from 'graphql';
import type { Pool } from 'pg';
import { recordAudit } from '../../access/audit.ts';
import { policyVersion } from '../../access/policy-version.ts';
import { may, type Viewer } from '../../access/viewer.ts';
import type { Context } from '../../graphql/context.ts';
import { dayOfInstant } from '../../kernel/day.ts';
import { failed, ok, type Result, type Sentence } from '../../kernel/result.ts';
import {
  type CitationProblem,
  citationProblem,
  DIFFERENCES,
  type Difference,
} from './citation-problems.ts';
import { withDays, withInstant, withoutInstant } from './fixed-question.ts';
import { hashOf } from './publish.ts';
import { findLiteralProblem, readQuestion } from './question.ts';

export interface AskedAnswer {
  data: Record<string, unknown> | null;
  /** Codes of what was refused or failed. */
  codes: string[];
}

/** Asks the graph as any caller of it, with its limits, policy and audit trail. */
export type Ask = (text: string, variables: Record<string, unknown>) => Promise<AskedAnswer>;

export interface ToCite {
  text: string;
  variables: Record<string, unknown>;
  byHash: boolean;
}

interface CameBefore {
  files: number;
  corrections: number;
  erased: number;
}

async function cameUntilNow(pool: Pool): Promise<CameBefore & { now: Date }> {
  const { rows } = await pool.query<CameBefore & { now: Date }>(
    `SELECT (SELECT count(*)::integer FROM batch WHERE status = 'PUBLISHED') AS files,
            (SELECT count(*)::integer FROM correction) AS corrections,
            (SELECT count(*)::integer FROM foreign_national WHERE erased_at IS NOT NULL) AS erased,
            clock_timestamp() AS now`,
  );
  const [row] = rows;
  if (!row) throw new Error('a SELECT without FROM has a row');
  return row;
}

/** By what answers differ from reader to reader; ids and codes only. */
const audienceOf = ({ roles, area, agencies, closedSources }: Viewer) => ({
  roles: [...roles].sort(),
  area,
  agencies: [...agencies].sort(),
  closed: closedSources.map(({ agencyCode, source }) => `${agencyCode} ${source}`).sort(),
});

/** The rows in an answer, or its figures, keyed, so that a small answer cannot be found by trying. */
const digestOf = ({ database }: Context, id: string, data: unknown): string =>
  database.sealing.mark(JSON.stringify(['citation', id, data]));

/** Cites what a question is answered with now. */
export async function cite(
  schema: GraphQLSchema,
  context: Context,
  asked: ToCite,
  ask: Ask,
): Promise<Result<string, CitationProblem>> {
  const { database, viewer } = context;
  const read = readQuestion(schema, {
    text: asked.text,
    variables: JSON.stringify(asked.variables),
    parameters: [],
  });
  if (typeof read === 'string') return failed(citationProblem('QUESTION_INVALID'));
  const literal = await findLiteralProblem(database.pool, { viewer, doing: 'citation.make' }, read);
  if (literal) return failed(citationProblem(literal));
  const { now, ...before } = await cameUntilNow(database.pool);
  // Who reads the rows gets exact figures, of any instant; protected ones are published for the present state only.
  const knownAt = may(viewer, 'people.read') ? now : null;
  const open = withInstant(schema, read.document, asked.variables, knownAt);
  const { data, codes } = await ask(open.text, asked.variables);
  if (!data || codes.length > 0) return failed(citationProblem('ANSWER_REFUSED'));
  const fixed = withDays(schema, open, asked.variables, data);
  const { rows } = await database.pool.query<{ id: string }>('SELECT gen_random_uuid() AS id');
  const id = rows[0]?.id ?? '';
  await database.prisma.citation.create({
    data: {
      id,
      question: asked.text,
      fixed: fixed.text,
      variables: JSON.stringify(asked.variables),
      hash: hashOf(asked.text),
      byHash: asked.byHash,
      asOf: fixed.days.map((day) => new Date(day)),
      // Rows are of no instant.
      knownAt: fixed.days.length > 0 ? knownAt : null,
      byToday: open.byToday,
      rowsAsked: open.rowsAsked,
      policyVersion: policyVersion(context.disclosureThreshold),
      dataVersion: viewer.dataVersion,
      cameBefore: { ...before },
      digest: digestOf(context, id, data),
      audience: audienceOf(viewer),
      citedBy: viewer.userId,
      citedAt: now,
    },
  });
  await recordAudit(database.pool, {
    actor: viewer.actor,
    action: 'citation.make',
    subjectIds: [id],
  });
  return ok(id);
}

/** A citation with what its question is answered with now. */
export interface OpenedCitation {
  id: string;
  text: string;
  variables: string;
  hash: string;
  asOf: string[];
  knownAt: Date | null;
  citedAt: Date;
  citedBy: string;
  roles: string[];
  policyVersion: string;
  dataVersion: string;
  /** Whether the answer is the same, to the last figure. */
  same: boolean;
  differences: { code: Difference; sentence: Sentence }[];
  /** The question as it is asked again, and its answer for whoever opened it. */
  fixed: string;
  data: Record<string, unknown> | null;
}

const REFUSALS = ['FORBIDDEN'];
const GONE = ['GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED', 'PERSISTED_QUERY_NOT_FOUND'];

/**
 * Opens a citation: asks its question again.
 * @param ask asks the fixed question; by its hash where it was cited so and the hash is still answered
 * @returns null where there is none
 */
export async function openCitation(
  context: Context,
  id: string,
  ask: (citation: { hash: string; byHash: boolean }) => Ask,
): Promise<OpenedCitation | null> {
  const { database, viewer } = context;
  const citation = await database.prisma.citation.findUnique({
    where: { id },
    include: { author: { select: { name: true } } },
  });
  if (!citation) return null;
  await recordAudit(database.pool, {
    actor: viewer.actor,
    action: 'citation.open',
    subjectIds: [id],
  });
  const variables = JSON.parse(citation.variables) as Record<string, unknown>;
  const isExact = may(viewer, 'people.read');
  const fixed =
    citation.knownAt && !isExact
      ? withoutInstant(citation.fixed, citation.knownAt)
      : citation.fixed;
  const { data, codes } = await ask(citation)(fixed, variables);
  const same = codes.length === 0 && digestOf(context, id, data) === citation.digest;
  const found = new Set<Difference>();
  if (!same) {
    if (codes.some((code) => GONE.includes(code))) found.add('OPERATION_GONE');
    else if (codes.some((code) => REFUSALS.includes(code))) found.add('NOT_FOR_YOU');
    else if (codes.length > 0) found.add('NOT_NOW');
    if (codes.length === 0 && isUnpublished(viewer, data)) found.add('PERIOD_NOT_PUBLISHED');
    const audience = audienceOf(viewer);
    // The column is JSON; `cite` alone writes it, out of the same function.
    const cited = citation.audience as unknown as typeof audience;
    const isOther = (key: keyof typeof audience) =>
      JSON.stringify(audience[key]) !== JSON.stringify(cited[key]);
    if ((['roles', 'area', 'agencies', 'closed'] as const).some(isOther))
      found.add('AUDIENCE_DIFFERS');
    if (citation.policyVersion !== policyVersion(context.disclosureThreshold))
      found.add('POLICY_CHANGED');
    for (const difference of await changedSince(context, citation)) found.add(difference);
    if (found.size === 0) found.add('UNEXPLAINED');
  }
  return {
    id,
    text: citation.question,
    fixed,
    variables: citation.variables,
    hash: citation.hash,
    asOf: citation.asOf.map((day) => day.toISOString().slice(0, 10)),
    knownAt: citation.knownAt,
    citedAt: citation.citedAt,
    citedBy: citation.author.name,
    roles: (citation.audience as { roles: string[] }).roles,
    policyVersion: citation.policyVersion,
    dataVersion: citation.dataVersion,
    same,
    differences: [...found].map((code) => ({ code, sentence: DIFFERENCES[code] })),
    data: codes.length === 0 ? data : null,
  };
}

/** A period that is published for nobody like the reader has no rows at all; one that is has a row for each. */
const isUnpublished = (viewer: Viewer, data: Record<string, unknown> | null): boolean =>
  !may(viewer, 'people.read') &&
  Object.values(data ?? {}).some((root) => {
    const { rows } = (root ?? {}) as { rows?: unknown };
    return Array.isArray(rows) && rows.length === 0;
  });

interface Cited {
  dataVersion: string;
  cameBefore: unknown;
  rowsAsked: boolean;
  byToday: boolean;
  citedAt: Date;
}

async function changedSince(
  { database, viewer, now }: Context,
  citation: Cited,
): Promise<Difference[]> {
  const found: Difference[] = [];
  const dayOf = (moment: Date) => dayOfInstant(moment.toISOString());
  if (citation.byToday && dayOf(now) !== dayOf(citation.citedAt)) found.push('DAY_PASSED');
  if (citation.dataVersion === viewer.dataVersion) return found;
  const before = citation.cameBefore as CameBefore;
  const until = await cameUntilNow(database.pool);
  if (until.erased !== before.erased) found.push('ERASED_SINCE');
  if (until.corrections !== before.corrections) found.push('CORRECTED_SINCE');
  if (until.files !== before.files) found.push('REPORTED_SINCE');
  if (citation.rowsAsked) found.push('ROWS_AS_THEY_STAND');
  return found.length === 0 ? ['DATA_CHANGED'] : found;
}
