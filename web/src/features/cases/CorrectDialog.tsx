import { useState } from 'react';
import { useMutation } from 'urql';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWords } from '../../i18n/words.tsx';
import { inLanguage } from '../../lib/language.ts';
import { SelectField } from '../../ui/Fields.tsx';
import { LongTextField } from '../../ui/LongTextField.tsx';
import type { Category } from './CaseFilters.tsx';
import { useCaseWords } from './case-words.ts';
import { OF_STEP, StepDialog, type StepDialogOf } from './StepDialog.tsx';

const CORRECT = graphql(`
  mutation CorrectCase($input: CorrectCaseInput!) { correctCase(input: $input) { ...CaseOutcome } }
`);

interface CorrectDialogProps extends StepDialogOf {
  categories: readonly Category[];
}

/** Corrects what a case is about, with the reason for it. */
export function CorrectDialog({ categories, ...dialog }: CorrectDialogProps) {
  const { words, language } = useWords();
  const own = useCaseWords();
  const [category, setCategory] = useState(dialog.case.category.id);
  const [severity, setSeverity] = useState(String(dialog.case.severity));
  const [, correct] = useMutation(CORRECT);
  const send = async (values: FormData, version: number) => {
    const answer = await correct(
      {
        input: {
          case: dialog.case.id,
          version,
          category,
          severity: Number(severity),
          reason: String(values.get('text')),
        },
      },
      OF_STEP,
    );
    return answer.data?.correctCase;
  };
  return (
    <StepDialog {...dialog} title={own.correct} submit={own.saveCorrection} send={send}>
      <SelectField
        label={words.fields.category}
        value={category}
        options={categories.map((each) => ({
          value: each.id,
          label: inLanguage(language, each.nameId, each.nameEn),
        }))}
        onChange={setCategory}
      />
      <SelectField
        label={words.fields.severity}
        value={severity}
        options={Object.entries(words.severityName).map(([value, label]) => ({ value, label }))}
        onChange={setSeverity}
      />
      <p className="hint">{own.severityNote}</p>
      <LongTextField label={own.reason} hint={`${own.textHint} ${own.reasonHint}`} rows={3} />
    </StepDialog>
  );
}
