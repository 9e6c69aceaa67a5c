import { useQuery } from 'urql';
import { graphql } from '../../graphql/generated/gql.ts';
import { useCaseWords } from './case-words.ts';

const UNSEEN = graphql(`
  query CaseNoticesUnseen { caseNotices(unseen: true, first: 0) { totalCount } }
`);

/** An empty answer names no notice: without this the client would not know that a new one concerns it. */
const OF_NOTICES = { additionalTypenames: ['CaseNotice'] };

/** How many notices of cases nobody of the own agency has taken note of. */
export default function CasesBadge() {
  const words = useCaseWords();
  const [{ data }] = useQuery({ query: UNSEEN, context: OF_NOTICES });
  const count = data?.caseNotices.totalCount ?? 0;
  if (count === 0) return null;
  return (
    <span className="badge" role="img" aria-label={words.notices.title(count)}>
      {count}
    </span>
  );
}
