import { useQuery } from 'urql';
import { Answer } from '../../../graphql/Answer.tsx';
import { AgendaPart } from './AgendaPart.tsx';
import { Attendance } from './Attendance.tsx';
import { Decisions } from './Decisions.tsx';
import { MeetingFollowUps } from './MeetingFollowUps.tsx';
import { Minutes } from './Minutes.tsx';
import type { MeetingPartProps } from './meeting-part.ts';
import { MEETING } from './meeting-query.ts';
import { SinceLast } from './SinceLast.tsx';

const OF_MEETING = { additionalTypenames: ['Briefing', 'BriefingDecision', 'FollowUp'] };

/** The meeting itself: what is open from before and what has changed, then what is said, decided and to be done. */
export function MeetingTab(props: MeetingPartProps) {
  const { deck } = props;
  const [result, ask] = useQuery({
    query: MEETING,
    variables: { id: deck.id },
    context: OF_MEETING,
  });
  return (
    <div className="meeting detail">
      <MeetingFollowUps {...props} />
      <AgendaPart {...props} />
      <Answer
        result={result}
        retry={() => ask({ requestPolicy: 'network-only' })}
        pick={(data) => data.briefing}
      >
        {(meeting) => (
          <>
            <SinceLast meeting={meeting} deck={deck} />
            <Attendance {...props} meeting={meeting} key={deck.version} />
            <Decisions {...props} meeting={meeting} />
            <Minutes {...props} meeting={meeting} />
          </>
        )}
      </Answer>
    </div>
  );
}
