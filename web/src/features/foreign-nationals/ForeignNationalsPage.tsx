import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { Answer } from '../../graphql/Answer.tsx';
import { ConnectionTable } from '../../graphql/ConnectionTable.tsx';
import { graphql } from '../../graphql/generated/gql.ts';
import type {
  ForeignNationalOrder,
  ForeignNationalsQuery,
  Sex,
} from '../../graphql/generated/graphql.ts';
import { inRegency } from '../../graphql/regency-filter.ts';
import { useSession } from '../../graphql/session.tsx';
import { FieldValue } from '../../i18n/FieldValue.tsx';
import { PersonName } from '../../i18n/PersonName.tsx';
import { useWords } from '../../i18n/words.tsx';
import { formatDay } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import { orderArgument, pageArguments } from '../../lib/list-state.ts';
import { recordPath } from '../../lib/record-path.ts';
import { useListState } from '../../lib/use-list-state.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { BreakGlassDialog } from './BreakGlassDialog.tsx';
import { PeopleDownload } from './PeopleDownload.tsx';
import { PEOPLE_FILTERS, PeopleFilters } from './PeopleFilters.tsx';

const PEOPLE = graphql(`
  query ForeignNationals(
    $filter: ForeignNationalFilter
    $orderBy: [ForeignNationalOrder!]
    $first: Int
    $after: String
    $last: Int
    $before: String
  ) {
    countries { alpha3 name nameEn }
    foreignNationals(
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
        pseudonym
        nationality { alpha3 name nameEn }
        sex
        birthDate
        birthYear
        absences { field reason }
      }
    }
  }
`);

const OPEN_SORTS = ['nationality', 'sex'] as const;
const SORTS = [...OPEN_SORTS, 'name', 'birthDate'] as const;
const BY_NAME = { field: 'name', descending: false };

type Person = ForeignNationalsQuery['foreignNationals']['nodes'][number];

/**
 * The list of foreign nationals. A name that is searched for is personal data, so unlike the other
 * filters it is kept out of the address, and with it out of histories and logs.
 */
export default function ForeignNationalsPage() {
  const { words } = useWords();
  const { viewer } = useSession();
  // An order by what may not be read is refused.
  const readsNames = viewer.roles.includes('CASE_OFFICER');
  const list = useListState(PEOPLE_FILTERS, readsNames ? SORTS : OPEN_SORTS);
  const [search, setSearch] = useState('');
  usePageTitle(words.pages.people);
  const { filters, sort, after, before } = list;
  const variables = useMemo(
    () => ({
      ...pageArguments({ after, before }),
      orderBy: orderArgument<string, ForeignNationalOrder>(sort),
      filter: {
        search: search || null,
        regencies: inRegency(filters.regency),
        nationalities: filters.nationality ? [filters.nationality] : null,
        sex: isSex(filters.sex) ? filters.sex : null,
      },
    }),
    [filters, sort, after, before, search],
  );
  const [result, ask] = useQuery({ query: PEOPLE, variables });
  const columns = useColumns(readsNames);
  const [opening, setOpening] = useState(false);
  return (
    <>
      <div className="heading-row">
        <h1>{words.pages.people}</h1>
        {readsNames ? (
          <button type="button" onClick={() => setOpening(true)}>
            {words.breakGlass.button}
          </button>
        ) : null}
      </div>
      {opening ? (
        <BreakGlassDialog
          countries={result.data?.countries ?? []}
          onCancel={() => setOpening(false)}
        />
      ) : null}
      <Answer
        result={result}
        retry={() => ask({ requestPolicy: 'network-only' })}
        pick={(data) => data.foreignNationals}
        filters={
          <PeopleFilters
            filters={filters}
            countries={result.data?.countries ?? []}
            search={search}
            onFilter={list.filter}
            onSearch={(text) => {
              setSearch(text);
              list.filter({});
            }}
          />
        }
      >
        {(people) => (
          <ConnectionTable
            caption={words.pages.people}
            connection={people}
            columns={columns}
            rowKey={(person) => person.id}
            pageHref={list.pageHref}
            sorting={{ current: sort ?? (readsNames ? BY_NAME : null), sortBy: list.sortBy }}
            download={<PeopleDownload filter={variables.filter} />}
          />
        )}
      </Answer>
    </>
  );
}

function isSex(text: string | undefined): text is Sex {
  return text === 'MALE' || text === 'FEMALE';
}

function useColumns(readsNames: boolean): Column<Person>[] {
  const { words, language } = useWords();
  const forNames = (field: string) => (readsNames ? { sort: { field, descending: false } } : {});
  return [
    {
      title: words.fields.name,
      ...forNames('name'),
      cell: (person) => (
        <Link href={recordPath('/orang-asing', person.id)}>
          <PersonName person={person} />
        </Link>
      ),
    },
    {
      title: words.fields.nationality,
      sort: { field: 'nationality', descending: false },
      cell: ({ nationality }) => inLanguage(language, nationality.name, nationality.nameEn),
    },
    {
      title: words.fields.sex,
      sort: { field: 'sex', descending: false },
      cell: (person) => (
        <FieldValue absences={person.absences} field="sex">
          {person.sex ? words.sexName[person.sex] : null}
        </FieldValue>
      ),
    },
    {
      title: words.fields.birthDate,
      ...forNames('birthDate'),
      nowrap: true,
      cell: (person) => (
        <FieldValue absences={person.absences} field="birthDate">
          {person.birthDate ? formatDay(person.birthDate, language) : person.birthYear}
        </FieldValue>
      ),
    },
  ];
}
