import { useState } from 'react';
import { useWords } from '../i18n/words.tsx';
import { ModalForm } from '../ui/ModalForm.tsx';
import { isPurpose, PURPOSES } from './purpose.tsx';

interface PurposeDialogProps {
  onPurpose(purpose: string): void;
  onCancel(): void;
}

/** Asks for what purpose a person's data are opened: one of the listed ones, or a case. */
export function PurposeDialog({ onPurpose, onCancel }: PurposeDialogProps) {
  const { words } = useWords();
  const [choice, setChoice] = useState<string>(PURPOSES[0]);
  const [invalid, setInvalid] = useState(false);
  const submit = (form: FormData) => {
    const purpose = choice === 'CASE' ? String(form.get('case') ?? '').trim() : choice;
    if (isPurpose(purpose)) onPurpose(purpose);
    else setInvalid(true);
  };

  return (
    <ModalForm
      title={words.purpose.title}
      submit={words.purpose.open}
      cancel={words.purpose.cancel}
      problem={invalid ? words.purpose.caseInvalid : null}
      busy={false}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <p className="hint">{words.purpose.why}</p>
      <fieldset className="plain">
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
    </ModalForm>
  );
}
