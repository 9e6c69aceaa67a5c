import { useCallback, useEffect } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../graphql/generated/gql.ts';

const BADGES = graphql(`
  query CaseBadges {
    caseNotices(unseen: true, first: 0) { totalCount }
    operationNotices(unseen: true, first: 0) { totalCount }
    late: followUps(own: true, overdue: true, first: 0) { totalCount }
  }
`);

/** An empty answer names no record: without this the client would not know that a new one concerns it. */
const OF_BADGES = { additionalTypenames: ['CaseNotice', 'OperationNotice', 'FollowUp'] };

/** What others do, and the day itself, change the counts: two counts at this pace are no burden. */
const ASKED_EVERY_MILLISECONDS = 300_000;

/**
 * Notices that nobody of the own agency has taken note of, and its follow-ups that are late. However many show them, they
 * are asked for once.
 */
export function useBadges(): { notices: number; late: number; ask(): void } {
  const [{ data }, execute] = useQuery({ query: BADGES, context: OF_BADGES });
  const ask = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  const ofCases = data?.caseNotices.totalCount ?? 0;
  const ofOperations = data?.operationNotices.totalCount ?? 0;
  return { notices: ofCases + ofOperations, late: data?.late.totalCount ?? 0, ask };
}

/** Asks for them anew now and then, while somebody looks at the page. */
export function useFreshBadges(ask: () => void): void {
  useEffect(() => {
    let askedAt = Date.now();
    const look = () => {
      if (document.hidden || Date.now() - askedAt < ASKED_EVERY_MILLISECONDS) return;
      askedAt = Date.now();
      ask();
    };
    const timer = setInterval(look, ASKED_EVERY_MILLISECONDS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [ask]);
}
