import { type ReactNode, useRef, useState } from 'react';
import { Link } from 'wouter';
import { graphql } from '../../graphql/generated/gql.ts';
import type { FollowUpItemFragment } from '../../graphql/generated/graphql.ts';
import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import { formatDay } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import { recordPath } from '../../lib/record-path.ts';
import { type Fact, Facts } from '../../ui/Facts.tsx';
import { EndFollowUpDialog } from './EndFollowUpDialog.tsx';
import { useOperationWords } from './operation-words.ts';

export const FOLLOW_UP_ITEM = graphql(`
  fragment FollowUpItem on FollowUp {
    id
    text
    dueOn
    status
    overdue
    mayEnd
    mayDrop
    owner { code name nameEn }
    madeBy { code name nameEn }
    origin
    operation { id number }
    case { id number }
    briefing { id title meetingOn }
    slidePosition
    view
  }
`);

/** The chosen follow-ups, and how many are open. */
export const FOLLOW_UP_LISTS = graphql(`
  fragment FollowUpLists on Query {
    followUps(
      own: $ownFollowUps
      statuses: $followUpStatuses
      orderBy: $followUpOrder
      first: $followUpsShown
    ) {
      totalCount
      nodes { ...FollowUpItem }
    }
    ownOpen: followUps(own: true, statuses: [OPEN], first: 0) { totalCount }
    allOpen: followUps(statuses: [OPEN], first: 0) { totalCount }
  }
`);

interface FollowUpListProps {
  followUps: readonly FollowUpItemFragment[];
  /** Says out of what each came, where the page does not say so itself. */
  withOrigin?: boolean;
  /** What stands where there is none. */
  none: ReactNode;
}

/** Follow-ups with what the own agency can do about them: the owner ends one, who made it drops it. */
export function FollowUpList({ followUps, withOrigin = false, none }: FollowUpListProps) {
  const own = useOperationWords();
  const [ending, setEnding] = useState<{ followUp: FollowUpItemFragment; done: boolean } | null>(
    null,
  );
  const [said, setSaid] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  return (
    <div className="operation-follow-up-list" ref={list} tabIndex={-1}>
      <p role="status" className={said ? 'note' : 'unseen'}>
        {said}
      </p>
      {followUps.length === 0 ? none : null}
      <ul className="plain-list">
        {followUps.map((each) => (
          <FollowUpItem
            key={each.id}
            followUp={each}
            withOrigin={withOrigin}
            onEnd={(done) => setEnding({ followUp: each, done })}
          />
        ))}
      </ul>
      {ending ? (
        <EndFollowUpDialog
          {...ending}
          onCancel={() => setEnding(null)}
          onDone={() => {
            setSaid(ending.done ? own.ended.DONE : own.ended.DROPPED);
            setEnding(null);
            // The button that opened the dialog goes with the standing of what it ended.
            list.current?.focus();
          }}
        />
      ) : null}
    </div>
  );
}

interface FollowUpItemProps {
  followUp: FollowUpItemFragment;
  withOrigin: boolean;
  onEnd(done: boolean): void;
}

function FollowUpItem({ followUp: each, withOrigin, onEnd }: FollowUpItemProps) {
  const { words, language } = useWords();
  const own = useOperationWords();
  const { viewer } = useSession();
  const named = (agency: FollowUpItemFragment['owner']) =>
    agency.code === viewer.agency?.code
      ? own.ownAgency
      : inLanguage(language, agency.name, agency.nameEn);
  const text = `tindak-lanjut-${each.id}`;
  const due = (
    <span className={each.overdue ? 'operation-late' : undefined}>
      {formatDay(each.dueOn, language)}
      {each.overdue ? <strong> {own.late}</strong> : null}
    </span>
  );
  const facts: Fact[] = [
    [own.due, due],
    [own.owner, named(each.owner)],
  ];
  if (each.status !== 'OPEN') {
    facts.push([words.fields.status, own.followUpStatus[each.status]]);
  }
  if (each.madeBy.code !== each.owner.code) facts.push([own.madeBy, named(each.madeBy)]);
  if (withOrigin) facts.push([own.from, <Origin key="from" followUp={each} />]);
  return (
    <li className="card operation-follow-up">
      <p id={text} className="operation-text">
        {each.text}
      </p>
      <Facts facts={facts} />
      {each.mayEnd || each.mayDrop ? (
        <div className="button-row">
          {each.mayEnd ? (
            <button type="button" aria-describedby={text} onClick={() => onEnd(true)}>
              {own.done}
            </button>
          ) : null}
          {each.mayDrop ? (
            <button type="button" aria-describedby={text} onClick={() => onEnd(false)}>
              {own.drop}
            </button>
          ) : null}
        </div>
      ) : null}
    </li>
  );
}

function Origin({ followUp }: { followUp: FollowUpItemFragment }) {
  const { language } = useWords();
  const own = useOperationWords();
  const { operation, case: origin, briefing, slidePosition, view } = followUp;
  if (operation) return <Link href={recordPath('/operasi', operation.id)}>{operation.number}</Link>;
  if (origin) return <Link href={recordPath('/perkara', origin.id)}>{origin.number}</Link>;
  if (!briefing) return own.fromElsewhere[followUp.origin];
  const address = recordPath('/paparan', briefing.id);
  const meetingOn = briefing.meetingOn ? formatDay(briefing.meetingOn, language) : null;
  return (
    <>
      <Link href={slidePosition ? `${address}?slide=${slidePosition}` : `${address}/rapat`}>
        {own.fromMeeting(briefing.title, meetingOn, slidePosition ?? null)}
      </Link>
      {view ? (
        <>
          {' · '}
          <Link href={`/?${view}`}>{own.openMap}</Link>
        </>
      ) : null}
    </>
  );
}
