import { useState } from 'react';
import { useClient, useMutation } from 'urql';
import { Link, useSearch } from 'wouter';
import { graphql } from '../../graphql/generated/gql.ts';
import type { NoticeFragment } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { formatMoment } from '../../lib/format.ts';
import { recordPath } from '../../lib/record-path.ts';
import { useMedia } from '../../lib/use-media.ts';
import { useCaseWords } from './case-words.ts';
import { NARROW } from './narrow.ts';

export const NOTICE = graphql(`
  fragment Notice on CaseNotice { id kind at number case { id } }
`);
const SEEN = graphql(`
  mutation AcknowledgeCaseNotices($ids: [ID!]!) { acknowledgeCaseNotices(ids: $ids) { id seenAt } }
`);

/** As many as are taken note of at once; whoever has more presses again. */
const UNSEEN = graphql(`
  query UnseenNotices { caseNotices(unseen: true, first: 200) { nodes { id } } }
`);

interface NoticeListProps {
  notices: { totalCount: number; nodes: readonly NoticeFragment[] };
}

/** What the own agency is told and has not taken note of, the newest first; folded on a telephone, where the cases come first. */
export function NoticeList({ notices }: NoticeListProps) {
  const { language } = useWords();
  const { notices: words, failed } = useCaseWords();
  const [{ fetching }, acknowledge] = useMutation(SEEN);
  const isNarrow = useMedia(NARROW);
  const client = useClient();
  const isWhole = useIsWhole();
  const [problem, setProblem] = useState<string | null>(null);
  const { nodes, totalCount } = notices;
  if (totalCount === 0) return null;
  const note = async (ids: string[]) => {
    const { error } = await acknowledge({ ids });
    setProblem(error ? failed : null);
  };
  const noteAll = async () => {
    const { data } = await client.query(UNSEEN, {}, { requestPolicy: 'network-only' }).toPromise();
    if (!data) return setProblem(failed);
    await note(data.caseNotices.nodes.map(({ id }) => id));
  };
  return (
    <details className="card case-notices" open={!isNarrow || isWhole}>
      <summary>
        <h2 className="case-notices-title">{words.title(totalCount)}</h2>
      </summary>
      <ul className="plain-list">
        {nodes.map((notice) => (
          <li key={notice.id}>
            <p>
              {notice.case ? (
                <Link href={recordPath('/perkara', notice.case.id)}>
                  {words.say[notice.kind](notice.number)}
                </Link>
              ) : (
                // The own agency has lost sight of the case.
                words.say[notice.kind](notice.number)
              )}{' '}
              <span className="hint nowrap">{formatMoment(notice.at, language)}</span>
            </p>
            <button
              type="button"
              className="link"
              disabled={fetching}
              aria-label={words.seenOf(notice.number)}
              onClick={() => void note([notice.id])}
            >
              {words.seen}
            </button>
          </li>
        ))}
      </ul>
      {problem ? (
        <p className="problem" role="alert">
          {problem}
        </p>
      ) : null}
      <div className="case-notices-foot">
        {isWhole ? (
          <Link href="/perkara">{words.fewer}</Link>
        ) : totalCount > nodes.length ? (
          <Link href={`/perkara?${ALL_NOTICES}=1`}>{words.more(totalCount - nodes.length)}</Link>
        ) : null}
        {totalCount > 1 ? (
          <button type="button" className="link" disabled={fetching} onClick={() => void noteAll()}>
            {words.allSeen(totalCount)}
          </button>
        ) : null}
      </div>
    </details>
  );
}

const ALL_NOTICES = 'notices';
/** Whether the address asks for all notices and not for the newest. */
export const useIsWhole = (): boolean => new URLSearchParams(useSearch()).has(ALL_NOTICES);
