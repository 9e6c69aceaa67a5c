import type { Viewer } from '../../access/viewer.ts';
import type { Context } from '../../graphql/context.ts';
import { forbidden } from '../../graphql/errors.ts';
import { type Audience, audienceOf } from './audience.ts';
import { countGroups } from './compute.ts';
import { reportsKnown } from './coverage.ts';
import { exactTable } from './exact-table.ts';
import { protectedTable } from './protected-table.ts';
import type { RollupAnswer, RollupQuestion } from './rollup.ts';
import { indicatorOf, periodsOf } from './rules.ts';

/**
 * Answers one roll-up for whoever asks.
 * @throws FORBIDDEN where no role of the viewer sees roll-ups; BAD_USER_INPUT that names what the question gets wrong.
 */
export async function rollup(context: Context, question: RollupQuestion): Promise<RollupAnswer> {
  const audience = audienceOf(context.viewer);
  if (!audience) throw forbidden();
  const indicator = indicatorOf(question);
  const { pool } = context.database;
  const reports = await reportsKnown(pool, question.knownAt);
  const newest =
    reports
      .map((report) => report.extractedOn)
      .sort()
      .at(-1) ?? null;
  const asOf = question.asOf ?? newest ?? context.now.toISOString().slice(0, 10);
  const answer = {
    indicator,
    asOf,
    knownAt: question.knownAt,
    reports: reports.filter(({ source }) => indicator.sources.includes(source)),
  };
  const area = context.viewer.area === 'PROVINCE' ? null : context.viewer.area;
  if (indicator.personal && (audience === 'LEADERSHIP' || audience === 'MEETING')) {
    const figures = protectedTable(context, indicator, question, asOf, newest, reports, area);
    return { ...answer, ...(await figures) };
  }
  const periods = periodsOf(indicator, question, asOf);
  const groups = await countGroups(
    pool,
    indicator,
    question.by,
    periods,
    {
      knownAt: question.knownAt,
      ...scopeOf(context.viewer, audience, question.agencies),
    },
    question.narrowing,
  );
  return {
    ...answer,
    ...exactTable(indicator, question, periods, groups, area, reports),
  };
}

function scopeOf(viewer: Viewer, audience: Audience, agencies: readonly string[] | null) {
  const own = audience === 'OWN_AGENCY' ? [...viewer.agencies] : null;
  return {
    agencies:
      own && agencies ? own.filter((agency) => agencies.includes(agency)) : (own ?? agencies),
    regencies: viewer.area === 'PROVINCE' ? null : viewer.area,
    // A case officer counts what its own agencies report, wherever that is.
    alsoOf:
      audience === 'OWN_AGENCY' || viewer.roles.includes('CASE_OFFICER') ? viewer.agencies : [],
  };
}
