import { graphql } from '../../graphql/generated/gql.ts';

export const SET_STATUS = graphql(`
  mutation SetBriefingStatus($briefing: ID!, $version: Int!, $status: BriefingStatus!) {
    setBriefingStatus(briefing: $briefing, version: $version, status: $status) {
      ...BriefingOutcome
    }
  }
`);
export const COPY = graphql(`
  mutation CopyBriefing($briefing: ID!) {
    copyBriefing(briefing: $briefing) { ...BriefingOutcome }
  }
`);

export const CHANGE = graphql(`
  mutation ChangeBriefing($input: ChangeBriefingInput!) {
    changeBriefing(input: $input) { ...BriefingOutcome }
  }
`);
