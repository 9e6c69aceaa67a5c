import { useState } from 'react';
import { useMutation } from 'urql';
import { Link } from 'wouter';
import { graphql } from '../../graphql/generated/gql.ts';
import type { NoticeFragment } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { formatMoment } from '../../lib/format.ts';
import { recordPath } from '../../lib/record-path.ts';
import { useMedia } from '../../lib/use-media.ts';
import { useCaseWords } from './case-words.ts';
import { NARROW } from './narrow.ts';

export const NOTICE = graphql(`
  fragment Notice on CaseNotice { id kind at case { id number } }
`);
const SEEN = graphql(`
  mutation AcknowledgeCaseNotices($ids: [ID!]!) { acknowledgeCaseNotices(ids: $ids) { id seenAt } }
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
  const [problem, setProblem] = useState<string | null>(null);
  const { nodes, totalCount } = notices;
  if (totalCount === 0) return null;
  const note = async (ids: string[]) => {
    const { error } = await acknowledge({ ids });
    setProblem(error ? failed : null);
  };
  return (
    <details className="card case-notices" open={!isNarrow}>
      <summary>
        <h2 className="case-notices-title">{words.title(totalCount)}</h2>
      </summary>
      <ul className="plain-list">
        {nodes.map((notice) => (
          <li key={notice.id}>
            <p>
              <Link href={recordPath('/perkara', notice.case.id)}>
                {words.say[notice.kind](notice.case.number)}
              </Link>{' '}
              <span className="hint nowrap">{formatMoment(notice.at, language)}</span>
            </p>
            <button
              type="button"
              className="link"
              disabled={fetching}
              aria-label={words.seenOf(notice.case.number)}
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
        <p className="hint">
          {totalCount > nodes.length ? words.more(totalCount - nodes.length) : null}
        </p>
        {nodes.length > 1 ? (
          <button
            type="button"
            className="link"
            disabled={fetching}
            onClick={() => void note(nodes.map(({ id }) => id))}
          >
            {words.allSeen(nodes.length)}
          </button>
        ) : null}
      </div>
    </details>
  );
}
