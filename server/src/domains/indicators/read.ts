import type { Viewer } from '../../access/viewer.ts';
import type { Context } from '../../graphql/context.ts';
import { forbidden } from '../../graphql/errors.ts';
import { type Day, dayOfInstant } from '../../kernel/day.ts';
import { type Audience, audienceOf } from './audience.ts';
import { countGroups, type Group } from './compute.ts';
import type { PublishedTable } from './counted.ts';
import { type DueReport, hasReported, type Report, reportsDue, reportsKnown } from './coverage.ts';
import { exactTable } from './exact-table.ts';
import { keptAtVersion } from './kept-at-version.ts';
import { countWithLate, type ShownTwice } from './late.ts';
import type { PeriodOfRollup } from './periods.ts';
import { NOT_PUBLISHED, protectedTable } from './protected-table.ts';
import { newestEnd, sealedTables } from './publish-sealed.ts';
import { publishedBy, publishedTables } from './published.ts';
import type { RollupAnswer, RollupQuestion } from './rollup.ts';

import { indicatorOf, periodsOf } from './rules.ts';
import type { ProtectedAudience } from './tables.ts';

export type { RollupAnswer, RollupQuestion };

/** Questions whose counts are kept: what the overview, its maps and some analysts ask within one version of the data. */
const COUNTS_KEPT = 500;
const keptGroups = keptAtVersion<Group[]>(COUNTS_KEPT);
const keptReports = keptAtVersion<Report[]>(COUNTS_KEPT);
const keptDue = keptAtVersion<DueReport[]>(COUNTS_KEPT);

/** For whom a roll-up is answered. */
interface Reader {
  audience: Audience;
  /** The regencies that are counted; null for the province. */
  area: readonly string[] | null;
  /** The only agencies whose records count; null for all. */
  own: readonly string[] | null;
  /** Agencies whose things count wherever they are. */
  alsoOf: readonly string[];
  /** Takes of an instant in the past what was published by then; else there is no protected table of the past. */
  asPublished?: boolean;
}

/**
 * Answers one roll-up for whoever asks. A question is counted once a version of the data; until the data change its
 * answer costs the same, however many rows it rests on.
 * @throws FORBIDDEN where no role of the viewer sees roll-ups; BAD_USER_INPUT that names what the question gets wrong.
 */
export async function rollup(context: Context, question: RollupQuestion): Promise<RollupAnswer> {
  const audience = audienceOf(context.viewer);
  if (!audience) throw forbidden();
  return answerTo(context, question, readerOf(context.viewer, audience));
}

/**
 * Answers one roll-up as a meeting gets it, whoever asks: what is shown to a room is shown to everybody in it.
 * @param area the regencies that the meeting is about; null for the province
 * @throws BAD_USER_INPUT that names what the question gets wrong.
 */
export const meetingRollup = (
  context: Context,
  question: RollupQuestion,
  area: readonly string[] | null,
): Promise<RollupAnswer> =>
  answerTo(context, question, { audience: 'MEETING', area, own: null, alsoOf: [] });

/**
 * The same as it was known at an instant. Of persons that is what was published for meetings by then: to decide it anew
 * would publish another table of the same day, and tables of one day are protected together.
 */
export const meetingRollupKnown = (
  context: Context,
  question: RollupQuestion,
  area: readonly string[] | null,
  knownAt: Date,
): Promise<RollupAnswer> =>
  answerTo(
    context,
    { ...question, knownAt },
    { audience: 'MEETING', area, own: null, alsoOf: [], asPublished: true },
  );

/**
 * Of cells that a meeting was shown of a day and is shown of it now, those of which it may be told how many things were
 * late ones: the count as it was known at an instant together with what the hub first heard of later; see late.ts.
 */
export const meetingCountsWithLate = (
  context: Context,
  question: RollupQuestion & { asOf: Day },
  area: readonly string[] | null,
  knownAt: Date,
  shown: ReadonlyMap<string, ShownTwice>,
): Promise<Map<string, number>> => countWithLate(context, question, area, knownAt, shown);

