import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { Answer } from '../../../graphql/Answer.tsx';
import { ConnectionTable } from '../../../graphql/ConnectionTable.tsx';
import { graphql } from '../../../graphql/generated/gql.ts';
import type { BriefingPackStanding, PackRowFragment } from '../../../graphql/generated/graphql.ts';
import { useWords } from '../../../i18n/words.tsx';
import { formatMoment } from '../../../lib/format.ts';
import { inLanguage } from '../../../lib/language.ts';
import { formatListState, pageArguments } from '../../../lib/list-state.ts';
import { recordPath } from '../../../lib/record-path.ts';
import { useListState } from '../../../lib/use-list-state.ts';
import type { Column } from '../../../ui/DataTable.tsx';
import { SelectField } from '../../../ui/Fields.tsx';
import { usePageTitle } from '../../../ui/use-page-title.ts';
import { useBriefingWords } from '../briefing-words.ts';
import { usePackWords } from './pack-words.ts';
import { WithdrawDialog } from './WithdrawDialog.tsx';
import '../../../ui/tabs.css';

const PACKS = graphql(`
  query PackList(
    $filter: BriefingPackFilter, $first: Int, $after: String, $last: Int, $before: String
  ) {
    briefingPacks(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo { ...Pages }
      nodes { ...PackRow }
    }
  }
  fragment PackRow on BriefingPack {
    id
    briefing { id title }
    agency { id name nameEn }
    madeBy
    madeAt
    validUntil
    standing
    classification
    language
    fingerprint
    withdrawnAt
    withdrawnBecause
    mayWithdraw
  }
`);

const VIEWS = ['VALID', 'EXPIRED', 'WITHDRAWN', 'ALL'] as const;
type View = BriefingPackStanding | 'ALL';
const FILTERS = ['view', 'own', 'briefing'] as const;
const OF_PACKS = { additionalTypenames: ['BriefingPack'] };

/** All offline packs that the reader may know of, where each stands, and the way to take one back. */
export default function PacksPage() {
  const own = usePackWords();
  const list = useListState(FILTERS);
  const { after, before, filters } = list;
  const view: View = VIEWS.find((each) => each === filters.view) ?? 'VALID';
  const [withdrawing, setWithdrawing] = useState<PackRowFragment | null>(null);
  usePageTitle(own.title);
  const variables = useMemo(
    () => ({
      ...pageArguments({ after, before }),
      filter: {
        standings: view === 'ALL' ? null : [view],
        own: filters.own === 'yes' ? true : filters.own === 'no' ? false : null,
        briefing: filters.briefing ?? null,
      },
    }),
    [after, before, view, filters.own, filters.briefing],
  );
  const [result, ask] = useQuery({ query: PACKS, variables, context: OF_PACKS });
  const columns = usePackColumns(setWithdrawing);
  const hrefOf = (each: View) =>
    `/paparan/paket?${formatListState({
      filters: { ...filters, view: each === 'VALID' ? '' : each },
      sort: null,
      after: null,
      before: null,
    })}`;
  return (
    <Answer
      result={result}
      retry={() => ask({ requestPolicy: 'network-only' })}
      pick={(data) => data.briefingPacks}
      heading={own.title}
    >
      {(packs) => (
        <>
          <p>
            <Link href="/paparan">← {own.back}</Link>
          </p>
          <h1>{own.title}</h1>
          <p className="hint">{own.intro}</p>
          <nav className="tabs tabs-ruled briefing-tabs" aria-label={own.views}>
            {VIEWS.map((each) => (
              <Link
                key={each}
                href={hrefOf(each)}
                aria-current={each === view ? 'true' : undefined}
              >
                {own.view[each]}
              </Link>
            ))}
          </nav>
          <div className="filters">
            <SelectField
              label={own.whose}
              value={filters.own ?? ''}
              options={[
                { value: '', label: own.everybody },
                { value: 'yes', label: own.ownAgency },
                { value: 'no', label: own.others },
              ]}
              onChange={(value) => list.filter({ own: value })}
            />
          </div>
          {filters.briefing ? (
            <p className="note">
              {own.oneBriefing}{' '}
              <button type="button" className="link" onClick={() => list.filter({ briefing: '' })}>
                {own.allBriefings}
              </button>
            </p>
          ) : null}
          <ConnectionTable
            caption={own.view[view]}
            connection={packs}
            columns={columns}
            rowKey={({ id }) => id}
            pageHref={list.pageHref}
            empty={{ title: own.emptyTitle, hint: own.emptyHint }}
          />
          {withdrawing ? (
            <WithdrawDialog pack={withdrawing} close={() => setWithdrawing(null)} />
          ) : null}
        </>
      )}
    </Answer>
  );
}

function usePackColumns(withdraw: (pack: PackRowFragment) => void): Column<PackRowFragment>[] {
  const { language } = useWords();
  const own = usePackWords();
  const { classifications } = useBriefingWords();
  const moment = (at: string) => formatMoment(at, language);
  return [
    {
      title: own.briefing,
      cell: ({ briefing }) => (
        <Link href={recordPath('/paparan', briefing.id)}>{briefing.title}</Link>
      ),
    },
    {
      title: own.made,
      cell: ({ madeAt, madeBy, agency }) => (
        <>
          {moment(madeAt)}
          <span className="hint pack-below">
            {madeBy ?? inLanguage(language, agency.name, agency.nameEn)}
          </span>
        </>
      ),
    },
    { title: own.until, nowrap: true, cell: ({ validUntil }) => moment(validUntil) },
    { title: own.classification, cell: ({ classification }) => classifications[classification] },
    {
      title: own.language,
      cell: (pack) => own.languages[pack.language === 'en' ? 'en' : 'id'],
    },
    {
      title: own.standing,
      cell: ({ standing, withdrawnAt, withdrawnBecause }) =>
        withdrawnAt ? (
          <>
            {own.withdrawnOn(moment(withdrawnAt))}
            <span className="hint pack-below">{withdrawnBecause}</span>
          </>
        ) : (
          own.view[standing]
        ),
    },
    {
      title: own.fingerprint,
      nowrap: true,
      cell: ({ fingerprint }) => <code>{fingerprint}</code>,
    },
    {
      title: own.action,
      cell: (pack) =>
        pack.mayWithdraw ? (
          <button
            type="button"
            className="link"
            aria-label={own.withdrawWhat(pack.briefing.title, moment(pack.madeAt))}
            onClick={() => withdraw(pack)}
          >
            {own.withdraw}
          </button>
        ) : null,
    },
  ];
}
