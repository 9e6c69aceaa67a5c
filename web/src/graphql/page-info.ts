import { graphql } from './generated/gql.ts';

/** Where a page of a connection begins and ends. */
export const PAGE_INFO = graphql(`
  fragment Pages on PageInfo {
    hasNextPage
    hasPreviousPage
    startCursor
    endCursor
  }
`);
