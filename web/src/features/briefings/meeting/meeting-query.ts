import { graphql } from '../../../graphql/generated/gql.ts';
import type { BriefingMeetingQuery } from '../../../graphql/generated/graphql.ts';

/** What is written down of a meeting, and what became of the figures since an earlier one. */
export const MEETING = graphql(`
  query BriefingMeeting($id: ID!) {
    briefing(id: $id) {
      id
      record
      decisions { id text slide madeAt }
      corrections { id decision agency was withdrawn reason madeAt }
      minutes { id en }
      changesSince { slide title asOf untold { id en } changes { ...ChangeShown } }
    }
  }
`);
export type Meeting = NonNullable<BriefingMeetingQuery['briefing']>;

export const RECORD = graphql(`
  mutation RecordMeeting($input: RecordMeetingInput!) {
    recordMeeting(input: $input) { ...BriefingOutcome }
  }
`);
export const ADD_DECISION = graphql(`
  mutation AddBriefingDecision($input: AddBriefingDecisionInput!) {
    addBriefingDecision(input: $input) { ...BriefingOutcome }
  }
`);
export const CORRECT_DECISION = graphql(`
  mutation CorrectBriefingDecision($input: CorrectBriefingDecisionInput!) {
    correctBriefingDecision(input: $input) { ...BriefingOutcome }
  }
`);
export const WITHDRAW_DECISION = graphql(`
  mutation WithdrawBriefingDecision($input: WithdrawBriefingDecisionInput!) {
    withdrawBriefingDecision(input: $input) { ...BriefingOutcome }
  }
`);
export const ADD_FOLLOW_UP = graphql(`
  mutation AddBriefingFollowUp($input: AddBriefingFollowUpInput!) {
    addBriefingFollowUp(input: $input) { ...BriefingOutcome }
  }
`);
