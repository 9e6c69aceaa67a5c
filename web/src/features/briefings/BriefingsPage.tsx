import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { Link, useLocation } from 'wouter';
import { Answer } from '../../graphql/Answer.tsx';
import { ConnectionTable } from '../../graphql/ConnectionTable.tsx';
import { graphql } from '../../graphql/generated/gql.ts';
import type { BriefingOrder, BriefingStatus } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { formatListState, pageArguments } from '../../lib/list-state.ts';
import { recordPath } from '../../lib/record-path.ts';
import { useListState } from '../../lib/use-list-state.ts';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { useBriefingColumns } from './briefing-columns.tsx';
import { useBriefingWords } from './briefing-words.ts';
import { CreateDialog } from './CreateDialog.tsx';
import { useMayWrite } from './may-write.ts';
import '../../ui/tabs.css';

const BRIEFINGS = graphql(`
  query Briefings(
    $statuses: [BriefingStatus!]
    $orderBy: [BriefingOrder!]
    $first: Int
    $after: String
    $last: Int
    $before: String
  ) {
    briefings(
      statuses: $statuses
      orderBy: $orderBy
      first: $first
      after: $after
      last: $last
      before: $before
    ) {
      totalCount
      pageInfo { ...Pages }
      nodes { ...BriefingRow }
    }
    toDo: followUps(own: true, statuses: [OPEN], first: 0) { totalCount }
    packs: briefingPacks(filter: { standings: [VALID] }, first: 0) { totalCount }
  }
`);

/** What is ahead begins with the next meeting; what is over, with the last one. */
const VIEWS = {
  AHEAD: { statuses: ['DRAFT', 'READY'], orderBy: [{ meetingOn: 'ASC' }] },
  HELD: { statuses: ['HELD'], orderBy: [{ meetingOn: 'DESC' }] },
  ARCHIVED: { statuses: ['ARCHIVED'], orderBy: [{ changedAt: 'DESC' }] },
} satisfies Record<string, { statuses: BriefingStatus[]; orderBy: BriefingOrder[] }>;
type View = keyof typeof VIEWS;

const FILTERS = ['view'] as const;
const OF_BRIEFINGS = { additionalTypenames: ['Briefing', 'FollowUp', 'BriefingPack'] };

/** The briefings of the own agency and of the meetings that it is of. */
export default function BriefingsPage() {
  const { words } = useWords();
  const own = useBriefingWords();
  const [, navigate] = useLocation();
  const [creating, setCreating] = useState(false);
  const mayWrite = useMayWrite();
  const list = useListState(FILTERS);
  const { after, before } = list;
  const view: View = Object.hasOwn(VIEWS, list.filters.view ?? '')
    ? (list.filters.view as View)
    : 'AHEAD';
  usePageTitle(words.pages.briefings);
  const variables = useMemo(
    () => ({ ...pageArguments({ after, before }), ...VIEWS[view] }),
    [after, before, view],
  );
  const [result, ask] = useQuery({ query: BRIEFINGS, variables, context: OF_BRIEFINGS });
  const columns = useBriefingColumns();
  const hrefOf = (each: View) =>
    `/paparan?${formatListState({ filters: { view: each === 'AHEAD' ? '' : each }, sort: null, after: null, before: null })}`;
  return (
    <Answer
      result={result}
      retry={() => ask({ requestPolicy: 'network-only' })}
      pick={(data) => data}
      heading={words.pages.briefings}
    >
      {({ briefings, toDo, packs }) => (
        <>
          <div className="heading-row">
            <h1>{words.pages.briefings}</h1>
            {mayWrite ? (
              <button type="button" className="primary" onClick={() => setCreating(true)}>
                {own.create.verb}
              </button>
            ) : null}
          </div>
          <p className="hint">
            {own.intro} <Link href="/tindak-lanjut">{own.toDo(toDo.totalCount)}</Link> ·{' '}
            <Link href="/paparan/paket">{own.toPacks(packs.totalCount)}</Link>
          </p>
          <nav className="tabs tabs-ruled briefing-tabs" aria-label={own.views}>
            {(Object.keys(VIEWS) as View[]).map((each) => (
              <Link
                key={each}
                href={hrefOf(each)}
                aria-current={each === view ? 'true' : undefined}
              >
                {own.view[each]}
              </Link>
            ))}
          </nav>
          <ConnectionTable
            caption={own.view[view]}
            connection={briefings}
            columns={columns}
            rowKey={({ id }) => id}
            pageHref={list.pageHref}
            empty={
              view === 'AHEAD' && mayWrite
                ? { title: own.emptyTitle, hint: own.emptyHint }
                : { title: own.emptyTitle, hint: own.emptyOtherHint }
            }
          />
          {creating ? (
            <CreateDialog
              onCancel={() => setCreating(false)}
              onDone={(id) => navigate(id ? recordPath('/paparan', id) : '/paparan')}
            />
          ) : null}
        </>
      )}
    </Answer>
  );
}
