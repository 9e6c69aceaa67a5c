import { useMemo } from 'react';
import { useQuery } from 'urql';
import { Answer } from '../../graphql/Answer.tsx';
import { ConnectionTable } from '../../graphql/ConnectionTable.tsx';
import { graphql } from '../../graphql/generated/gql.ts';
import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import { formatMoment } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import { pageArguments } from '../../lib/list-state.ts';
import { useListState } from '../../lib/use-list-state.ts';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { Openings } from './Openings.tsx';

const READS = graphql(`
  query AgencyReads($first: Int, $after: String, $last: Int, $before: String) {
    agencyReads(first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo { ...Pages }
      nodes {
        id
        at
        account
        accountAgency { code name nameEn }
        title { id en }
        purpose
        opening
      }
    }
  }
`);

const FILTERS: readonly never[] = [];

/** Who opened or read the own agency's data. */
export default function ReadsPage() {
  const { words } = useWords();
  const { viewer } = useSession();
  usePageTitle(words.pages.reads);
  const ofAgency = viewer.roles.some((role) => role === 'CASE_OFFICER' || role === 'OPERATOR');
  return (
    <>
      <h1>{words.pages.reads}</h1>
      <Openings />
      {ofAgency ? <Reads /> : null}
    </>
  );
}

function Reads() {
  const { words, language } = useWords();
  const { reads, audit } = words;
  const list = useListState(FILTERS);
  const { after, before } = list;
  const variables = useMemo(() => pageArguments({ after, before }), [after, before]);
  const [result, ask] = useQuery({ query: READS, variables });
  return (
    <section>
      <h2>{reads.list}</h2>
      <p className="hint">{reads.intro}</p>
      <Answer
        result={result}
        retry={() => ask({ requestPolicy: 'network-only' })}
        pick={(data) => data.agencyReads}
      >
        {(events) => (
          <ConnectionTable
            caption={reads.list}
            connection={events}
            rowKey={(event) => event.id}
            pageHref={list.pageHref}
            empty={{ title: reads.noReads, hint: reads.noReadsHint }}
            columns={[
              { title: audit.at, nowrap: true, cell: ({ at }) => formatMoment(at, language) },
              {
                title: reads.agency,
                cell: ({ accountAgency }) =>
                  accountAgency
                    ? inLanguage(language, accountAgency.name, accountAgency.nameEn)
                    : '—',
              },
              { title: reads.account, cell: ({ account }) => account },
              {
                title: reads.what,
                cell: ({ title, opening }) =>
                  opening ? `${title[language]} (${audit.byOpening})` : title[language],
              },
              { title: audit.purpose, cell: ({ purpose }) => purposeIn(words, purpose ?? null) },
            ]}
          />
        )}
      </Answer>
    </section>
  );
}

/** A listed purpose in words; the number of a case as it is. */
function purposeIn(words: ReturnType<typeof useWords>['words'], purpose: string | null): string {
  if (purpose === 'VERIFICATION' || purpose === 'CASE_HANDLING' || purpose === 'COORDINATION') {
    return words.purpose[purpose];
  }
  return purpose ?? '—';
}
