import { graphql } from '../../graphql/generated/gql.ts';
import type { OverviewQuery } from '../../graphql/generated/graphql.ts';

/** One indicator by regency: what the map paints, the table lists, and the panel quotes. */
export const REGENCY_ROLLUP = graphql(`
  fragment RegencyRollup on Rollup {
    asOf
    indicator { id name nameEn unit unitEn }
    total { value absence }
    unplaced { value absence }
    rows { regency { kemendagriCode name } cell { value absence } }
  }
`);

/** What a figure rests on: whose reports, and whose are missing. */
export const GROUNDS = graphql(`
  fragment Grounds on Rollup {
    asOf
    indicator { id name nameEn }
    total { value absence }
    sources { source extractedAt agency { code name nameEn } }
    coverage { source reported reportedTo agency { code name nameEn } }
  }
`);

/**
 * Everything that the overview shows at once, in one question: the chosen indicator, the headline
 * figures, and all indicators by regency, so that a regency's panel opens without asking again.
 * `newest` says where the timeline ends.
 */
export const OVERVIEW = graphql(`
  query Overview($indicator: String!, $filter: RollupFilter, $asOf: Date, $knownAt: DateTime) {
    boundaryEditions { id name source current warnings { id en } }
    newest: rollup(indicator: "reports-received", by: [], knownAt: $knownAt) { asOf }
    chosen: rollup(indicator: $indicator, by: [REGENCY], filter: $filter, asOf: $asOf, knownAt: $knownAt) {
      ...RegencyRollup
      ...Grounds
      indicator { sources }
      sources { regencies { kemendagriCode } }
    }
    foreignNationals: rollup(indicator: "foreign-nationals", by: [REGENCY], asOf: $asOf, knownAt: $knownAt) { ...RegencyRollup ...Grounds }
    foreignWorkers: rollup(indicator: "foreign-workers", by: [REGENCY], asOf: $asOf, knownAt: $knownAt) { ...RegencyRollup ...Grounds }
    stayPermits: rollup(indicator: "stay-permits-valid", by: [REGENCY], asOf: $asOf, knownAt: $knownAt) { ...RegencyRollup }
    workPermits: rollup(indicator: "work-permits-valid", by: [REGENCY], asOf: $asOf, knownAt: $knownAt) { ...RegencyRollup }
    expiring30: rollup(indicator: "permits-expiring-30", by: [REGENCY], asOf: $asOf, knownAt: $knownAt) { ...RegencyRollup ...Grounds }
    expiring60: rollup(indicator: "permits-expiring-60", by: [REGENCY], asOf: $asOf, knownAt: $knownAt) { ...RegencyRollup }
    expiring90: rollup(indicator: "permits-expiring-90", by: [REGENCY], asOf: $asOf, knownAt: $knownAt) { ...RegencyRollup }
    incidents: rollup(indicator: "incidents", by: [REGENCY], asOf: $asOf, knownAt: $knownAt) { ...RegencyRollup }
    incidentsOpen: rollup(indicator: "incidents-open", by: [REGENCY], asOf: $asOf, knownAt: $knownAt) { ...RegencyRollup ...Grounds }
    reports: rollup(indicator: "reports-received", by: [AGENCY], asOf: $asOf, knownAt: $knownAt) { ...Grounds }
  }
`);

/** The indicators of a regency's panel, in the order in which it lists them. */
export function rollupsOf(data: OverviewQuery) {
  return [
    data.foreignNationals,
    data.foreignWorkers,
    data.stayPermits,
    data.workPermits,
    data.expiring30,
    data.expiring60,
    data.expiring90,
    data.incidents,
    data.incidentsOpen,
  ];
}

/** The headline figures, in their order. */
export function headlinesOf(data: OverviewQuery) {
  return [
    data.foreignNationals,
    data.foreignWorkers,
    data.expiring30,
    data.incidentsOpen,
    data.reports,
  ];
}
