import { useClient, useMutation } from 'urql';
import { graphql } from '../../graphql/generated/gql.ts';
import type { OperationNoticeListFragment } from '../../graphql/generated/graphql.ts';
import { enOperationNotices } from '../../i18n/en-operation-notices.ts';
import { idOperationNotices } from '../../i18n/id-operation-notices.ts';
import { useWords } from '../../i18n/words.tsx';
import { recordPath } from '../../lib/record-path.ts';
import { NoticeCard } from './NoticeCard.tsx';

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

/** What the own agency is told of joint operations. */
export function OperationNotices({ notices }: { notices: OperationNoticeListFragment }) {
  const own = WORDS[useWords().language];
  const [{ fetching }, acknowledge] = useMutation(SEEN);
  const client = useClient();
  const { nodes, totalCount } = notices.operationNotices;
  return (
    <NoticeCard
      title={own.title(totalCount)}
      notices={nodes.map(({ id, kind, at, number, operation }) => ({
        id,
        at,
        number,
        text: own.say[kind](number),
        href: operation && recordPath('/operasi', operation.id),
      }))}
      totalCount={totalCount}
      isBusy={fetching}
      acknowledge={async (ids) => !(await acknowledge({ ids })).error}
      allUnseen={async () => {
        const { data } = await client
          .query(UNSEEN, {}, { requestPolicy: 'network-only' })
          .toPromise();
        return data?.operationNotices.nodes.map(({ id }) => id) ?? null;
      }}
    />
  );
}
