import type { FollowUpOrder, FollowUpStatus } from '../../graphql/generated/graphql.ts';
import { PAGE_SIZE } from '../../lib/list-state.ts';

/** Which follow-ups are shown: what the own agency has to do, all that is open, or what has ended. */
export type FollowUpView = 'OWN' | 'OPEN' | 'ENDED';

/** The view that an address names; what the own agency has to do where it names none. */
export const followUpViewOf = (named: string | undefined): FollowUpView =>
  named === 'OPEN' || named === 'ENDED' ? named : 'OWN';

const OPEN: FollowUpStatus[] = ['OPEN'];
const ENDED: FollowUpStatus[] = ['DONE', 'DROPPED'];
const LAST_DUE_FIRST: FollowUpOrder[] = [{ dueOn: 'DESC' }];

/** What a view asks of the server: the first due coming first, and of what has ended the last. */
export const followUpVariables = (view: FollowUpView) => ({
  ownFollowUps: view === 'OWN',
  followUpStatuses: view === 'ENDED' ? ENDED : OPEN,
  followUpOrder: view === 'ENDED' ? LAST_DUE_FIRST : null,
  followUpsShown: PAGE_SIZE,
});
