import { useMemo } from 'react';
import { useQuery } from 'urql';
import { Answer } from '../../graphql/Answer.tsx';
import { ConnectionTable } from '../../graphql/ConnectionTable.tsx';
import { graphql } from '../../graphql/generated/gql.ts';
import type { IncidentOrder, IncidentStatus } from '../../graphql/generated/graphql.ts';
import { inRegency } from '../../graphql/regency-filter.ts';
import { id as indonesian } from '../../i18n/id.ts';
import { useWords } from '../../i18n/words.tsx';
import { orderArgument, pageArguments } from '../../lib/list-state.ts';
import { useListState } from '../../lib/use-list-state.ts';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { INCIDENT_FILTERS, IncidentFilters } from './IncidentFilters.tsx';
import { IncidentsDownload } from './IncidentsDownload.tsx';
import { useIncidentColumns } from './incident-columns.tsx';

const INCIDENTS = graphql(`
  query Incidents(
    $filter: IncidentFilter
    $orderBy: [IncidentOrder!]
    $first: Int
    $after: String
    $last: Int
    $before: String
  ) {
    incidentCategories { id nameId nameEn }
    incidents(
      filter: $filter
      orderBy: $orderBy
      first: $first
      after: $after
      last: $last
      before: $before
    ) {
      totalCount
      pageInfo { ...Pages }
      nodes { ...IncidentRow }
    }
  }
`);

const SORTS = ['category', 'severity', 'occurredOn', 'regency'] as const;
const OWN_ORDER = { field: 'occurredOn', descending: true };

/** The list of reported incidents. Each is an allegation until something else was decided. */
export default function IncidentsPage() {
  const { words } = useWords();
  const list = useListState(INCIDENT_FILTERS, SORTS);
  usePageTitle(words.pages.incidents);
  const { filters, sort, after, before } = list;
  const variables = useMemo(
    () => ({
      ...pageArguments({ after, before }),
      orderBy: orderArgument<string, IncidentOrder>(sort),
      filter: {
        regencies: inRegency(filters.regency),
        categories: filters.category ? [filters.category] : null,
        statuses: isStatus(filters.status) ? [filters.status] : null,
        from: filters.from ?? null,
        to: filters.to ?? null,
      },
    }),
    [filters, sort, after, before],
  );
  const [result, ask] = useQuery({ query: INCIDENTS, variables });
  const columns = useIncidentColumns();
  return (
    <>
      <h1>{words.pages.incidents}</h1>
      <Answer
        result={result}
        retry={() => ask({ requestPolicy: 'network-only' })}
        pick={(data) => data.incidents}
        filters={
          <IncidentFilters
            filters={filters}
            categories={result.data?.incidentCategories ?? []}
            onFilter={list.filter}
            onClear={list.clear}
          />
        }
      >
        {(incidents) => (
          <ConnectionTable
            caption={words.pages.incidents}
            connection={incidents}
            columns={columns}
            rowKey={(incident) => incident.id}
            pageHref={list.pageHref}
            sorting={{ current: sort ?? OWN_ORDER, sortBy: list.sortBy }}
            download={<IncidentsDownload filter={variables.filter} orderBy={variables.orderBy} />}
          />
        )}
      </Answer>
    </>
  );
}

function isStatus(text: string | undefined): text is IncidentStatus {
  return text !== undefined && text in indonesian.incidentStatus;
}
