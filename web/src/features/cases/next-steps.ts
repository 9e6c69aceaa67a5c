import type { IncidentStatus } from '../../graphql/generated/graphql.ts';

/** What a dialog has to ask for before a step can be taken; the server refuses what lacks it. */
export type Needed = 'FINDING' | 'DECISION' | 'ORIGINAL' | 'REASON' | 'HANDOVER' | 'NOTHING';

const NEEDED: Record<IncidentStatus, Needed> = {
  VERIFIED: 'FINDING',
  UNSUBSTANTIATED: 'FINDING',
  DUPLICATE: 'ORIGINAL',
  HANDED_OVER: 'HANDOVER',
  DECIDED: 'DECISION',
  CLOSED: 'NOTHING',
  HANDLED: 'REASON',
  REPORTED: 'REASON',
};

/** What the step from one standing to another needs: only going back to a standing needs a reason. */
export const neededFor = (from: IncidentStatus, to: IncidentStatus): Needed =>
  from === 'VERIFIED' && to === 'HANDLED' ? 'NOTHING' : NEEDED[to];
