import { useMemo } from 'react';
import { useQuery } from 'urql';
import { Answer } from '../../graphql/Answer.tsx';
import { ConnectionTable } from '../../graphql/ConnectionTable.tsx';
import { RegencyField } from '../../graphql/FilterFields.tsx';
import { graphql } from '../../graphql/generated/gql.ts';
import type { PermitOrder } from '../../graphql/generated/graphql.ts';
import { inRegency } from '../../graphql/regency-filter.ts';
import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import { inLanguage } from '../../lib/language.ts';
import { orderArgument, pageArguments } from '../../lib/list-state.ts';
import { useListState } from '../../lib/use-list-state.ts';
import { DateField, SelectField } from '../../ui/Fields.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { PermitsDownload } from './PermitsDownload.tsx';
import { usePermitColumns } from './permit-columns.tsx';

const PERMITS = graphql(`
  query Permits(
    $filter: PermitFilter
    $orderBy: [PermitOrder!]
    $first: Int
    $after: String
    $last: Int
    $before: String
  ) {
    permitKinds { id nameId nameEn }
    permits(
      filter: $filter
      orderBy: $orderBy
      first: $first
      after: $after
      last: $last
      before: $before
    ) {
      totalCount
      pageInfo { ...Pages }
      nodes { ...PermitRow }
    }
  }
`);

const FILTERS = ['regency', 'kind', 'validOn', 'expiresBy', 'employer'] as const;
const OPEN_SORTS = ['kind', 'regency', 'validFrom', 'validTo'] as const;
const SORTS = [...OPEN_SORTS, 'number'] as const;
const OWN_ORDER = { field: 'validTo', descending: false };

/** The list of permits, the ones that end first at the top. */
export default function PermitsPage() {
  const { words, language } = useWords();
  const { viewer } = useSession();
  // An order by what may not be read is refused.
  const readsNumbers = viewer.roles.includes('CASE_OFFICER');
  const list = useListState(FILTERS, readsNumbers ? SORTS : OPEN_SORTS);
  usePageTitle(words.pages.permits);
  const { filters, sort, after, before } = list;
  const variables = useMemo(
    () => ({
      ...pageArguments({ after, before }),
      orderBy: orderArgument<string, PermitOrder>(sort),
      filter: {
        regencies: inRegency(filters.regency),
        kinds: filters.kind ? [filters.kind] : null,
        validOn: filters.validOn ?? null,
        expiresBy: filters.expiresBy ?? null,
        employer: filters.employer ?? null,
      },
    }),
    [filters, sort, after, before],
  );
  const [result, ask] = useQuery({ query: PERMITS, variables });
  const columns = usePermitColumns(readsNumbers);
  const all = { value: '', label: words.lists.all };
  return (
    <>
      <h1>{words.pages.permits}</h1>
      <Answer
        result={result}
        retry={() => ask({ requestPolicy: 'network-only' })}
        pick={(data) => data.permits}
        filters={
          <div className="filters">
            <RegencyField
              value={filters.regency}
              onChange={(regency) => list.filter({ regency })}
            />
            <SelectField
              label={words.lists.kind}
              value={filters.kind ?? ''}
              options={[
                all,
                ...(result.data?.permitKinds ?? []).map((each) => ({
                  value: each.id,
                  label: inLanguage(language, each.nameId, each.nameEn),
                })),
              ]}
              onChange={(kind) => list.filter({ kind })}
            />
            <DateField
              label={words.lists.validOn}
              value={filters.validOn ?? ''}
              onChange={(validOn) => list.filter({ validOn })}
            />
            <DateField
              label={words.lists.expiresBy}
              value={filters.expiresBy ?? ''}
              onChange={(expiresBy) => list.filter({ expiresBy })}
            />
            <button type="button" onClick={list.clear}>
              {words.lists.clear}
            </button>
          </div>
        }
      >
        {(permits) => (
          <ConnectionTable
            caption={words.pages.permits}
            connection={permits}
            columns={columns}
            rowKey={(permit) => permit.id}
            pageHref={list.pageHref}
            sorting={{ current: sort ?? OWN_ORDER, sortBy: list.sortBy }}
            download={<PermitsDownload filter={variables.filter} orderBy={variables.orderBy} />}
          />
        )}
      </Answer>
    </>
  );
}
