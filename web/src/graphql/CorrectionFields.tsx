import { useId, useState } from 'react';
import { useWords } from '../i18n/words.tsx';
import type { CorrectedField, CorrectionInput } from './generated/graphql.ts';

const FIELDS: readonly CorrectedField[] = [
  'NAME',
  'BIRTH_DATE',
  'SEX',
  'NATIONALITY',
  'DOCUMENT_NUMBER',
];

interface CorrectionFieldsProps {
  /** The person's documents, to pick the wrong one from; null where nobody may read them. */
  documents: readonly { number: string; country: string }[] | null;
}

/** What is corrected about a person, and what stands instead. Read it with `correctionIn`. */
export function CorrectionFields({ documents }: CorrectionFieldsProps) {
  const { words } = useWords();
  const { corrections, rights } = words;
  const valueId = useId();
  const [field, setField] = useState<CorrectedField>('NAME');
  return (
    <>
      <label className="field">
        <span>{corrections.field}</span>
        <select
          name="field"
          value={field}
          onChange={({ target }) => setField(target.value as CorrectedField)}
        >
          {FIELDS.map((each) => (
            <option key={each} value={each}>
              {corrections.fieldName[each]}
            </option>
          ))}
        </select>
      </label>
      {field === 'DOCUMENT_NUMBER' && documents ? (
        <label className="field">
          <span>{corrections.wrongDocument}</span>
          <select name="document">
            {documents.map(({ number, country }) => (
              <option key={`${country}|${number}`} value={`${country}|${number}`}>
                {number} ({country})
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {field === 'DOCUMENT_NUMBER' && !documents ? (
        <>
          <label className="field">
            <span>{corrections.wrongDocument}</span>
            <input name="wrongNumber" required maxLength={30} autoComplete="off" />
          </label>
          <label className="field">
            <span>{rights.documentCountry}</span>
            <input name="wrongCountry" required maxLength={3} autoComplete="off" />
          </label>
        </>
      ) : null}
      <div className="field">
        <span>
          <label htmlFor={valueId}>
            {corrections.value}. {corrections.valueHint[field]}
          </label>
        </span>
        {field === 'SEX' ? (
          <select id={valueId} name="value">
            {(['MALE', 'FEMALE'] as const).map((sex) => (
              <option key={sex} value={sex}>
                {words.sexName[sex]}
              </option>
            ))}
          </select>
        ) : (
          <input
            key={field}
            id={valueId}
            name="value"
            type={field === 'BIRTH_DATE' ? 'date' : 'text'}
            required
            maxLength={200}
            autoComplete="off"
          />
        )}
      </div>
    </>
  );
}

/** The correction that a form with `CorrectionFields` holds. */
export function correctionIn(values: FormData): CorrectionInput {
  const text = (name: string) => String(values.get(name) ?? '').trim();
  const [country, number] = text('document').split('|');
  const field = text('field') as CorrectedField;
  const value = text('value');
  return {
    field,
    value: field === 'NATIONALITY' ? value.toUpperCase() : value,
    documentNumber: number ?? (text('wrongNumber') || null),
    documentCountry: country || text('wrongCountry').toUpperCase() || null,
  };
}
