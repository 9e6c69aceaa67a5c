import { useState } from 'react';
import { graphql } from '../../graphql/generated/gql.ts';
import type { CaseDocumentsFragment, CaseNextFragment } from '../../graphql/generated/graphql.ts';
import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import { saveFile } from '../../lib/fetch-file.ts';
import { formatMoment, formatNumber } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import { AddDocument } from './AddDocument.tsx';
import './case-documents.css';
import { takeDocument } from './case-documents-files.ts';
import { useDocumentWords } from './document-words.ts';
import { WithdrawDialog } from './WithdrawDialog.tsx';

export const CASE_DOCUMENTS = graphql(`
  fragment CaseDocuments on Case {
    parts
    documents { id title mediaType byteCount path addedAt withdrawnAt agency { code name nameEn } }
  }
`);

type Listed = CaseDocumentsFragment['documents'][number];

interface CaseDocumentsProps {
  /** The case as it is on the screen. */
  case: CaseNextFragment;
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
  const agency = useSession().viewer.agency?.code;
  const [withdrawing, setWithdrawing] = useState<{ id: string; title: string } | null>(null);
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
              <Document
                key={document.id}
                document={document}
                onWithdraw={
                  document.agency.code === agency
                    ? () =>
                        setWithdrawing({ id: document.id, title: document.title ?? own.untitled })
                    : null
                }
              />
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
          caseId={props.case.id}
          version={props.case.version}
          onChanged={props.onChanged}
          onCancel={() => setAdding(false)}
          onAdded={(title) => {
            setAdding(false);
            setSaid(own.added(title));
            props.onChanged();
          }}
        />
      ) : null}
      {withdrawing ? (
        <WithdrawDialog
          case={props.case}
          document={withdrawing}
          refresh={props.onChanged}
          onCancel={() => setWithdrawing(null)}
          onDone={() => {
            setWithdrawing(null);
            setSaid(own.withdrawnNow(withdrawing.title));
            props.onChanged();
          }}
        />
      ) : null}
    </section>
  );
}

interface DocumentProps {
  document: Listed;
  /** Opens the question why it is taken back; null where another agency added it. */
  onWithdraw: (() => void) | null;
}

function Document({ document, onWithdraw }: DocumentProps) {
  const { language } = useWords();
  const own = useDocumentWords();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const title = document.title ?? own.untitled;
  const { path } = document;
  const take = async (from: string) => {
    setBusy(true);
    setProblem(null);
    const taken = await takeDocument(from);
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
  if (!path) {
    const moment = document.withdrawnAt ? formatMoment(document.withdrawnAt, language) : '';
    return (
      <li>
        <p className="absent">{title}</p>
        <p className="hint">{[facts[2], own.withdrawn(moment)].join(' · ')}</p>
      </li>
    );
  }
  return (
    <li>
      <button
        type="button"
        className="link"
        aria-label={own.take(title)}
        disabled={busy}
        onClick={() => void take(path)}
      >
        {busy ? own.taking : title}
      </button>
      <p className="hint">
        {facts.join(' · ')}
        {onWithdraw ? (
          <>
            {' · '}
            <button
              type="button"
              className="link"
              aria-label={own.withdrawOf(title)}
              onClick={onWithdraw}
            >
              {own.withdraw}
            </button>
          </>
        ) : null}
      </p>
      {problem ? (
        <p className="problem" role="alert">
          {problem}
        </p>
      ) : null}
    </li>
  );
}
