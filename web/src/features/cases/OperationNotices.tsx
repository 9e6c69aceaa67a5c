import { useState } from 'react';
import { useClient, useMutation } from 'urql';
import { Link } from 'wouter';
import { graphql } from '../../graphql/generated/gql.ts';
import type { OperationNoticeListFragment } from '../../graphql/generated/graphql.ts';
import { enOperationNotices } from '../../i18n/en-operation-notices.ts';
import { idOperationNotices } from '../../i18n/id-operation-notices.ts';
import { useWords } from '../../i18n/words.tsx';
import { formatMoment } from '../../lib/format.ts';
import { recordPath } from '../../lib/record-path.ts';
import { useMedia } from '../../lib/use-media.ts';
import { useCaseWords } from './case-words.ts';
import { NARROW } from './narrow.ts';

export const OPERATION_NOTICES = graphql(`
  fragment OperationNoticeList on Query {
    operationNotices(unseen: true, first: $notices) {
      totalCount
      nodes { id kind at number operation { id } }
    }
  }
`);
const SEEN = graphql(`
  mutation AcknowledgeOperationNotices($ids: [ID!]!) {
    acknowledgeOperationNotices(ids: $ids) { id seenAt }
  }
`);
/** As many as are taken note of at once; whoever has more presses again. */
const UNSEEN = graphql(`
  query UnseenOperationNotices { operationNotices(unseen: true, first: 200) { nodes { id } } }
`);

const WORDS = { id: idOperationNotices, en: enOperationNotices };

interface OperationNoticesProps {
  notices: OperationNoticeListFragment;
  /** Whether all are asked for and not the newest alone. */
  isWhole: boolean;
}

/** What the own agency is told of joint operations and has not taken note of, the newest first. */
export function OperationNotices({ notices, isWhole }: OperationNoticesProps) {
  const { language } = useWords();
  const { notices: words, failed } = useCaseWords();
  const own = WORDS[language];
  const [{ fetching }, acknowledge] = useMutation(SEEN);
  const isNarrow = useMedia(NARROW);
  const client = useClient();
  const [problem, setProblem] = useState<string | null>(null);
  const { nodes, totalCount } = notices.operationNotices;
  if (totalCount === 0) return null;
  const note = async (ids: string[]) => {
    const { error } = await acknowledge({ ids });
    setProblem(error ? failed : null);
  };
  const noteAll = async () => {
    const { data } = await client.query(UNSEEN, {}, { requestPolicy: 'network-only' }).toPromise();
    if (!data) return setProblem(failed);
    await note(data.operationNotices.nodes.map(({ id }) => id));
  };
  return (
    <details className="card case-notices" open={!isNarrow || isWhole}>
      <summary>
        <h2 className="case-notices-title">{own.title(totalCount)}</h2>
      </summary>
      <ul className="plain-list">
        {nodes.map(({ id, kind, at, number, operation }) => (
          <li key={id}>
            <p>
              {operation ? (
                <Link href={recordPath('/operasi', operation.id)}>{own.say[kind](number)}</Link>
              ) : (
                // The own agency does not take part any more.
                own.say[kind](number)
              )}{' '}
              <span className="hint nowrap">{formatMoment(at, language)}</span>
            </p>
            <button
              type="button"
              className="link"
              disabled={fetching}
              aria-label={words.seenOf(number)}
              onClick={() => void note([id])}
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
        {totalCount > nodes.length && !isWhole ? (
          <Link href="/perkara?notices=1">{words.more(totalCount - nodes.length)}</Link>
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
