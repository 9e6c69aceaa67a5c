import { useState } from 'react';
import { followUpIn } from '../../../graphql/FollowUpFields.tsx';
import { LongTextField } from '../../../ui/LongTextField.tsx';
import { Segments } from '../../../ui/Segments.tsx';
import { useBriefingWords } from '../briefing-words.ts';
import type { Deck } from '../deck-query.ts';
import { FollowUpInputs } from '../meeting/FollowUpInputs.tsx';
import { MeetingForm } from '../meeting/MeetingForm.tsx';
import { ADD_DECISION, ADD_FOLLOW_UP } from '../meeting/meeting-query.ts';
import { useDeckCommands } from '../use-deck-commands.ts';

/** What the room looks at while something is written down. */
export interface Pinned {
  slide: Deck['slides'][number];
  /** Kemendagri code of the regency that was asked about; null where none was. */
  regency: string | null;
}

interface NoteFormProps {
  deck: Deck;
  pinned: Pinned;
  close(): void;
}

/** Writes a decision or a follow-up down without leaving the presentation, pinned to the slide and view of the moment. */
export function NoteForm({ deck, pinned, close }: NoteFormProps) {
  const own = useBriefingWords();
  const commands = useDeckCommands(deck);
  const [isDecision, setDecision] = useState(true);
  const { slide, regency } = pinned;
  const pin = { briefing: deck.id, slide: slide.id, view: viewOf(slide.view ?? null, regency) };
  return (
    <MeetingForm
      title={isDecision ? own.decision.verb : own.followUp.verb}
      submit={isDecision ? own.decision.submit : own.followUp.submit}
      commands={commands}
      close={close}
      send={(values) =>
        isDecision
          ? commands.send(
              ADD_DECISION,
              () => ({ input: { ...pin, text: String(values.get('decision')) } }),
              (data) => data.addBriefingDecision,
            )
          : commands.send(
              ADD_FOLLOW_UP,
              () => ({ input: { ...pin, ...followUpIn(values) } }),
              (data) => data.addBriefingFollowUp,
            )
      }
    >
      <p className="hint">{own.note.pinned(own.editor.item(slide.position, slide.title))}</p>
      <Segments
        label={own.note.what}
        value={isDecision ? 'decision' : 'followUp'}
        options={[
          { value: 'decision', label: own.note.decision },
          { value: 'followUp', label: own.note.followUp },
        ]}
        onChange={(value) => setDecision(value === 'decision')}
      />
      {isDecision ? (
        <LongTextField name="decision" label={own.decision.text} hint={own.decision.hint} />
      ) : (
        <FollowUpInputs />
      )}
    </MeetingForm>
  );
}

/** The slide's view, with the regency that the room asked about opened in it. */
function viewOf(view: string | null, regency: string | null): string | null {
  if (!regency) return view;
  const params = new URLSearchParams(view ?? '');
  params.set('regency', regency);
  return params.toString();
}
