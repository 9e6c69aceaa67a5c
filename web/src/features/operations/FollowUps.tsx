import type { FollowUpItemFragment } from '../../graphql/generated/graphql.ts';
import { Empty } from '../../ui/states.tsx';
import { FollowUpList } from './FollowUpList.tsx';
import { useOperationWords } from './operation-words.ts';
import { ViewTabs } from './ViewTabs.tsx';

/** Which follow-ups are shown: what the own agency has to do, all that is open, or what has ended. */
export type FollowUpView = 'OWN' | 'OPEN' | 'ENDED';

interface FollowUpsProps {
  view: FollowUpView;
  hrefOf(view: FollowUpView): string;
  followUps: { totalCount: number; nodes: readonly FollowUpItemFragment[] };
  counts: { OWN: number; OPEN: number };
}

/** What is to be done out of operations and cases, what the own agency has to do coming first. */
export function FollowUps({ view, hrefOf, followUps, counts }: FollowUpsProps) {
  const own = useOperationWords();
  const { nodes, totalCount } = followUps;
  const [title = '', hint = ''] = own.followUpEmpty[view];
  const ofMany = view === 'ENDED' ? own.endedOfMany : own.followUpsOfMany;
  return (
    <section id="tindak-lanjut" className="operation-follow-ups" aria-label={own.followUps}>
      <h2>{own.followUps}</h2>
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
