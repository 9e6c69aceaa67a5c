import { useWords } from '../i18n/words.tsx';
import { inLanguage } from '../lib/language.ts';
import { FieldProblem } from '../ui/FieldProblem.tsx';
import { LongTextField } from '../ui/LongTextField.tsx';
import { useSession } from './session.tsx';

interface FollowUpFieldsProps {
  words: {
    text: string;
    textHint: string;
    owner: string;
    ownerHint: string;
    choose: string;
    due: string;
  };
}

/** What an agency is to do, which one, and by when: the fields `text`, `owner` and `dueOn` of a form. */
export function FollowUpFields({ words }: FollowUpFieldsProps) {
  const { language } = useWords();
  const { agencies } = useSession();
  return (
    <>
      <LongTextField label={words.text} hint={words.textHint} />
      <label className="field">
        <span>{words.owner}</span>
        <select name="owner" required defaultValue="" aria-describedby="owner-hint">
          <option value="" disabled>
            {words.choose}
          </option>
          {agencies.map((each) => (
            <option key={each.code} value={each.code}>
              {inLanguage(language, each.name, each.nameEn)}
            </option>
          ))}
        </select>
        <span id="owner-hint" className="hint">
          {words.ownerHint}
        </span>
      </label>
      <label className="field">
        <span>{words.due}</span>
        <input name="dueOn" type="date" required />
        <FieldProblem name="dueOn" />
      </label>
    </>
  );
}

/** What such a form says, as the command takes it. */
export const followUpIn = (values: FormData) => ({
  text: String(values.get('text')),
  owner: String(values.get('owner')),
  dueOn: String(values.get('dueOn')),
});
