import { useEffect, useState } from 'react';
import { useSearch } from 'wouter';
import { useWords } from '../../../i18n/words.tsx';
import { Loading } from '../../../ui/states.tsx';
import { formatAnswerState, parseAnswerState } from '../answer/answer-state.ts';
import { useAnalysisWords } from '../keep/analysis-words.ts';
import { Modal } from '../keep/Modal.tsx';
import { variablesOf } from '../keep/parameters.ts';
import type { Question } from '../types.ts';
import { type Cited, citeAnswer } from './citation.ts';

interface CiteDialogProps {
  /** What the answer is of. */
  question: Question;
  onClose(): void;
}

/** Gives the answer an address that stays. */
export function CiteDialog({ question, onClose }: CiteDialogProps) {
  const { language } = useWords();
  const own = useAnalysisWords();
  const [cited, setCited] = useState<Cited<{ id: string }> | null>(null);
  const [isCopied, setCopied] = useState(false);
  const { text, variables, hash } = question;
  useEffect(() => {
    void citeAnswer(text, variablesOf(variables) ?? {}, hash ?? null).then(setCited);
  }, [text, variables, hash]);
  const show = formatAnswerState(parseAnswerState(useSearch()));
  const address = cited?.ok
    ? `${location.origin}/analisis/kutipan/${cited.value.id}${show ? `?${show}` : ''}`
    : '';
  return (
    <Modal title={own.citeTitle} onClose={onClose}>
      {cited === null ? <Loading label={own.citing} /> : null}
      {cited?.ok ? (
        <>
          <p>{own.citeDone}</p>
          <label className="field">
            <span>{own.citeAddress}</span>
            <input
              readOnly
              value={address}
              onFocus={({ currentTarget }) => currentTarget.select()}
            />
          </label>
          <div className="button-row">
            <button
              type="button"
              className="primary"
              onClick={() =>
                void navigator.clipboard.writeText(address).then(() => setCopied(true))
              }
            >
              {own.copy}
            </button>
            <span role="status">{isCopied ? own.copied : null}</span>
          </div>
        </>
      ) : null}
      {cited && !cited.ok ? (
        <p className="problem" role="alert">
          {cited.problem?.[language] ?? own.failed}
        </p>
      ) : null}
    </Modal>
  );
}
