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

/**
 * Everything that the overview shows, in one question: the chosen indicator, the headline figures,
 * and all indicators by regency, so that a regency's panel opens without asking again.
 */
export const OVERVIEW = graphql(`
  query Overview($indicator: String!, $filter: RollupFilter, $asOf: Date) {
    boundaryEditions { id name source current warnings { id en } }
    chosen: rollup(indicator: $indicator, by: [REGENCY], filter: $filter, asOf: $asOf) {
      ...RegencyRollup
      indicator { sources }
      sources { source extractedAt agency { code name nameEn } regencies { kemendagriCode } }
    }
    foreignNationals: rollup(indicator: "foreign-nationals", by: [REGENCY], asOf: $asOf) { ...RegencyRollup }
    foreignWorkers: rollup(indicator: "foreign-workers", by: [REGENCY], asOf: $asOf) { ...RegencyRollup }
    stayPermits: rollup(indicator: "stay-permits-valid", by: [REGENCY], asOf: $asOf) { ...RegencyRollup }
    workPermits: rollup(indicator: "work-permits-valid", by: [REGENCY], asOf: $asOf) { ...RegencyRollup }
    expiring30: rollup(indicator: "permits-expiring-30", by: [REGENCY], asOf: $asOf) { ...RegencyRollup }
    expiring60: rollup(indicator: "permits-expiring-60", by: [REGENCY], asOf: $asOf) { ...RegencyRollup }
    expiring90: rollup(indicator: "permits-expiring-90", by: [REGENCY], asOf: $asOf) { ...RegencyRollup }
    incidents: rollup(indicator: "incidents", by: [REGENCY], asOf: $asOf) { ...RegencyRollup }
    incidentsOpen: rollup(indicator: "incidents-open", by: [REGENCY], asOf: $asOf) { ...RegencyRollup }
    reports: rollup(indicator: "reports-received", by: [AGENCY], asOf: $asOf) {
      indicator { id name nameEn }
      total { value absence }
    }
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
