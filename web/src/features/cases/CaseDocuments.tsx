import { useState } from 'react';
import { graphql } from '../../graphql/generated/gql.ts';
import type { CaseDocumentsFragment } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { saveFile } from '../../lib/fetch-file.ts';
import { formatMoment, formatNumber } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import { AddDocument } from './AddDocument.tsx';
import './case-documents.css';
import { takeDocument } from './case-documents-files.ts';
import { useDocumentWords } from './document-words.ts';

export const CASE_DOCUMENTS = graphql(`
  fragment CaseDocuments on Case {
    parts
    documents { id title mediaType byteCount path addedAt agency { code name nameEn } }
  }
`);

type Listed = CaseDocumentsFragment['documents'][number];

interface CaseDocumentsProps {
  caseId: string;
  /** The version of the case that is on the screen. */
  version: number;
  documents: CaseDocumentsFragment;
  /** Whether the own agency has the case in hand and it has not ended. */
  canAdd: boolean;
  /** The case is to be loaded again. */
  onChanged(): void;
}

/** The papers and pictures of a case, to be downloaded one by one, and a form to add another. */
export function CaseDocuments(props: CaseDocumentsProps) {
  const { documents, parts } = props.documents;
  const own = useDocumentWords();
  const [adding, setAdding] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const given = parts.includes('DOCUMENTS');
  const none = !given ? own.withheld : props.canAdd ? own.none : own.nothingYet;
  return (
    <section className="card case-documents" aria-label={own.title}>
      <h2>{own.title}</h2>
      {documents.length === 0 ? (
        <p className="absent">{none}</p>
      ) : (
        <>
          <ul>
            {documents.map((document) => (
              <Document key={document.id} document={document} />
            ))}
          </ul>
          <p className="hint">{own.logged}</p>
        </>
      )}
      <p className="hint" role="status">
        {said}
      </p>
      {props.canAdd ? (
        <button type="button" onClick={() => setAdding(true)}>
          {own.add}
        </button>
      ) : null}
      {adding ? (
        <AddDocument
          caseId={props.caseId}
          version={props.version}
          onChanged={props.onChanged}
          onCancel={() => setAdding(false)}
          onAdded={(title) => {
            setAdding(false);
            setSaid(own.added(title));
            props.onChanged();
          }}
        />
      ) : null}
    </section>
  );
}

function Document({ document }: { document: Listed }) {
  const { language } = useWords();
  const own = useDocumentWords();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const title = document.title ?? own.untitled;
  const take = async () => {
    setBusy(true);
    setProblem(null);
    const taken = await takeDocument(document.path);
    setBusy(false);
    if (taken.kind === 'file') saveFile(taken.blob, taken.name);
    else setProblem(own[taken.kind]);
  };
  const facts = [
    own.types[document.mediaType] ?? document.mediaType,
    sizeOf(document.byteCount),
    inLanguage(language, document.agency.name, document.agency.nameEn),
    formatMoment(document.addedAt, language),
  ];
  function sizeOf(bytes: number): string {
    return bytes < 1_000_000
      ? own.kilobytes(formatNumber(Math.max(1, bytes / 1000), language, 0))
      : own.megabytes(formatNumber(bytes / 1_000_000, language));
  }
  return (
    <li>
      <button
        type="button"
        className="link"
        aria-label={own.take(title)}
        disabled={busy}
        onClick={() => void take()}
      >
        {busy ? own.taking : title}
      </button>
      <p className="hint">{facts.join(' · ')}</p>
      {problem ? (
        <p className="problem" role="alert">
          {problem}
        </p>
      ) : null}
    </li>
  );
}
