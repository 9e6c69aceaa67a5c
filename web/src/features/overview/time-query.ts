import { graphql } from '../../graphql/generated/gql.ts';

/**
 * What the figures were before: asked once the first figures are on the screen, so that on a slow
 * line nobody waits for a comparison. `before` and `yearBefore` are ends of published periods.
 */
export const BEFORE = graphql(`
  query OverviewBefore(
    $indicator: String!
    $bySector: [Dimension!]!
    $asOf: Date
    $before: Date!
    $yearBefore: Date!
    $knownAt: DateTime
  ) {
    sectors: rollup(indicator: $indicator, by: $bySector, asOf: $asOf, knownAt: $knownAt) {
      indicator { id }
      total { value absence }
      rows { keys { dimension value } cell { value absence } }
    }
    foreignNationals: rollup(indicator: "foreign-nationals", by: [], asOf: $before, knownAt: $knownAt) { ...EarlierTotal }
    foreignNationalsYear: rollup(indicator: "foreign-nationals", by: [], asOf: $yearBefore, knownAt: $knownAt) { ...EarlierTotal }
    foreignWorkers: rollup(indicator: "foreign-workers", by: [], asOf: $before, knownAt: $knownAt) { ...EarlierTotal }
    foreignWorkersYear: rollup(indicator: "foreign-workers", by: [], asOf: $yearBefore, knownAt: $knownAt) { ...EarlierTotal }
    expiring30: rollup(indicator: "permits-expiring-30", by: [], asOf: $before, knownAt: $knownAt) { ...EarlierTotal }
    expiring30Year: rollup(indicator: "permits-expiring-30", by: [], asOf: $yearBefore, knownAt: $knownAt) { ...EarlierTotal }
    reports: rollup(indicator: "reports-received", by: [], asOf: $before, knownAt: $knownAt) { ...EarlierTotal }
    reportsYear: rollup(indicator: "reports-received", by: [], asOf: $yearBefore, knownAt: $knownAt) { ...EarlierTotal }
  }
`);

/** An earlier total with the indicator and the day that it belongs to. */
export const EARLIER_TOTAL = graphql(`
  fragment EarlierTotal on Rollup {
    asOf
    indicator { id }
    total { value absence }
  }
`);

/** The chosen indicator over time, as a whole and by regency. */
export const SERIES = graphql(`
  query OverviewSeries(
    $indicator: String!
    $filter: RollupFilter
    $inAll: [Dimension!]!
    $byRegency: [Dimension!]!
    $knownAt: DateTime
  ) {
    all: rollup(indicator: $indicator, by: $inAll, filter: $filter, knownAt: $knownAt) {
      asOf
      indicator { id }
      total { value absence }
      rows { period cell { value absence } }
    }
    regencies: rollup(indicator: $indicator, by: $byRegency, filter: $filter, knownAt: $knownAt) {
      rows { period keys { dimension value } cell { value absence } }
    }
  }
`);

/** Whether an answer is one to the question that is asked now, and not to the one before it. */
export const answers = (operation: { variables: object } | undefined, variables: object): boolean =>
  JSON.stringify(operation?.variables) === JSON.stringify(variables);
