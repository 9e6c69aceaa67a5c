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

/** What the step from one standing to another needs: only going back to a standing, or taking a handover back, needs a reason. */
export const neededFor = (from: IncidentStatus, to: IncidentStatus): Needed =>
  from === 'HANDED_OVER'
    ? 'REASON'
    : from === 'VERIFIED' && to === 'HANDLED'
      ? 'NOTHING'
      : NEEDED[to];

/** The step that brings a case on, standing by standing; the others lead aside or back. */
const ONWARD: Partial<Record<IncidentStatus, IncidentStatus>> = {
  REPORTED: 'VERIFIED',
  VERIFIED: 'HANDLED',
  HANDLED: 'DECIDED',
  DECIDED: 'CLOSED',
};

/** Steps in the order in which they are offered: the one onward first. */
export const inOrder = (from: IncidentStatus, steps: readonly IncidentStatus[]): IncidentStatus[] =>
  steps.toSorted((a, b) => Number(b === ONWARD[from]) - Number(a === ONWARD[from]));
