import { useMemo } from 'react';
import { useQuery } from 'urql';
import { Answer } from '../../graphql/Answer.tsx';
import { ConnectionTable } from '../../graphql/ConnectionTable.tsx';
import { graphql } from '../../graphql/generated/gql.ts';
import type { AuditOutcome } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { formatMoment } from '../../lib/format.ts';
import { pageArguments } from '../../lib/list-state.ts';
import { useListState } from '../../lib/use-list-state.ts';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { AUDIT_FILTERS, AuditFilters } from './AuditFilters.tsx';

const AUDIT = graphql(`
  query AuditTrail(
    $filter: AuditFilter
    $first: Int
    $after: String
    $last: Int
    $before: String
  ) {
    auditActions { action title { id en } }
    auditEvents(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo { ...Pages }
      nodes {
        id
        at
        actor
        actorName
        title { id en }
        subjectType
        subjectIds
        purpose
        opening
        outcome
      }
    }
  }
`);

/** Days are meant as the province has them: Western Indonesian Time, all year. */
const startOf = (day: string | undefined): string | null => (day ? `${day}T00:00:00+07:00` : null);
const endOf = (day: string | undefined): string | null =>
  day ? `${day}T23:59:59.999+07:00` : null;

function isOutcome(text: string | undefined): text is AuditOutcome {
  return text === 'DONE' || text === 'DENIED' || text === 'FAILED';
}

/** Who did what and why, newest first. It holds ids only. */
export default function AuditPage() {
  const { words, language } = useWords();
  const list = useListState(AUDIT_FILTERS);
  usePageTitle(words.pages.audit);
  const { filters, after, before } = list;
  const variables = useMemo(
    () => ({
      ...pageArguments({ after, before }),
      filter: {
        actions: filters.action ? [filters.action] : null,
        outcome: isOutcome(filters.outcome) ? filters.outcome : null,
        agency: filters.agency || null,
        actor: filters.actor || null,
        subject: filters.subject || null,
        from: startOf(filters.from),
        to: endOf(filters.to),
      },
    }),
    [filters, after, before],
  );
  const [result, ask] = useQuery({ query: AUDIT, variables });
  const { audit } = words;
  return (
    <>
      <h1>{words.pages.audit}</h1>
      <Answer
        result={result}
        retry={() => ask({ requestPolicy: 'network-only' })}
        pick={(data) => data.auditEvents}
        filters={
          <AuditFilters
            filters={filters}
            actions={result.data?.auditActions ?? []}
            onFilter={list.filter}
          />
        }
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
              {
                title: audit.actor,
                cell: ({ actor, actorName }) => (actorName ? `${actorName}, ${actor}` : actor),
              },
              {
                title: audit.action,
                cell: ({ title, opening }) =>
                  opening ? `${title[language]} (${audit.byOpening})` : title[language],
              },
              {
                title: audit.subject,
                cell: ({ subjectType, subjectIds }) =>
                  subjectType ? audit.subjects(subjectType, subjectIds.length) : '—',
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
