import { useState } from 'react';
import { LongTextField } from '../../../ui/LongTextField.tsx';
import { useBriefingWords } from '../briefing-words.ts';
import { DecisionItem } from './DecisionItem.tsx';
import { MeetingForm } from './MeetingForm.tsx';
import type { MeetingPartProps } from './meeting-part.ts';
import { ADD_DECISION, type Meeting } from './meeting-query.ts';
import { SlideChoice, slideIn } from './SlideChoice.tsx';

/** What was decided, each pinned to the slide that the room looked at. */
export function Decisions(props: MeetingPartProps & { meeting: Meeting }) {
  const { deck, mayWrite, commands, meeting } = props;
  const own = useBriefingWords();
  const [isAdding, setAdding] = useState(false);
  return (
    <section aria-labelledby="meeting-decisions">
      <div className="heading-row">
        <h2 id="meeting-decisions">{own.decision.heading}</h2>
        {mayWrite ? (
          <button type="button" onClick={() => setAdding(true)}>
            {own.decision.verb}
          </button>
        ) : null}
      </div>
      {meeting.decisions.length === 0 ? <p className="hint">{own.decision.none}</p> : null}
      <ol className="meeting-decisions">
        {meeting.decisions.map((decision) => (
          <DecisionItem
            {...props}
            key={decision.id}
            decision={decision}
            corrections={meeting.corrections.filter((each) => each.decision === decision.id)}
          />
        ))}
      </ol>
      {isAdding ? (
        <MeetingForm
          title={own.decision.verb}
          submit={own.decision.submit}
          commands={commands}
          close={() => setAdding(false)}
          send={(values) =>
            commands.send(
              ADD_DECISION,
              () => ({
                input: {
                  briefing: deck.id,
                  text: String(values.get('decision')),
                  ...slideIn(values, deck),
                },
              }),
              (data) => data.addBriefingDecision,
            )
          }
        >
          <LongTextField name="decision" label={own.decision.text} hint={own.decision.hint} />
          <SlideChoice deck={deck} />
        </MeetingForm>
      ) : null}
    </section>
  );
}
