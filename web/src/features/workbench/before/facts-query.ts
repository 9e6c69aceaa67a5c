import { graphql } from '../../../graphql/generated/gql.ts';

/** What is known of a question before it is asked. */
export const QUESTION_FACTS = graphql(`
  query QuestionFacts($operation: String!, $variables: String) {
    questionFacts(operation: $operation, variables: $variables) {
      ...FactsOfQuestion
    }
  }
  fragment FactsOfQuestion on QuestionFacts {
    problems { code sentence { id en } detail line column }
    cost
    rows
    limit
    left
    mayAsk
    withheld { path treatment why { id en } }
    opens { class title { id en } fields }
    purposes { purpose }
  }
`);
