import { graphql } from '../../graphql/generated/gql.ts';
import type { BriefingOutcomeFragment } from '../../graphql/generated/graphql.ts';

export const BRIEFING_OUTCOME = graphql(`
  fragment BriefingOutcome on BriefingResult {
    __typename
    ... on BriefingTaken { slide briefing { id version status } }
    ... on BriefingProblem { code field sentence { id en } }
  }
`);

/** What stands against a command. */
export type Problem = Extract<BriefingOutcomeFragment, { __typename: 'BriefingProblem' }>;

/** The lists and pages that a command changes, also where they were empty. */
export const OF_COMMAND = { additionalTypenames: ['Briefing'] };
