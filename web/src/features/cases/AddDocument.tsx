import { useState } from 'react';
import { useWords } from '../../i18n/words.tsx';
import { FieldProblem } from '../../ui/FieldProblem.tsx';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { ModalForm } from '../../ui/ModalForm.tsx';
import { LARGEST_DOCUMENT, sendDocument } from './case-documents-files.ts';
import { useDocumentWords } from './document-words.ts';

/** Helps the picker; the server decides. */
const ACCEPTED = '.pdf,.jpg,.jpeg,.png,.webp';

/** What the server says of a title. */
const OF_TITLE: readonly string[] = ['TITLE_MISSING', 'TEXT_HOLDS_NUMBER', 'TEXT_NAMES_PERSON'];

interface AddDocumentProps {
  caseId: string;
  version: number;
  /** Somebody was quicker, so the case behind the form is to be loaded again. */
  onChanged(): void;
  onCancel(): void;
  onAdded(title: string): void;
}

/** A form for one document: what it is, and the file. What was typed and chosen stays until it is taken in. */
export function AddDocument({ caseId, version, onChanged, onCancel, onAdded }: AddDocumentProps) {
  const { language } = useWords();
  const own = useDocumentWords();
  const [file, setFile] = useState<File | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [isOfTitle, setOfTitle] = useState(false);

  const choose = (chosen: File) => {
    setFile(chosen);
    setOfTitle(false);
    setProblem(chosen.size > LARGEST_DOCUMENT ? own.tooLarge : null);
  };
  const submit = async (values: FormData) => {
    const title = String(values.get('title') ?? '').trim();
    if (!file) return setProblem(own.choose);
    // Not even sent: its answer would come after all of it had gone.
    if (file.size > LARGEST_DOCUMENT) return setProblem(own.tooLarge);
    setBusy(true);
    setProblem(null);
    setOfTitle(false);
    const sent = await sendDocument({ caseId, version, title, file });
    setBusy(false);
    if (sent.kind === 'added') return onAdded(title);
    if (sent.kind === 'changed') onChanged();
    if (sent.kind === 'refused') setOfTitle(OF_TITLE.includes(sent.code));
    if ('sentence' in sent) return setProblem(sent.sentence[language]);
    setProblem(sent.kind === 'signed-out' ? own.signedOut : own.failed);
  };
  return (
    <ModalForm
      title={own.add}
      submit={busy ? own.sending : own.add}
      cancel={own.cancel}
      problem={problem}
      problemField={isOfTitle ? 'title' : null}
      busy={busy}
      onSubmit={(values) => void submit(values)}
      onCancel={onCancel}
    >
      <label className="field">
        <span>{own.name}</span>
        <input
          name="title"
          maxLength={120}
          autoComplete="off"
          aria-describedby="document-title-hint"
          required
        />
        <span id="document-title-hint" className="hint">
          {own.nameHint}
        </span>
        <FieldProblem name="title" />
      </label>
      <FileDrop
        invitation={own.drop}
        pick={own.pick}
        accept={ACCEPTED}
        describedBy="document-file-hint"
        onFile={choose}
      >
        <p className="hint" id="document-file-hint">
          {own.fileHint}
        </p>
        <p role="status">{file ? own.chosen(file.name) : null}</p>
      </FileDrop>
      <p className="hint">{own.cleaned}</p>
      {busy ? <progress aria-label={own.sending} /> : null}
    </ModalForm>
  );
}
