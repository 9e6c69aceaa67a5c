import { useState } from 'react';
import { useMutation } from 'urql';
import { graphql } from '../../graphql/generated/gql.ts';
import type { CaseNextFragment, CaseQuestionCode } from '../../graphql/generated/graphql.ts';
import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import { inLanguage } from '../../lib/language.ts';
import { FieldProblem } from '../../ui/FieldProblem.tsx';
import { SelectField } from '../../ui/Fields.tsx';
import { LongTextField } from '../../ui/LongTextField.tsx';
import type { Category } from './CaseFilters.tsx';
import { CorrectPlace } from './CorrectPlace.tsx';
import { useCaseWords } from './case-words.ts';
import { placeIn } from './corrected-place.ts';
import { OF_STEP, StepDialog, type StepDialogOf } from './StepDialog.tsx';

const CORRECT = graphql(`
  mutation CorrectCase($input: CorrectCaseInput!) { correctCase(input: $input) { ...CaseOutcome } }
`);

interface CorrectDialogProps extends StepDialogOf {
  categories: readonly Category[];
}

/** Corrects what a case says, with the reason for it: every field begins as it stands. */
export function CorrectDialog({ categories, ...dialog }: CorrectDialogProps) {
  const { words, language } = useWords();
  const own = useCaseWords();
  const { case: each } = dialog;
  const [category, setCategory] = useState(each.category.id);
  const [severity, setSeverity] = useState(String(each.severity));
  const [minor, setMinor] = useState(String(each.concernsMinor));
  const [, correct] = useMutation(CORRECT);
  const send = async (values: FormData, version: number, confirmed: CaseQuestionCode[]) => {
    const place = each.parts.includes('PLACE') ? placeIn(values) : null;
    if (place === 'half') return own.pointByHalf;
    const answer = await correct(
      {
        input: {
          case: each.id,
          version,
          category,
          severity: Number(severity),
          concernsMinor: minor === 'true',
          occurredOn: String(values.get('occurredOn')),
          regency: { system: 'KEMENDAGRI', value: String(values.get('regency')) },
          place,
          reason: String(values.get('text')),
          confirmed,
        },
      },
      OF_STEP,
    );
    return answer.data?.correctCase;
  };
  return (
    <StepDialog {...dialog} title={own.correct} submit={own.saveCorrection} send={send}>
      <p className="hint">{own.correctHint}</p>
      <div className="case-correct">
        <SelectField
          label={words.fields.category}
          value={category}
          options={categories.map((one) => ({
            value: one.id,
            label: inLanguage(language, one.nameId, one.nameEn),
          }))}
          onChange={setCategory}
        />
        <div>
          <SelectField
            label={words.fields.severity}
            value={severity}
            options={Object.entries(words.severityName).map(([value, label]) => ({ value, label }))}
            onChange={setSeverity}
          />
          <p className="hint">{own.severityNote}</p>
        </div>
        <div>
          <SelectField
            label={own.concernsMinor}
            value={minor}
            options={[false, true].map((value) => ({
              value: String(value),
              label: own.yesNo(value),
            }))}
            onChange={setMinor}
          />
          <p className="hint">{own.minorHint}</p>
        </div>
        <Whereabouts case={each} />
      </div>
      <LongTextField label={own.reason} hint={`${own.textHint} ${own.reasonHint}`} rows={3} />
    </StepDialog>
  );
}

/** Day and regency, which every agency with the case sees, and the place for those that were given it. */
function Whereabouts({ case: each }: { case: CaseNextFragment }) {
  const { words } = useWords();
  const own = useCaseWords();
  const { regencies } = useSession();
  return (
    <>
      <div className="case-correct-stack">
        <label className="field">
          <span>{own.day}</span>
          <input name="occurredOn" type="date" defaultValue={each.occurredOn} required />
          <FieldProblem name="occurredOn" />
        </label>
        <label className="field">
          <span>{words.fields.regency}</span>
          <select name="regency" defaultValue={each.regency.kemendagriCode}>
            {regencies.map(({ kemendagriCode, name }) => (
              <option key={kemendagriCode} value={kemendagriCode}>
                {name}
              </option>
            ))}
          </select>
          <FieldProblem name="regency" />
        </label>
      </div>
      {each.parts.includes('PLACE') ? (
        <CorrectPlace place={each.place} />
      ) : (
        <p className="hint case-correct-wide">{own.placeNotHeld}</p>
      )}
    </>
  );
}
