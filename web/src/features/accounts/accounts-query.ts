import { graphql } from '../../graphql/generated/gql.ts';
import type { AccountsQuery } from '../../graphql/generated/graphql.ts';

export const ACCOUNTS = graphql(`
  query Accounts($first: Int, $after: String, $last: Int, $before: String) {
    accounts(first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo { ...Pages }
      nodes {
        id email name roles wholeProvince regencyCodes twoFactor blockedAt
        agency { id code name nameEn }
      }
    }
    agreements {
      owner { id code name nameEn }
      reader { id code name nameEn }
      basis validFrom validTo
    }
  }
`);

export type AccountRow = AccountsQuery['accounts']['nodes'][number];
