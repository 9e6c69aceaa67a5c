import { useId, useState } from 'react';
import { Link } from 'wouter';
import { FileDialog } from '../../../graphql/Download.tsx';
import { Segments } from '../../../ui/Segments.tsx';
import { useModalDialog } from '../../../ui/use-modal-dialog.ts';
import type { Answer } from '../types.ts';
import { exportQuestion, formatsOf } from './export-question.ts';
import { isPersonal } from './places.ts';
import { SNIPPETS, type SnippetKind, snippet } from './snippets.ts';
import type { Table } from './tables.ts';
import type { Speech } from './value-text.ts';

interface TakeOutProps {
  answer: Answer;
  table: Table;
  titles: ReadonlyMap<string, string>;
  /** What the file is called in the dialog. */
  subject: string;
  speech: Speech;
}

/** The ways out of the hub: a file that the hub makes of the same question, and the question for a program. */
export function TakeOut({ answer, table, titles, subject, speech }: TakeOutProps) {
  const { own } = speech;
  const [open, setOpen] = useState<'file' | 'program' | null>(null);
  const question = exportQuestion(answer.question, table);
  return (
    <div className="button-row">
      <button
        type="button"
        disabled={!question}
        title={question ? undefined : own.fileUnable}
        onClick={() => setOpen('file')}
      >
        {own.file}
      </button>
      <button type="button" onClick={() => setOpen('program')}>
        {own.program}
      </button>
      {open === 'file' && question ? (
        <FileDialog
          list={subject}
          question={question}
          titles={Object.fromEntries(
            table.columns.map(({ key }) => [
              key.replace(/^node\./, ''),
              (titles.get(key) ?? key).slice(0, 100),
            ]),
          )}
          formats={formatsOf(table)}
          personal={isPersonal(table)}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open === 'program' ? (
        <ProgramDialog answer={answer} speech={speech} onClose={() => setOpen(null)} />
      ) : null}
    </div>
  );
}

interface ProgramDialogProps {
  answer: Answer;
  speech: Speech;
  onClose(): void;
}

function ProgramDialog({ answer, speech, onClose }: ProgramDialogProps) {
  const { own } = speech;
  const dialog = useModalDialog();
  const title = useId();
  const [kind, setKind] = useState<SnippetKind>('curl');
  const [said, setSaid] = useState('');
  const text = snippet(kind, answer.question, window.location.origin);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid(own.programCopied),
      () => setSaid(own.copyFailed),
    );
  return (
    <dialog ref={dialog} className="program" aria-labelledby={title} onCancel={onClose}>
      <h2 id={title}>{own.programTitle}</h2>
      <p className="hint">{own.programHint}</p>
      <p>
        <Link href="/akun">{own.programToken}</Link>
      </p>
      <Segments
        label={own.program}
        value={kind}
        options={SNIPPETS.map((value) => ({ value, label: own.programKinds[value] }))}
        onChange={(value) => setKind(value as SnippetKind)}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard */}
      <pre tabIndex={0}>
        <code>{text}</code>
      </pre>
      <div className="button-row">
        <button type="button" className="primary" onClick={() => void copy()}>
          {own.programCopy}
        </button>
        <button type="button" onClick={onClose}>
          {own.close}
        </button>
        <p role="status" className="hint">
          {said}
        </p>
      </div>
    </dialog>
  );
}
