import { graphql } from '../../../graphql/generated/gql.ts';

export const ANALYSIS_QUESTION = graphql(`
  fragment AnalysisQuestion on AnalysisVersion {
    number text variables parameters { variable kind label } show note author savedAt
  }
`);

export const ANALYSIS_ITEM = graphql(`
  fragment AnalysisItem on Analysis {
    id name description folder own ownerName version archived
    publication { number hash question { ...AnalysisQuestion } }
    newest: versions(newest: 1) { ...AnalysisQuestion }
  }
`);

export const ANALYSES = graphql(`
  query Analyses($filter: AnalysisFilter) {
    analyses(filter: $filter, first: 200) { totalCount nodes { ...AnalysisItem } }
  }
`);

export const ANALYSIS = graphql(`
  query Analysis($id: ID!) {
    analysis(id: $id) { ...AnalysisItem readers { role email name refused withheld } }
  }
`);

export const ANALYSIS_VERSIONS = graphql(`
  query AnalysisVersions($id: ID!) {
    analysis(id: $id) { id versions { ...AnalysisQuestion } }
  }
`);

export const ANALYSIS_OUTCOME = graphql(`
  fragment AnalysisOutcome on AnalysisResult {
    __typename
    ... on AnalysisTaken { analysis { ...AnalysisItem } }
    ... on AnalysisProblem { code sentence { id en } }
  }
`);

export const SAVE = graphql(`
  mutation SaveAnalysis($input: SaveAnalysisInput!) {
    saveAnalysis(input: $input) { ...AnalysisOutcome }
  }
`);
export const SHARE = graphql(`
  mutation ShareAnalysis($input: ShareAnalysisInput!) {
    shareAnalysis(input: $input) { ...AnalysisOutcome }
  }
`);
export const ARCHIVE = graphql(`
  mutation ArchiveAnalysis($id: ID!, $version: Int!, $archived: Boolean!) {
    archiveAnalysis(analysis: $id, version: $version, archived: $archived) { ...AnalysisOutcome }
  }
`);
export const PUBLISH = graphql(`
  mutation PublishAnalysis($id: ID!, $version: Int!, $number: Int!) {
    publishAnalysis(analysis: $id, version: $version, number: $number) { ...AnalysisOutcome }
  }
`);
export const WITHDRAW = graphql(`
  mutation WithdrawAnalysis($id: ID!, $version: Int!) {
    withdrawAnalysis(analysis: $id, version: $version) { ...AnalysisOutcome }
  }
`);

/** The lists that a command changes, also where they were empty. */
export const OF_COMMAND = { additionalTypenames: ['Analysis'] };
