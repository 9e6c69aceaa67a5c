import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import { inLanguage } from '../../lib/language.ts';
import { FieldProblem } from '../../ui/FieldProblem.tsx';
import { LongTextField } from '../../ui/LongTextField.tsx';
import { useOperationWords } from './operation-words.ts';
import type { TypedPlan } from './typed-plan.ts';

/** The fields of a plan: what it is about, where, when, with whom. */
export function PlanFields({ initial }: { initial: TypedPlan }) {
  const { words, language } = useWords();
  const own = useOperationWords();
  const { agencies, regencies, viewer } = useSession();
  const rank = (code: string) => (initial.agencies.includes(code) ? 0 : 1);
  return (
    <>
      <label className="field">
        <span>{own.heading}</span>
        <input
          name="title"
          maxLength={200}
          autoComplete="off"
          aria-describedby="title-hint"
          required
          defaultValue={initial.title}
        />
        <span id="title-hint" className="hint">
          {own.plan.titleHint}
        </span>
        <FieldProblem name="title" />
      </label>
      <div className="operation-pair">
        <label className="field">
          <span>{words.fields.regency}</span>
          <select name="regency" required defaultValue={initial.regency}>
            <option value="" disabled>
              {own.choose}
            </option>
            {regencies.map((each) => (
              <option key={each.kemendagriCode} value={each.kemendagriCode}>
                {each.name}
              </option>
            ))}
          </select>
          <FieldProblem name="regency" />
        </label>
        <label className="field">
          <span>{own.plan.day}</span>
          <input name="plannedOn" type="date" required defaultValue={initial.plannedOn} />
          <FieldProblem name="plannedOn" />
        </label>
      </div>
      <fieldset className="plain">
        <legend>{own.plan.agencies}</legend>
        <p className="hint">{own.plan.agenciesHint}</p>
        <div className="boxed operation-agencies">
          {[...agencies]
            .filter(({ code }) => code !== viewer.agency?.code)
            // Who takes part already stands where it is seen.
            .sort((one, other) => rank(one.code) - rank(other.code))
            .map((each) => (
              <label key={each.code} className="choice">
                <input
                  type="checkbox"
                  name="agency"
                  value={each.code}
                  defaultChecked={initial.agencies.includes(each.code)}
                />
                {inLanguage(language, each.name, each.nameEn)}
              </label>
            ))}
        </div>
      </fieldset>
      <LongTextField
        name="places"
        label={own.plan.places}
        hint={own.plan.placesHint}
        rows={3}
        initial={initial.places}
      />
      <label className="field">
        <span>{own.plan.warrant}</span>
        <input name="warrant" maxLength={200} autoComplete="off" defaultValue={initial.warrant} />
        <FieldProblem name="warrant" />
      </label>
    </>
  );
}
