import type { FollowUpItemFragment } from '../../graphql/generated/graphql.ts';
import { Empty } from '../../ui/states.tsx';
import { FollowUpList } from './FollowUpList.tsx';
import type { FollowUpView } from './follow-up-view.ts';
import { useOperationWords } from './operation-words.ts';
import { ViewTabs } from './ViewTabs.tsx';

interface FollowUpsProps {
  view: FollowUpView;
  hrefOf(view: FollowUpView): string;
  followUps: { totalCount: number; nodes: readonly FollowUpItemFragment[] };
  counts: { OWN: number; OPEN: number };
  /** For who reads the meetings’ follow-ups alone, on a page of their own. */
  ofMeetings?: boolean;
}

/** What is to be done out of operations, cases and meetings, what the own agency has to do coming first. */
export function FollowUps({ view, hrefOf, followUps, counts, ofMeetings = false }: FollowUpsProps) {
  const own = useOperationWords();
  const { nodes, totalCount } = followUps;
  const [title = '', hint = ''] =
    ofMeetings && view === 'OPEN' ? own.openElsewhere : own.followUpEmpty[view];
  const Heading = ofMeetings ? 'h1' : 'h2';
  const ofMany = view === 'ENDED' ? own.endedOfMany : own.followUpsOfMany;
  return (
    <section id="tindak-lanjut" className="operation-follow-ups" aria-label={own.followUps}>
      <Heading>{own.followUps}</Heading>
      {ofMeetings ? <p className="hint">{own.readOnly}</p> : null}
      <ViewTabs
        label={own.followUpViews}
        current={view}
        tabs={[
          { key: 'OWN', label: own.followUpView.OWN, href: hrefOf('OWN'), count: counts.OWN },
          { key: 'OPEN', label: own.followUpView.OPEN, href: hrefOf('OPEN'), count: counts.OPEN },
          { key: 'ENDED', label: own.followUpView.ENDED, href: hrefOf('ENDED') },
        ]}
      />
      <FollowUpList followUps={nodes} withOrigin none={<Empty title={title} hint={hint} />} />
      {totalCount > nodes.length ? (
        <p className="hint">{ofMany(nodes.length, totalCount)}</p>
      ) : null}
    </section>
  );
}
