import { type ReactNode, useState } from 'react';
import { useWords } from '../../../i18n/words.tsx';
import { ModalForm } from '../../../ui/ModalForm.tsx';
import { useBriefingWords } from '../briefing-words.ts';
import type { useDeckCommands } from '../use-deck-commands.ts';

interface MeetingFormProps {
  title: string;
  submit: string;
  commands: ReturnType<typeof useDeckCommands>;
  send(values: FormData): Promise<unknown>;
  close(): void;
  children: ReactNode;
}

/** Writes something of a meeting down. What is refused stays as it was typed, with the reason. */
export function MeetingForm(props: MeetingFormProps) {
  const { title, submit, commands, send, close, children } = props;
  const { language } = useWords();
  const own = useBriefingWords();
  const [isSent, setSent] = useState(false);
  const { outcome } = commands;
  const problem = isSent && outcome.kind === 'problem' ? outcome.problem : null;
  const failed = isSent && outcome.kind === 'failed' ? (outcome.message ?? own.failed) : null;
  return (
    <ModalForm
      title={title}
      submit={submit}
      cancel={own.cancel}
      problem={problem?.sentence[language] ?? failed}
      busy={outcome.kind === 'busy'}
      onSubmit={(values) => {
        setSent(true);
        void send(values).then((taken) => {
          if (taken) close();
        });
      }}
      onCancel={close}
    >
      {children}
    </ModalForm>
  );
}
