/** Why a cited question is answered otherwise now, and what of the difference the reader may be told. */
import type { Pool } from 'pg';
import { policyVersion } from '../../access/policy-version.ts';
import { may, type Viewer } from '../../access/viewer.ts';
import type { Context } from '../../graphql/context.ts';
import { dayOfInstant } from '../../kernel/day.ts';
import type { Part } from './answer-shape.ts';
import type { Difference, Untold } from './citation-problems.ts';
import { type Changes, changesOf, type Traces } from './traces.ts';

export interface AskedAnswer {
  data: Record<string, unknown> | null;
  /** Codes of what was refused or failed. */
  codes: string[];
}

interface CameBefore {
  files: number;
  corrections: number;
  erased: number;
}

/** How much had come into the hub by now, and when that is. */
export async function cameUntilNow(pool: Pool): Promise<CameBefore & { now: Date }> {
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
export const audienceOf = ({ roles, area, agencies, closedSources }: Viewer) => ({
  roles: [...roles].sort(),
  area,
  agencies: [...agencies].sort(),
  closed: closedSources.map(({ agencyCode, source }) => `${agencyCode} ${source}`).sort(),
});

export type Right = keyof ReturnType<typeof audienceOf>;

const REFUSALS = ['FORBIDDEN'];
const GONE = ['GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED', 'PERSISTED_QUERY_NOT_FOUND'];

export interface Reasons {
  found: Difference[];
  rights: Right[];
  isOtherPolicy: boolean;
}

/** Why the answer is another. */
export async function reasonsFor(
  context: Context,
  citation: Cited,
  then: Traces | null,
  { data, codes }: AskedAnswer,
): Promise<Reasons> {
  const { viewer, disclosureThreshold } = context;
  const found = new Set<Difference>();
  if (codes.some((code) => GONE.includes(code))) found.add('OPERATION_GONE');
  else if (codes.some((code) => REFUSALS.includes(code))) found.add('NOT_FOR_YOU');
  else if (codes.length > 0) found.add('NOT_NOW');
  if (codes.length === 0 && isUnpublished(viewer, data)) found.add('PERIOD_NOT_PUBLISHED');
  const audience = audienceOf(viewer);
  // The column is JSON; `cite` alone writes it, out of the same function.
  const cited = citation.audience as unknown as typeof audience;
  const rights = (Object.keys(audience) as Right[]).filter(
    (key) => JSON.stringify(audience[key]) !== JSON.stringify(cited[key]),
  );
  if (rights.length > 0) found.add('AUDIENCE_DIFFERS');
  const isOtherPolicy = citation.policyVersion !== policyVersion(disclosureThreshold);
  if (then && then.threshold !== disclosureThreshold) found.add('DISCLOSURE_CHANGED');
  if (citation.policyVersion !== policyVersion(then?.threshold ?? disclosureThreshold))
    found.add('POLICY_CHANGED');
  // What came since explains another answer, and not that there is none.
  if (codes.length === 0)
    for (const difference of await changedSince(context, citation)) found.add(difference);
  if (found.size === 0) found.add('UNEXPLAINED');
  return { found: [...found], rights, isOtherPolicy };
}

/** Compares the answers for a reader of the same rights under the same policy: others could not have seen the first. */
export function comparison(
  {
    rights,
    isOtherPolicy,
    then,
    now,
    parts,
  }: Reasons & { then: Traces | null; now: Traces; parts: readonly Part[] },
  isCiter: boolean,
): Changes {
  const nothing = (why: Untold): Changes => ({ lists: [], figures: [], untold: [why] });
  if (!then) return nothing('NOT_KEPT');
  if (rights.length > 0 || isOtherPolicy) return nothing('OTHER_RIGHTS');
  return changesOf(then, now, parts, isCiter);
}

/** A period that is published for nobody like the reader has no rows at all; one that is has a row for each. */
const isUnpublished = (viewer: Viewer, data: Record<string, unknown> | null): boolean =>
  !may(viewer, 'people.read') &&
  Object.values(data ?? {}).some((root) => {
    const { rows } = (root ?? {}) as { rows?: unknown };
    return Array.isArray(rows) && rows.length === 0;
  });

/** What of a citation the reasons rest on. */
export interface Cited {
  audience: unknown;
  policyVersion: string;
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
