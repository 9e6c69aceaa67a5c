import { useMemo } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { Answer } from '../../graphql/Answer.tsx';
import { graphql } from '../../graphql/generated/gql.ts';
import type { BatchStatus } from '../../graphql/generated/graphql.ts';
import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import { pageArguments } from '../../lib/list-state.ts';
import { useListState } from '../../lib/use-list-state.ts';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { useAlreadyIn } from './already-in.ts';
import { BatchConflicts } from './BatchConflicts.tsx';
import { BatchProgress } from './BatchProgress.tsx';
import { BatchResult } from './BatchResult.tsx';
import { RejectedRows } from './RejectedRows.tsx';
import './sources.css';

const BATCH = graphql(`
  query Batch(
    $id: ID!
    $withRows: Boolean!
    $first: Int
    $after: String
    $last: Int
    $before: String
  ) {
    batch(id: $id) {
      ...BatchResult
      ...RejectedRows @include(if: $withRows)
      conflicts @include(if: $withRows) { code row sentence { id en } }
    }
  }
`);

const FILTERS: readonly never[] = [];

/**
 * One file on its way through the hub and what became of it. The page has an address of its own: it
 * can be left and opened again while the import runs. Rows hold personal data, so only operators ask
 * for them.
 */
export default function BatchPage({ id }: { id: string }) {
  const { words } = useWords();
  const { viewer } = useSession();
  const list = useListState(FILTERS);
  const alreadyIn = useAlreadyIn();
  usePageTitle(words.pages.sources);
  const { after, before } = list;
  const withRows = viewer.roles.includes('OPERATOR');
  const variables = useMemo(
    () => ({ id, withRows, ...pageArguments({ after, before }) }),
    [id, withRows, after, before],
  );
  const [result, ask] = useQuery({ query: BATCH, variables });
  const refresh = () => ask({ requestPolicy: 'network-only' });
  return (
    <>
      <p>
        <Link href="/sumber">← {words.lists.back(words.pages.sources)}</Link>
      </p>
      <Answer
        result={result}
        retry={refresh}
        pick={(data) => data.batch}
        byId
        heading={words.pages.sources}
      >
        {(batch) => (
          <article className="detail">
            <h1>{batch.fileName}</h1>
            {alreadyIn ? (
              <p className="note" role="status">
                {words.sources.alreadyIn}
              </p>
            ) : null}
            {batch.status === 'RUNNING' ? (
              <BatchProgress id={id} onEnd={refresh} />
            ) : (
              <BatchResult batch={batch} />
            )}
            {hasRows(batch.status) && batch.rejectedRows ? (
              <RejectedRows rows={batch.rejectedRows} pageHref={list.pageHref} />
            ) : null}
            {batch.conflicts && batch.conflicts.length > 0 ? (
              <BatchConflicts conflicts={batch.conflicts} />
            ) : null}
          </article>
        )}
      </Answer>
    </>
  );
}

/** A refused or failed file was not read to its end, so it has no rejected rows to speak of. */
function hasRows(status: BatchStatus): boolean {
  return status === 'PUBLISHED' || status === 'REHEARSED';
}
