import { useRef, useState } from 'react';
import { graphql } from '../../graphql/generated/gql.ts';
import type { OperationNextFragment } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { inLanguage } from '../../lib/language.ts';
import { CancelDialog } from './CancelDialog.tsx';
import { ChangeDialog } from './ChangeDialog.tsx';
import { CorrectDialog } from './CorrectDialog.tsx';
import { FollowUpDialog } from './FollowUpDialog.tsx';
import { useOperationWords } from './operation-words.ts';
import { PostponeDialog } from './PostponeDialog.tsx';
import { RecordDialog } from './RecordDialog.tsx';
import type { Category } from './ResultFields.tsx';

export const OPERATION_NEXT = graphql(`
  fragment OperationNext on JointOperation {
    id
    version
    status
    overdue
    ownLead
    lead { code name nameEn }
    title
    regency { kemendagriCode name }
    plannedOn
    agencies { code name nameEn }
    places
    warrant
    warrantException
    carriedOutOn
    findings { category { id nameId nameEn } found }
    outcomes { measure taken }
    minutes
  }
`);

interface OperationNextProps {
  operation: OperationNextFragment;
  categories: readonly Category[];
  /** Loads the page again: what a dialog was refused for may stand there by now. */
  refresh(): void;
}

type Command = 'record' | 'change' | 'postpone' | 'cancel' | 'correct' | 'follow-up';

/** What the own agency can do about the operation now. */
export function OperationNext({ operation, categories, refresh }: OperationNextProps) {
  const { language } = useWords();
  const own = useOperationWords();
  const [open, setOpen] = useState<Command | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const section = useRef<HTMLElement>(null);
  const done = (sentence: string) => {
    setOpen(null);
    setSaid(sentence);
    // The button that opened the dialog may be gone with the old standing.
    section.current?.focus();
  };
  const dialog = {
    operation,
    onCancel: () => {
      setOpen(null);
      refresh();
    },
    onDone: done,
  };
  const isPlanned = operation.status === 'PLANNED';
  const { lead, ownLead } = operation;
  const commands: [Command, string][] = [];
  if (isPlanned && ownLead) {
    commands.push(
      ['record', own.record.verb],
      ['change', own.change.verb],
      ['postpone', own.postpone.verb],
      ['cancel', own.callOff.verb],
    );
  }
  if (operation.status === 'CARRIED_OUT' && ownLead) commands.push(['correct', own.correct.verb]);
  commands.push(['follow-up', own.add.verb]);
  return (
    <section className="card operation-next" aria-label={own.next} tabIndex={-1} ref={section}>
      <h2>{own.next}</h2>
      {isPlanned && !ownLead ? (
        <p>{own.nextElsewhere(inLanguage(language, lead.name, lead.nameEn))}</p>
      ) : null}
      {operation.overdue && ownLead ? <p className="operation-late">{own.resultDue}</p> : null}
      <p role="status" className={said ? 'note' : 'unseen'}>
        {said}
      </p>
      <div className="button-row">
        {commands.map(([command, verb]) => (
          <button
            key={command}
            className={command === 'record' ? 'primary' : undefined}
            type="button"
            onClick={() => setOpen(command)}
          >
            {verb}
          </button>
        ))}
      </div>
      {open === 'record' ? <RecordDialog {...dialog} categories={categories} /> : null}
      {open === 'change' ? <ChangeDialog {...dialog} /> : null}
      {open === 'postpone' ? <PostponeDialog {...dialog} /> : null}
      {open === 'cancel' ? <CancelDialog {...dialog} /> : null}
      {open === 'correct' ? <CorrectDialog {...dialog} categories={categories} /> : null}
      {open === 'follow-up' ? (
        <FollowUpDialog
          operation={operation.id}
          onCancel={dialog.onCancel}
          onDone={() => done(own.add.done)}
        />
      ) : null}
    </section>
  );
}
