import { useState } from 'react';
import { Link } from 'wouter';
import { followUpIn } from '../../../graphql/FollowUpFields.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { formatDay } from '../../../lib/format.ts';
import { recordPath } from '../../../lib/record-path.ts';
import { DataTable } from '../../../ui/DataTable.tsx';
import { useBriefingWords } from '../briefing-words.ts';
import type { Deck } from '../deck-query.ts';
import { FollowUpInputs } from './FollowUpInputs.tsx';
import { MeetingForm } from './MeetingForm.tsx';
import type { MeetingPartProps } from './meeting-part.ts';
import { ADD_FOLLOW_UP } from './meeting-query.ts';
import { SlideChoice, slideIn } from './SlideChoice.tsx';

/** What the agencies of the meeting have still to do, what is late first. */
export function MeetingFollowUps({ deck, mayWrite, commands }: MeetingPartProps) {
  const { language } = useWords();
  const own = useBriefingWords();
  const [isAdding, setAdding] = useState(false);
  const rows = [...deck.followUps].sort(
    (one, other) =>
      Number(other.overdue) - Number(one.overdue) || one.dueOn.localeCompare(other.dueOn),
  );
  return (
    <section aria-labelledby="meeting-follow-ups">
      <div className="heading-row">
        <h2 id="meeting-follow-ups">{own.followUp.heading}</h2>
        {mayWrite ? (
          <button type="button" onClick={() => setAdding(true)}>
            {own.followUp.verb}
          </button>
        ) : null}
      </div>
      {rows.length === 0 ? (
        <p className="hint">{own.slide.noFollowUps}</p>
      ) : (
        <DataTable
          caption={own.followUp.heading}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            { title: own.followUp.text, cell: ({ text }) => text },
            { title: own.followUp.owner, cell: ({ owner }) => owner[language] },
            {
              title: own.followUp.due,
              nowrap: true,
              cell: ({ dueOn }) => formatDay(dueOn, language),
            },
            {
              title: own.followUp.status,
              nowrap: true,
              cell: ({ overdue, status }) =>
                overdue ? (
                  <strong className="late">{own.followUp.late}</strong>
                ) : (
                  own.followUp.statuses[status]
                ),
            },
            {
              title: own.followUp.pinned,
              nowrap: true,
              cell: (each) => <Pinned deck={deck} followUp={each} />,
            },
          ]}
        />
      )}
      {isAdding ? (
        <MeetingForm
          title={own.followUp.verb}
          submit={own.followUp.submit}
          commands={commands}
          close={() => setAdding(false)}
          send={(values) =>
            commands.send(
              ADD_FOLLOW_UP,
              () => ({
                input: { briefing: deck.id, ...followUpIn(values), ...slideIn(values, deck) },
              }),
              (data) => data.addBriefingFollowUp,
            )
          }
        >
          <FollowUpInputs />
          <SlideChoice deck={deck} />
        </MeetingForm>
      ) : null}
    </section>
  );
}

/** To what a follow-up is pinned, here or in an earlier meeting of the same office, which alone may open that. */
function Pinned({ deck, followUp }: { deck: Deck; followUp: Deck['followUps'][number] }) {
  const own = useBriefingWords();
  const { briefing, slidePosition: place = null } = followUp;
  const text = followUp.own
    ? place === null
      ? own.followUp.notPinned
      : own.editor.slideAt(place)
    : own.followUp.earlier(place);
  const mayOpen = followUp.own ? place !== null : deck.ownBriefing;
  if (!mayOpen) return <span className="absent">{text}</span>;
  const address = recordPath('/paparan', briefing);
  return (
    <Link href={place === null ? `${address}/rapat` : `${address}?slide=${place}`}>{text}</Link>
  );
}
