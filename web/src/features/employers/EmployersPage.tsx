import { useMemo } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { Answer } from '../../graphql/Answer.tsx';
import { ConnectionTable } from '../../graphql/ConnectionTable.tsx';
import { RegencyField } from '../../graphql/FilterFields.tsx';
import { graphql } from '../../graphql/generated/gql.ts';
import type { EmployerOrder } from '../../graphql/generated/graphql.ts';
import { inRegency } from '../../graphql/regency-filter.ts';
import { useSession } from '../../graphql/session.tsx';
import { FieldValue } from '../../i18n/FieldValue.tsx';
import { useWords } from '../../i18n/words.tsx';
import { formatNumber } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import { orderArgument, pageArguments } from '../../lib/list-state.ts';
import { recordPath } from '../../lib/record-path.ts';
import { useListState } from '../../lib/use-list-state.ts';
import { SearchField, SelectField } from '../../ui/Fields.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { EmployersDownload } from './EmployersDownload.tsx';

const EMPLOYERS = graphql(`
  query Employers(
    $filter: EmployerFilter
    $orderBy: [EmployerOrder!]
    $first: Int
    $after: String
    $last: Int
    $before: String
  ) {
    employers(
      filter: $filter
      orderBy: $orderBy
      first: $first
      after: $after
      last: $last
      before: $before
    ) {
      totalCount
      pageInfo { ...Pages }
      nodes {
        id
        name
        nib
        sector { kbli name nameEn }
        absences { field reason }
        sites(first: 0) { totalCount }
      }
    }
  }
`);

const FILTERS = ['search', 'sector', 'regency'] as const;
const SORTS = ['name', 'sector', 'nib'] as const;
const OWN_ORDER = { field: 'name', descending: false };

/** The list of employers. It says where they work, not how many people work for them. */
export default function EmployersPage() {
  const { words, language } = useWords();
  const { sectors } = useSession();
  const list = useListState(FILTERS, SORTS);
  usePageTitle(words.pages.employers);
  const { filters, sort, after, before } = list;
  const sector = sectors.find((each) => each.code === filters.sector)?.id;
  const variables = useMemo(
    () => ({
      ...pageArguments({ after, before }),
      orderBy: orderArgument<string, EmployerOrder>(sort),
      filter: {
        search: filters.search ?? null,
        sectors: sector ? [sector] : null,
        regencies: inRegency(filters.regency),
      },
    }),
    [filters.search, filters.regency, sector, sort, after, before],
  );
  const [result, ask] = useQuery({ query: EMPLOYERS, variables });
  const { fields } = words;
  return (
    <>
      <h1>{words.pages.employers}</h1>
      <Answer
        result={result}
        retry={() => ask({ requestPolicy: 'network-only' })}
        pick={(data) => data.employers}
        filters={
          <div className="filters">
            <SearchField
              label={words.lists.searchName}
              button={words.lists.search}
              value={filters.search ?? ''}
              onSearch={(search) => list.filter({ search })}
            />
            <SelectField
              label={words.lists.sector}
              value={filters.sector ?? ''}
              options={[
                { value: '', label: words.lists.all },
                ...sectors.map((each) => ({
                  value: each.code,
                  label: inLanguage(language, each.nameId, each.nameEn),
                })),
              ]}
              onChange={(code) => list.filter({ sector: code })}
            />
            <RegencyField
              value={filters.regency}
              onChange={(regency) => list.filter({ regency })}
            />
          </div>
        }
      >
        {(employers) => (
          <ConnectionTable
            caption={words.pages.employers}
            connection={employers}
            rowKey={(employer) => employer.id}
            pageHref={list.pageHref}
            sorting={{ current: sort ?? OWN_ORDER, sortBy: list.sortBy }}
            download={<EmployersDownload filter={variables.filter} />}
            columns={[
              {
                title: fields.name,
                sort: { field: 'name', descending: false },
                cell: ({ id, name }) => <Link href={recordPath('/pemberi-kerja', id)}>{name}</Link>,
              },
              {
                title: fields.sector,
                sort: { field: 'sector', descending: false },
                cell: ({ absences, sector: each }) => (
                  <FieldValue absences={absences} field="sector">
                    {inLanguage(language, each.name ?? '', each.nameEn ?? '')}
                  </FieldValue>
                ),
              },
              {
                title: fields.kbli,
                cell: ({ absences, sector: each }) => (
                  <FieldValue absences={absences} field="sector">
                    {each.kbli}
                  </FieldValue>
                ),
              },
              {
                title: fields.nib,
                sort: { field: 'nib', descending: false },
                cell: ({ absences, nib }) => (
                  <FieldValue absences={absences} field="nib">
                    {nib}
                  </FieldValue>
                ),
              },
              {
                title: words.detail.sites,
                cell: ({ sites }) => formatNumber(sites.totalCount, language),
                numeric: true,
              },
            ]}
          />
        )}
      </Answer>
    </>
  );
}
