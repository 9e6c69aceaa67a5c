import { useQuery } from 'urql';
import { graphql } from '../graphql/generated/gql.ts';
import { useSession } from '../graphql/session.tsx';
import { useWords } from '../i18n/words.tsx';

const AWAITING = graphql(`
  query OpeningsAwaiting { breakGlassOpenings(awaiting: true, first: 0) { totalCount } }
`);

/** How many records of the own agency were opened by somebody else and wait for its note. */
export function OpeningsBadge() {
  const { words } = useWords();
  const { viewer } = useSession();
  const pause = !viewer.roles.some((role) => role === 'CASE_OFFICER' || role === 'OPERATOR');
  const [{ data }] = useQuery({ query: AWAITING, pause });
  const count = data?.breakGlassOpenings.totalCount ?? 0;
  if (count === 0) return null;
  return (
    <span className="badge" role="img" aria-label={words.reads.waiting(count)}>
      {count}
    </span>
  );
}
