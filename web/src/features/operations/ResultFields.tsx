import { useWords } from '../../i18n/words.tsx';
import { inLanguage } from '../../lib/language.ts';
import { FieldProblem } from '../../ui/FieldProblem.tsx';
import { LongTextField } from '../../ui/LongTextField.tsx';
import { CountLines } from './CountLines.tsx';
import { useOperationWords } from './operation-words.ts';
import type { TypedResult } from './typed-result.ts';

export interface Category {
  id: string;
  nameId: string;
  nameEn: string;
}

interface ResultFieldsProps {
  initial: TypedResult;
  categories: readonly Category[];
}

/** The fields of a result: when, on what it rests, what was found and done, in counts, and the minutes. */
export function ResultFields({ initial, categories }: ResultFieldsProps) {
  const { language } = useWords();
  const own = useOperationWords();
  return (
    <>
      <label className="field">
        <span>{own.record.day}</span>
        <input name="carriedOutOn" type="date" required defaultValue={initial.carriedOutOn} />
        <FieldProblem name="carriedOutOn" />
      </label>
      <label className="field">
        <span>{own.record.warrant}</span>
        <input name="warrant" maxLength={200} autoComplete="off" defaultValue={initial.warrant} />
        <FieldProblem name="warrant" />
      </label>
      <LongTextField
        name="exception"
        label={own.record.exception}
        hint={own.record.exceptionHint}
        rows={2}
        required={false}
        initial={initial.warrantException}
      />
      <CountLines
        title={own.findings}
        what={own.finding}
        hint={own.record.findingsHint}
        add={own.record.addFinding}
        names={['category', 'found']}
        initial={initial.findings.map(({ category, found }) => [category, found])}
        options={categories.map((each) => ({
          value: each.id,
          label: inLanguage(language, each.nameId, each.nameEn),
        }))}
      />
      <CountLines
        title={own.outcomes}
        what={own.outcome}
        hint={own.record.outcomesHint}
        add={own.record.addOutcome}
        names={['measure', 'taken']}
        initial={initial.outcomes.map(({ measure, taken }) => [measure, taken])}
        options={Object.entries(own.measureName).map(([value, label]) => ({ value, label }))}
      />
      <LongTextField
        name="minutes"
        label={own.minutes}
        hint={own.textHint}
        initial={initial.minutes}
      />
    </>
  );
}
