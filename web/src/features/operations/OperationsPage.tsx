import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { Link, useLocation } from 'wouter';
import { Answer } from '../../graphql/Answer.tsx';
import { ConnectionTable } from '../../graphql/ConnectionTable.tsx';
import { graphql } from '../../graphql/generated/gql.ts';
import type { OperationOrder, OperationStatus } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { formatListState, orderArgument, pageArguments } from '../../lib/list-state.ts';
import { recordPath } from '../../lib/record-path.ts';
import { useListState } from '../../lib/use-list-state.ts';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { FollowUps } from './FollowUps.tsx';
import { followUpVariables, followUpViewOf } from './follow-up-view.ts';
import { useOperationColumns } from './operation-columns.tsx';
import { useOperationWords } from './operation-words.ts';
import { PlanDialog } from './PlanDialog.tsx';
import { ViewTabs } from './ViewTabs.tsx';
import '../../ui/tabs.css';

const OPERATIONS = graphql(`
  query Operations(
    $statuses: [OperationStatus!]
    $orderBy: [OperationOrder!]
    $first: Int
    $after: String
    $last: Int
    $before: String
    $ownFollowUps: Boolean
    $followUpStatuses: [FollowUpStatus!]
    $followUpOrder: [FollowUpOrder!]
    $followUpsShown: Int
  ) {
    operations(
      statuses: $statuses
      orderBy: $orderBy
      first: $first
      after: $after
      last: $last
      before: $before
    ) {
      totalCount
      pageInfo { ...Pages }
      nodes { ...OperationRow }
    }
    ...FollowUpLists
  }
`);

const FILTERS = ['status', 'followUps'] as const;
const SORTS = ['plannedOn'] as const;
const OWN_ORDER = { field: 'plannedOn', descending: true };
const OF_OPERATIONS = { additionalTypenames: ['JointOperation', 'FollowUp'] };

/** The joint operations in which the own agency takes part, and what is to be done, its own first. */
export default function OperationsPage() {
  const { words } = useWords();
  const own = useOperationWords();
  const [, navigate] = useLocation();
  const [planning, setPlanning] = useState(false);
  const list = useListState(FILTERS, SORTS);
  const { filters, sort, after, before } = list;
  const status = keyOf(filters.status, own.status);
  const view = followUpViewOf(filters.followUps);
  usePageTitle(own.title);
  const variables = useMemo(
    () => ({
      ...pageArguments({ after, before }),
      orderBy: orderArgument<string, OperationOrder>(sort),
      statuses: status ? [status] : null,
      ...followUpVariables(view),
    }),
    [after, before, sort, status, view],
  );
  const [result, ask] = useQuery({ query: OPERATIONS, variables, context: OF_OPERATIONS });
  const columns = useOperationColumns();
  const hrefOf = (change: Partial<Record<(typeof FILTERS)[number], string>>) =>
    `/operasi?${formatListState({ filters: { ...filters, ...change }, sort, after: null, before: null })}`;
  const [title = '', hint = ''] = status
    ? own.emptyStatus[status]
    : [own.emptyTitle, own.emptyHint];
  return (
    <Answer
      result={result}
      retry={() => ask({ requestPolicy: 'network-only' })}
      pick={(data) => data}
      heading={own.title}
    >
      {(data) => (
        <>
          <div className="heading-row">
            <h1>{own.title}</h1>
            <nav className="tabs" aria-label={own.views}>
              <Link href="/perkara">{own.inbox}</Link>
              <Link href="/perkara/papan">{own.board}</Link>
              <Link href="/perkara/pekan">{own.digest}</Link>
              <Link href="/operasi" aria-current="page">
                {own.operations}
              </Link>
              <Link href="/laporan-kejadian">{own.numbers}</Link>
            </nav>
            <button
              className="primary operation-plan"
              type="button"
              onClick={() => setPlanning(true)}
            >
              {own.plan.verb}
            </button>
          </div>
          <p className="operation-jump">
            <a href="#tindak-lanjut">{own.toFollowUps(data.ownOpen.totalCount)}</a>
          </p>
          <div className="operation-lists">
            <div>
              <ViewTabs
                label={own.statuses}
                current={status ?? ''}
                tabs={[
                  { key: '', label: words.lists.all, href: hrefOf({ status: '' }) },
                  ...STATUSES.map((each) => ({
                    key: each,
                    label: own.status[each],
                    href: hrefOf({ status: each }),
                  })),
                ]}
              />
              <ConnectionTable
                caption={status ? `${own.title}: ${own.status[status]}` : own.title}
                connection={data.operations}
                columns={columns}
                rowKey={({ id }) => id}
                pageHref={list.pageHref}
                sorting={{ current: sort ?? OWN_ORDER, sortBy: list.sortBy }}
                empty={{ title, hint }}
              />
            </div>
            <FollowUps
              view={view}
              hrefOf={(each) => hrefOf({ followUps: each === 'OWN' ? '' : each })}
              followUps={data.followUps}
              counts={{ OWN: data.ownOpen.totalCount, OPEN: data.allOpen.totalCount }}
            />
          </div>
          {planning ? (
            <PlanDialog
              onCancel={() => setPlanning(false)}
              onDone={(id) => navigate(recordPath('/operasi', id))}
            />
          ) : null}
        </>
      )}
    </Answer>
  );
}

const STATUSES: readonly OperationStatus[] = ['PLANNED', 'CARRIED_OUT', 'CANCELLED'];

const keyOf = <Key extends string>(
  text: string | undefined,
  known: Record<Key, unknown>,
): Key | null => (text !== undefined && Object.hasOwn(known, text) ? (text as Key) : null);
