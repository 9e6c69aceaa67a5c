import { useMemo } from 'react';
import { useQuery } from 'urql';
import { Answer } from '../../graphql/Answer.tsx';
import { graphql } from '../../graphql/generated/gql.ts';
import { formatListState } from '../../lib/list-state.ts';
import { useListState } from '../../lib/use-list-state.ts';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { FollowUps } from './FollowUps.tsx';
import { followUpVariables, followUpViewOf } from './follow-up-view.ts';
import { useOperationWords } from './operation-words.ts';
import '../../ui/tabs.css';

const FOLLOW_UPS = graphql(`
  query FollowUps(
    $ownFollowUps: Boolean
    $followUpStatuses: [FollowUpStatus!]
    $followUpOrder: [FollowUpOrder!]
    $followUpsShown: Int
  ) {
    ...FollowUpLists
  }
`);

const FILTERS = ['followUps'] as const;
const OF_FOLLOW_UPS = { additionalTypenames: ['FollowUp'] };

/** What meetings gave the own agency to do, for who has no cases and no operations: leaders, presenters, analysts. */
export default function FollowUpsPage() {
  const own = useOperationWords();
  const { filters } = useListState(FILTERS);
  const view = followUpViewOf(filters.followUps);
  usePageTitle(own.followUps);
  const variables = useMemo(() => followUpVariables(view), [view]);
  const [result, ask] = useQuery({ query: FOLLOW_UPS, variables, context: OF_FOLLOW_UPS });
  return (
    <Answer
      result={result}
      retry={() => ask({ requestPolicy: 'network-only' })}
      pick={(data) => data}
      heading={own.followUps}
    >
      {(data) => (
        <FollowUps
          ofMeetings
          view={view}
          hrefOf={(each) =>
            `/tindak-lanjut?${formatListState({ filters: { followUps: each === 'OWN' ? '' : each }, sort: null, after: null, before: null })}`
          }
          followUps={data.followUps}
          counts={{ OWN: data.ownOpen.totalCount, OPEN: data.allOpen.totalCount }}
        />
      )}
    </Answer>
  );
}
