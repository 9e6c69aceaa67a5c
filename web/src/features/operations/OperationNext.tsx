import { useRef, useState } from 'react';
import { graphql } from '../../graphql/generated/gql.ts';
import type { OperationNextFragment } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { inLanguage } from '../../lib/language.ts';
import { CancelDialog } from './CancelDialog.tsx';
import { FollowUpDialog } from './FollowUpDialog.tsx';
import { useOperationWords } from './operation-words.ts';
import { RecordDialog } from './RecordDialog.tsx';

export const OPERATION_NEXT = graphql(`
  fragment OperationNext on JointOperation {
    id
    version
    status
    ownLead
    lead { code name nameEn }
    warrant
  }
`);

interface OperationNextProps {
  operation: OperationNextFragment;
  categories: readonly { id: string; nameId: string; nameEn: string }[];
  /** Loads the page again: what a dialog was refused for may stand there by now. */
  refresh(): void;
}

/** What the own agency can do about the operation now. */
export function OperationNext({ operation, categories, refresh }: OperationNextProps) {
  const { language } = useWords();
  const own = useOperationWords();
  const [open, setOpen] = useState<'record' | 'cancel' | 'follow-up' | null>(null);
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
    onDone: (status: OperationNextFragment['status']) => done(own.saved(own.status[status])),
  };
  const isPlanned = operation.status === 'PLANNED';
  const { lead } = operation;
  return (
    <section className="card operation-next" aria-label={own.next} tabIndex={-1} ref={section}>
      <h2>{own.next}</h2>
      {isPlanned && !operation.ownLead ? (
        <p>{own.nextElsewhere(inLanguage(language, lead.name, lead.nameEn))}</p>
      ) : null}
      <p role="status" className={said ? 'note' : 'unseen'}>
        {said}
      </p>
      <div className="button-row">
        {isPlanned && operation.ownLead ? (
          <>
            <button className="primary" type="button" onClick={() => setOpen('record')}>
              {own.record.verb}
            </button>
            <button type="button" onClick={() => setOpen('cancel')}>
              {own.callOff.verb}
            </button>
          </>
        ) : null}
        <button type="button" onClick={() => setOpen('follow-up')}>
          {own.add.verb}
        </button>
      </div>
      {open === 'record' ? <RecordDialog {...dialog} categories={categories} /> : null}
      {open === 'cancel' ? <CancelDialog {...dialog} /> : null}
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
