import { type FormEvent, useEffect, useRef, useState } from 'react';
import { isPurpose, PURPOSES } from '../../graphql/purpose.tsx';
import { useWords } from '../../i18n/words.tsx';
import './purpose.css';

interface PurposeDialogProps {
  onPurpose(purpose: string): void;
  onCancel(): void;
}

/** Asks for what purpose a person's data are opened: one of the listed ones, or a case. */
export function PurposeDialog({ onPurpose, onCancel }: PurposeDialogProps) {
  const { words } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [choice, setChoice] = useState<string>(PURPOSES[0]);
  const [invalid, setInvalid] = useState(false);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const number = String(new FormData(event.currentTarget).get('case') ?? '').trim();
    const purpose = choice === 'CASE' ? number : choice;
    if (isPurpose(purpose)) onPurpose(purpose);
    else setInvalid(true);
  };

  return (
    <dialog ref={dialog} aria-labelledby="purpose-title" onCancel={onCancel}>
      <form className="purpose" onSubmit={submit}>
        <h2 id="purpose-title">{words.purpose.title}</h2>
        <p className="hint">{words.purpose.why}</p>
        <fieldset>
          <legend className="unseen">{words.purpose.title}</legend>
          {[...PURPOSES, 'CASE' as const].map((each) => (
            <label key={each} className="choice">
              <input
                type="radio"
                name="purpose"
                checked={choice === each}
                onChange={() => setChoice(each)}
              />
              {each === 'CASE' ? words.purpose.caseNumber : words.purpose[each]}
            </label>
          ))}
        </fieldset>
        {choice === 'CASE' ? (
          <label className="field">
            <span>
              {words.purpose.caseNumber}. {words.purpose.caseHint}
            </span>
            <input name="case" maxLength={80} autoComplete="off" required />
          </label>
        ) : null}
        {invalid ? (
          <p className="problem" role="alert">
            {words.purpose.caseInvalid}
          </p>
        ) : null}
        <div className="button-row">
          <button className="primary" type="submit">
            {words.purpose.open}
          </button>
          <button type="button" onClick={onCancel}>
            {words.purpose.cancel}
          </button>
        </div>
      </form>
    </dialog>
  );
}
