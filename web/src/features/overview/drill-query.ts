import { graphql } from '../../graphql/generated/gql.ts';
import type { IncidentStatus } from '../../graphql/generated/graphql.ts';

/** What a panel lists of each kind; the whole list is a page of its own. */
export const LISTED = 10;

/** Not decided and not closed, as the indicator of open incidents counts them. */
export const OPEN: IncidentStatus[] = ['REPORTED', 'VERIFIED', 'HANDLED', 'HANDED_OVER'];

/** One regency, or one sector in it: its sectors, and the first of its sites and open incidents. */
export const DRILL = graphql(`
  query Drill(
    $indicator: String!
    $inRegency: RollupFilter
    $asOf: Date
    $sites: SiteFilter
    $incidents: IncidentFilter
    $listed: Int!
    $withIncidents: Boolean!
  ) {
    bySector: rollup(indicator: $indicator, by: [SECTOR], filter: $inRegency, asOf: $asOf) {
      indicator { id name nameEn }
      unplaced { value absence }
      rows { sector { code } cell { value absence } }
    }
    whole: rollup(indicator: $indicator, by: [REGENCY], filter: $inRegency, asOf: $asOf) {
      rows { cell { value absence } }
    }
    sites(first: $listed, filter: $sites) {
      totalCount
      nodes { id name employer { id name } location { longitude latitude } }
    }
    incidents(first: $listed, filter: $incidents) @include(if: $withIncidents) {
      totalCount
      nodes { id occurredOn status category { nameId nameEn } }
    }
  }
`);
