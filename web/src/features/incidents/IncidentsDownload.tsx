import { Download } from '../../graphql/Download.tsx';
import { graphql } from '../../graphql/generated/gql.ts';
import type { IncidentsFileQueryVariables } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';

const INCIDENTS_FILE = graphql(`
  query IncidentsFile($filter: IncidentFilter, $orderBy: [IncidentOrder!]) {
    incidents(filter: $filter, orderBy: $orderBy) {
      nodes {
        category { nameId }
        severity
        status
        occurredOn
        reportedOn
        reportedBy { name }
        regency { kemendagriCode name }
        place
        location { latitude longitude }
      }
    }
  }
`);

/** The list of incidents as a file; for a map, where the role may know where they were. */
export function IncidentsDownload(variables: IncidentsFileQueryVariables) {
  const { pages, fields, exports } = useWords().words;
  return (
    <Download
      list={pages.incidents}
      document={INCIDENTS_FILE}
      variables={variables}
      titles={{
        'category.nameId': fields.category,
        severity: fields.severity,
        status: fields.status,
        occurredOn: fields.occurredOn,
        reportedOn: fields.reportedOn,
        'reportedBy.name': fields.reportedBy,
        'regency.kemendagriCode': exports.regencyCode,
        'regency.name': fields.regency,
        place: fields.place,
        location: fields.location,
        'location.latitude': exports.latitude,
        'location.longitude': exports.longitude,
        absences: exports.absences,
      }}
      formats={['xlsx', 'csv', 'geojson', 'jsonl']}
    />
  );
}