async function answerTo(
  context: Context,
  question: RollupQuestion,
  reader: Reader,
): Promise<RollupAnswer> {
  const { audience, area } = reader;
  const indicator = indicatorOf(question);
  const { pool } = context.database;
  const version = context.viewer.dataVersion;
  const reports = await keptReports(pool, version, question.knownAt, () =>
    reportsKnown(pool, question.knownAt),
  );
  const newest =
    reports
      .map((report) => report.extractedOn)
      .sort()
      .at(-1) ?? null;
  const today = dayOfInstant(context.now.toISOString());
  const asOf =
    question.asOf ?? (indicator.sealed ? newestEnd(question.by, today) : (newest ?? today));
  const answer = {
    indicator,
    asOf,
    knownAt: question.knownAt,
    version,
    reports: reports.filter(({ source }) => indicator.sources.includes(source)),
    places: placesOf(area, question.narrowing.regency),
  };
  const periods = periodsOf(indicator, question, asOf);
  if (indicator.sealed) {
    // How an agency's own share is made up, and what was known at some instant, are no listed tables.
    if (audience === 'OWN_AGENCY' || question.knownAt) return { ...answer, ...NOT_PUBLISHED };
    const published = await sealedTables(
      pool,
      indicator,
      periods,
      today,
      context.disclosureThreshold,
    );
    return {
      ...answer,
      ...protectedTable(indicator, question, periods, published, reports, area),
    };
  }
  if (indicator.personal && (audience === 'LEADERSHIP' || audience === 'MEETING')) {
    const published = await publishedFor(
      context,
      { audience, newest: newest ?? asOf, version: context.viewer.personsVersion },
      question,
      periods,
      reader.asPublished ?? false,
    );
    if (!published) return { ...answer, ...NOT_PUBLISHED };
    return {
      ...answer,
      ...protectedTable(indicator, question, periods, published, reports, area),
    };
  }
  const scope = {
    knownAt: question.knownAt,
    ...scopeOf(reader, question.agencies),
  };
  const { by, narrowing } = question;
  const groups = await keptGroups(
    pool,
    version,
    [indicator.id, by, periods, scope, narrowing],
    () => countGroups(pool, indicator, by, periods, scope, narrowing),
  );
  return {
    ...answer,
    ...exactTable(indicator, question, periods, groups, area, reports),
  };
}

/** The reports that are owed for an answer's indicator and places. Agencies are told of here, no persons. */
export async function coverageOf(
  { database: { pool } }: Context,
  { indicator, knownAt, places, version }: RollupAnswer,
): Promise<DueReport[]> {
  const due = await keptDue(pool, version, knownAt, () => reportsDue(pool, knownAt));
  return due.filter(
    ({ source, regencies }) =>
      indicator.sources.includes(source) &&
      (!places || regencies.some((code) => places.includes(code))),
  );
}

/** The same, each with whether it has come for the day of the answer. */
export const reportsFor = async (
  context: Context,
  answer: RollupAnswer,
): Promise<(DueReport & { reported: boolean })[]> =>
  (await coverageOf(context, answer)).map((due) => ({
    ...due,
    reported: hasReported(due, answer.asOf),
  }));

const placesOf = (area: readonly string[] | null, wanted: readonly string[] | null) =>
  area && wanted ? area.filter((code) => wanted.includes(code)) : (area ?? wanted);

/** The listed tables of each period of a question by its label; null where a period is none of the published ones. */
async function publishedFor(
  { database: { pool }, disclosureThreshold }: Context,
  publication: { audience: ProtectedAudience; newest: Day; version: string },
  question: RollupQuestion,
  periods: readonly PeriodOfRollup[],
  asPublished: boolean,
): Promise<Map<string, readonly PublishedTable[]> | null> {
  const { knownAt } = question;
  if (knownAt && !asPublished) return null;
  const asked = {
    ...publication,
    wanted: periods.map(({ day }) => day),
    threshold: disclosureThreshold,
  };
  const published = knownAt
    ? await publishedBy(pool, asked, knownAt)
    : await publishedTables(pool, asked);
  return published && new Map(periods.map(({ label, day }) => [label, published.get(day) ?? []]));
}

const scopeOf = ({ area, own, alsoOf }: Reader, agencies: readonly string[] | null) => ({
  agencies: own && agencies ? own.filter((agency) => agencies.includes(agency)) : (own ?? agencies),
  regencies: area,
  alsoOf,
});

function readerOf(viewer: Viewer, audience: Audience): Reader {
  const isOwn = audience === 'OWN_AGENCY';
  return {
    audience,
    area: viewer.area === 'PROVINCE' ? null : viewer.area,
    own: isOwn ? [...viewer.agencies] : null,
    // A case officer counts what its own agencies report, wherever that is.
    alsoOf: isOwn || viewer.roles.includes('CASE_OFFICER') ? viewer.agencies : [],
  };
}
