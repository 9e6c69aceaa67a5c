import { useMemo } from 'react';
import { useQuery } from 'urql';
import { Answer } from '../../graphql/Answer.tsx';
import { ConnectionTable } from '../../graphql/ConnectionTable.tsx';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWords } from '../../i18n/words.tsx';
import { formatMoment } from '../../lib/format.ts';
import { pageArguments } from '../../lib/list-state.ts';
import { useListState } from '../../lib/use-list-state.ts';
import { usePageTitle } from '../../ui/use-page-title.ts';

const AUDIT = graphql(`
  query AuditTrail($first: Int, $after: String, $last: Int, $before: String) {
    auditEvents(first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo { ...Pages }
      nodes { id at actor action subjectType subjectIds purpose outcome }
    }
  }
`);

const FILTERS: readonly never[] = [];

/** Who did what and why, newest first. It holds ids only. */
export default function AuditPage() {
  const { words, language } = useWords();
  const list = useListState(FILTERS);
  usePageTitle(words.pages.audit);
  const { after, before } = list;
  const variables = useMemo(() => pageArguments({ after, before }), [after, before]);
  const [result, ask] = useQuery({ query: AUDIT, variables });
  const { audit } = words;
  return (
    <>
      <h1>{words.pages.audit}</h1>
      <Answer
        result={result}
        retry={() => ask({ requestPolicy: 'network-only' })}
        pick={(data) => data.auditEvents}
      >
        {(events) => (
          <ConnectionTable
            caption={words.pages.audit}
            connection={events}
            rowKey={(event) => event.id}
            pageHref={list.pageHref}
            empty={{ title: audit.empty, hint: audit.emptyHint }}
            columns={[
              { title: audit.at, nowrap: true, cell: ({ at }) => formatMoment(at, language) },
              { title: audit.actor, cell: ({ actor }) => actor },
              { title: audit.action, cell: ({ action }) => action },
              {
                title: audit.subject,
                cell: ({ subjectType, subjectIds }) =>
                  subjectType ? `${subjectType}, ${audit.subjects(subjectIds.length)}` : '—',
              },
              { title: audit.purpose, cell: ({ purpose }) => purpose ?? '—' },
              { title: audit.outcome, cell: ({ outcome }) => words.outcome[outcome] ?? outcome },
            ]}
          />
        )}
      </Answer>
    </>
  );
}
