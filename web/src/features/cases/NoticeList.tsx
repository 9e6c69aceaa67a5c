import { useClient, useMutation } from 'urql';
import { graphql } from '../../graphql/generated/gql.ts';
import type { NoticeFragment } from '../../graphql/generated/graphql.ts';
import { recordPath } from '../../lib/record-path.ts';
import { useCaseWords } from './case-words.ts';
import { NoticeCard } from './NoticeCard.tsx';

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

/** What the own agency is told of its cases. */
export function NoticeList({ notices: { nodes, totalCount } }: NoticeListProps) {
  const { notices: words } = useCaseWords();
  const [{ fetching }, acknowledge] = useMutation(SEEN);
  const client = useClient();
  return (
    <NoticeCard
      title={words.title(totalCount)}
      notices={nodes.map(({ id, kind, at, number, case: of }) => ({
        id,
        at,
        number,
        text: words.say[kind](number),
        href: of && recordPath('/perkara', of.id),
      }))}
      totalCount={totalCount}
      isBusy={fetching}
      acknowledge={async (ids) => !(await acknowledge({ ids })).error}
      allUnseen={async () => {
        const { data } = await client
          .query(UNSEEN, {}, { requestPolicy: 'network-only' })
          .toPromise();
        return data?.caseNotices.nodes.map(({ id }) => id) ?? null;
      }}
    />
  );
}
