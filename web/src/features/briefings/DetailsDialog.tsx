import { useState } from 'react';
import { useWords } from '../../i18n/words.tsx';
import { FieldProblem } from '../../ui/FieldProblem.tsx';
import { ModalForm } from '../../ui/ModalForm.tsx';
import { CHANGE } from './briefing-commands.ts';
import { useBriefingWords } from './briefing-words.ts';
import type { Deck } from './deck-query.ts';
import { MeetingFields, meetingIn } from './MeetingFields.tsx';
import type { useDeckCommands } from './use-deck-commands.ts';

interface DetailsDialogProps {
  deck: Deck;
  commands: ReturnType<typeof useDeckCommands>;
  close(): void;
}

/** What a briefing says of itself: its title, its marking, the day and place of the meeting, and who is of it. */
export function DetailsDialog({ deck, commands, close }: DetailsDialogProps) {
  const { language } = useWords();
  const own = useBriefingWords();
  const [isSent, setSent] = useState(false);
  const { outcome, send } = commands;
  const submit = async (values: FormData) => {
    setSent(true);
    const taken = await send(
      CHANGE,
      (version) => ({
        input: {
          briefing: deck.id,
          version,
          title: String(values.get('title')),
          ...meetingIn(values),
        },
      }),
      (data) => data.changeBriefing,
    );
    if (taken) close();
  };
  const problem = isSent && outcome.kind === 'problem' ? outcome.problem : null;
  const failed = isSent && outcome.kind === 'failed' ? (outcome.message ?? own.failed) : null;
  return (
    <ModalForm
      title={own.details.verb}
      submit={own.details.submit}
      cancel={own.cancel}
      problem={problem?.sentence[language] ?? failed}
      problemField={problem?.field ?? null}
      busy={outcome.kind === 'busy'}
      onSubmit={(values) => void submit(values)}
      onCancel={close}
    >
      <label className="field">
        <span>{own.create.title}</span>
        <input name="title" maxLength={200} autoComplete="off" defaultValue={deck.title} required />
        <FieldProblem name="title" />
      </label>
      <MeetingFields known={deck} />
    </ModalForm>
  );
}
