import { useMemo } from 'react';
import { useQuery } from 'urql';
import { Answer } from '../../graphql/Answer.tsx';
import { ConnectionTable } from '../../graphql/ConnectionTable.tsx';
import { graphql } from '../../graphql/generated/gql.ts';
import type { CaseBox, CaseOrder } from '../../graphql/generated/graphql.ts';
import { inRegency } from '../../graphql/regency-filter.ts';
import { useWords } from '../../i18n/words.tsx';
import { orderArgument, pageArguments } from '../../lib/list-state.ts';
import { useListState } from '../../lib/use-list-state.ts';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { BoxTabs } from './BoxTabs.tsx';
import { CASE_FILTERS, CaseFilters } from './CaseFilters.tsx';
import { CasesHead } from './CasesHead.tsx';
import { useCaseColumns } from './case-columns.tsx';
import { useCaseWords } from './case-words.ts';
import { FilterSentence } from './FilterSentence.tsx';
import { useIsWhole } from './NoticeCard.tsx';
import { NoticeList } from './NoticeList.tsx';
import { OperationNotices } from './OperationNotices.tsx';

const INBOX = graphql(`
  query CaseInbox(
    $filter: CaseFilter
    $orderBy: [CaseOrder!]
    $first: Int
    $after: String
    $last: Int
    $before: String
    $notices: Int!
  ) {
    incidentCategories { id nameId nameEn }
    ...BoxCounts
    caseNotices(unseen: true, first: $notices) {
      totalCount
      nodes { ...Notice }
    }
    ...OperationNoticeList
    cases(
      filter: $filter
      orderBy: $orderBy
      first: $first
      after: $after
      last: $last
      before: $before
    ) {
      totalCount
      pageInfo { ...Pages }
      nodes { ...CaseRow }
    }
  }
`);

const SORTS = ['dueOn', 'occurredOn', 'receivedOn', 'severity'] as const;
/** Above the cases, and where all are asked for. */
const FEW_NOTICES = 3;
const MOST_NOTICES = 100;
const OWN_ORDER = { field: 'dueOn', descending: false };
const OF_CASES = { additionalTypenames: ['Case', 'CaseNotice', 'OperationNotice'] };

/** What waits for the own agency, box by box, and what it has not taken note of yet. */
export default function InboxPage() {
  const { words } = useWords();
  const own = useCaseWords();
  const list = useListState(CASE_FILTERS, SORTS);
  usePageTitle(words.pages.cases);
  const { filters, sort, after, before } = list;
  const box: CaseBox = isBox(filters.box, own.boxName) ? filters.box : 'NEW';
  // Whoever looks for one case does not know in which box it lies.
  const searched = filters.number ? null : box;
  const level = Number(filters.severity) || null;
  const isWhole = useIsWhole();
  const notices = isWhole ? MOST_NOTICES : FEW_NOTICES;
  const variables = useMemo(
    () => ({
      notices,
      ...pageArguments({ after, before }),
      orderBy: orderArgument<string, CaseOrder>(sort),
      filter: {
        box: searched,
        number: filters.number ?? null,
        categories: filters.category ? [filters.category] : null,
        regencies: inRegency(filters.regency),
        severity: level ? { from: level, to: level } : null,
      },
    }),
    [filters, searched, level, sort, after, before, notices],
  );
  const [result, ask] = useQuery({ query: INBOX, variables, context: OF_CASES });
  const columns = useCaseColumns();
  const categories = result.data?.incidentCategories ?? [];
  const [title = '', hint = ''] = own.boxEmpty[box];
  const isFiltered = Boolean(filters.number || filters.category || filters.regency || level);
  return (
    <>
      <CasesHead view="inbox" />
      <Answer
        result={result}
        retry={() => ask({ requestPolicy: 'network-only' })}
        pick={(data) => data}
      >
        {(data) => (
          <>
            <div className="case-notice-cards">
              <NoticeList notices={data.caseNotices} />
              <OperationNotices notices={data} />
            </div>
            <BoxTabs current={searched} counts={data} />
            <CaseFilters
              filters={filters}
              categories={categories}
              onFilter={list.filter}
              onClear={() => list.filter({ number: '', category: '', regency: '', severity: '' })}
            />
            <FilterSentence box={searched} filters={filters} categories={categories} />
            <ConnectionTable
              caption={
                searched ? `${words.pages.cases}: ${own.boxName[searched]}` : words.pages.cases
              }
              connection={data.cases}
              columns={columns}
              rowKey={({ id }) => id}
              pageHref={list.pageHref}
              sorting={{ current: sort ?? OWN_ORDER, sortBy: list.sortBy }}
              {...(isFiltered ? {} : { empty: { title, hint } })}
            />
          </>
        )}
      </Answer>
    </>
  );
}

const isBox = (text: string | undefined, boxes: Record<CaseBox, string>): text is CaseBox =>
  text !== undefined && text in boxes;
