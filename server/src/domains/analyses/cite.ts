/**
 * Citations: a permanent reference to an answer. What is kept is the question with its day and its instant written in, a
 * keyed digest of the answer, and what a later answer is compared with (traces.ts); no rows and no exact figures, since
 * these are of persons. Opening one asks again, under the policy of whoever opens it, and says why the answer is another.
 */
import type { GraphQLSchema } from 'graphql';
import { recordAudit } from '../../access/audit.ts';
import { policyVersion } from '../../access/policy-version.ts';
import { may } from '../../access/viewer.ts';
import type { Context } from '../../graphql/context.ts';
import { failed, ok, type Result, type Sentence } from '../../kernel/result.ts';
import { openOf, sealFor } from '../../kernel/sealing.ts';
import { shapeOf } from './answer-shape.ts';
import { type Arrived, arrivedSince } from './arrived.ts';
import {
  type CitationProblem,
  citationProblem,
  DIFFERENCES,
  type Difference,
  UNTOLD,
  type Untold,
} from './citation-problems.ts';
import {
  type AskedAnswer,
  audienceOf,
  cameUntilNow,
  comparison,
  type Right,
  reasonsFor,
} from './citation-reasons.ts';
import { withDays, withInstant, withoutInstant } from './fixed-question.ts';
import { hashOf } from './publish.ts';
import { findLiteralProblem, readQuestion } from './question.ts';
import { type Changes, type Traces, tracesOf } from './traces.ts';

/** Asks the graph as any caller of it, with its limits, policy and audit trail. */
export type Ask = (text: string, variables: Record<string, unknown>) => Promise<AskedAnswer>;

export interface ToCite {
  text: string;
  variables: Record<string, unknown>;
  byHash: boolean;
}

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
  const shaped = shapeOf(schema, open.text);
  const { data, codes } = await ask(shaped.text, asked.variables);
  if (!data || codes.length > 0) return failed(citationProblem('ANSWER_REFUSED'));
  const fixed = withDays(schema, open, asked.variables, data);
  const { rows } = await database.pool.query<{ id: string }>('SELECT gen_random_uuid() AS id');
  const id = rows[0]?.id ?? '';
  const traces = tracesOf(context, id, shaped.parts, data);
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
      traces: sealFor(database.sealing, id, traces),
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
  /** Which of the rights by which answers differ are others; empty where none are, or the answer is the same. */
  rights: Right[];
  /** Whose files were published since; empty where the answer is the same. */
  arrived: Arrived[];
  /** What differs, as far as the reader may be told; null where the answer is the same, or there is none. */
  changes: (Omit<Changes, 'untold'> & { untold: { code: Untold; sentence: Sentence }[] }) | null;
  /** The question as it is asked again, and its answer for whoever opened it. */
  fixed: string;
  data: Record<string, unknown> | null;
}

/**
 * Opens a citation: asks its question again.
 * @param ask asks the fixed question; by its hash where it was cited so and the hash is still answered
 * @returns null where there is none
 */
export async function openCitation(
  schema: GraphQLSchema,
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
  const then = citation.traces ? openOf<Traces>(database.sealing, id, citation.traces) : null;
  const shaped = then ? shapeOf(schema, fixed) : { text: fixed, parts: [] };
  const { data, codes } = await ask(citation)(shaped.text, variables);
  const isWhole = codes.length === 0;
  const now = isWhole && data ? tracesOf(context, id, shaped.parts, data) : null;
  const same = isWhole && digestOf(context, id, data) === citation.digest;
  const reasons = same ? null : await reasonsFor(context, citation, then, { data, codes });
  const changes =
    reasons && now
      ? comparison(
          { ...reasons, then, now, parts: shaped.parts },
          citation.citedBy === viewer.userId,
        )
      : null;
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
    differences: (reasons?.found ?? []).map((code) => ({ code, sentence: DIFFERENCES[code] })),
    rights: reasons?.rights ?? [],
    arrived: same || !isWhole ? [] : await arrivedSince(database.pool, viewer, citation.citedAt),
    changes: changes && {
      ...changes,
      untold: changes.untold.map((code) => ({ code, sentence: UNTOLD[code] })),
    },
    data: isWhole ? data : null,
  };
}
