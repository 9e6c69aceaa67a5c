import { Link } from 'wouter';
import { graphql } from '../../graphql/generated/gql.ts';
import type { IncidentRowFragment } from '../../graphql/generated/graphql.ts';
import { FieldValue } from '../../i18n/FieldValue.tsx';
import { useWords } from '../../i18n/words.tsx';
import { formatDay } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import { recordPath } from '../../lib/record-path.ts';
import type { Column } from '../../ui/DataTable.tsx';

export const INCIDENT_ROW = graphql(`
  fragment IncidentRow on Incident {
    id
    category { id nameId nameEn }
    severity
    status
    occurredOn
    regency { kemendagriCode name }
    place
    absences { field reason }
  }
`);

/** The columns of the list of incidents. */
export function useIncidentColumns(): Column<IncidentRowFragment>[] {
  const { words, language } = useWords();
  const { fields } = words;
  return [
    {
      title: fields.category,
      sort: { field: 'category', descending: false },
      cell: ({ id, category }) => (
        <Link href={recordPath('/insiden', id)}>
          {inLanguage(language, category.nameId, category.nameEn)}
        </Link>
      ),
    },
    {
      title: fields.severity,
      sort: { field: 'severity', descending: true },
      cell: ({ severity }) => words.severityName[severity] ?? severity,
    },
    { title: fields.status, cell: ({ status }) => words.incidentStatus[status] },
    {
      title: fields.occurredOn,
      sort: { field: 'occurredOn', descending: true },
      nowrap: true,
      cell: ({ occurredOn }) => formatDay(occurredOn, language),
    },
    {
      title: fields.regency,
      sort: { field: 'regency', descending: false },
      cell: ({ regency }) => regency.name,
    },
    {
      title: fields.place,
      cell: ({ absences, place }) => (
        <FieldValue absences={absences} field="place">
          {place}
        </FieldValue>
      ),
    },
  ];
}
