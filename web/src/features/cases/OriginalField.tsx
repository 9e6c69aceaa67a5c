import { useState } from 'react';
import type { CaseNextFragment } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { formatDay } from '../../lib/format.ts';
import { useCaseWords } from './case-words.ts';

const OTHER = '';

interface OriginalFieldProps {
  likely: CaseNextFragment['possibleDuplicates'];
}

/** The case that reported the same event before: one that is alike, or any other by its number. None is chosen beforehand. */
export function OriginalField({ likely }: OriginalFieldProps) {
  const { language } = useWords();
  const words = useCaseWords();
  const [chosen, setChosen] = useState<string | null>(likely.length > 0 ? null : OTHER);
  const choice = (id: string, label: string, hint: string | null) => (
    <label key={id} className="choice">
      <input
        type="radio"
        name="original"
        value={id}
        checked={chosen === id}
        required
        onChange={() => setChosen(id)}
      />
      <span>
        {label}
        {hint ? <span className="hint case-likeness">{hint}</span> : null}
      </span>
    </label>
  );
  return (
    <fieldset className="plain">
      <legend>{words.original}</legend>
      <p className="hint">{words.originalHint}</p>
      {likely.map(({ case: { id, number, occurredOn }, likenesses }) =>
        choice(
          id,
          `${number}, ${formatDay(occurredOn, language)}`,
          likenesses.map((each) => words.likeness[each]).join(', '),
        ),
      )}
      {likely.length > 0 ? choice(OTHER, words.otherNumber, null) : null}
      {chosen === OTHER ? (
        <label className="field">
          <span className={likely.length > 0 ? 'unseen' : ''}>{words.otherNumber}</span>
          <input name="number" maxLength={30} autoComplete="off" spellCheck={false} required />
        </label>
      ) : null}
    </fieldset>
  );
}
