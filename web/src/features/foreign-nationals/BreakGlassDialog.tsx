import { useState } from 'react';
import { useMutation } from 'urql';
import { useLocation } from 'wouter';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWords } from '../../i18n/words.tsx';
import { inLanguage } from '../../lib/language.ts';
import { recordPath } from '../../lib/record-path.ts';
import { ModalForm } from '../../ui/ModalForm.tsx';

const OPEN = graphql(`
  mutation BreakGlass($input: BreakGlassInput!) {
    breakGlass(input: $input) {
      __typename
      ... on BreakGlass { id person }
      ... on BreakGlassProblem { code sentence { id en } }
    }
  }
`);

const USUAL_MINUTES = 15;

interface BreakGlassDialogProps {
  countries: readonly { alpha3: string; name: string; nameEn: string }[];
  onCancel(): void;
}

/**
 * Opens the record of a person whose document the officer has in hand. What is typed stays in this form: a number in an
 * address or in the browser's storage would outlive the opening.
 */
export function BreakGlassDialog({ countries, onCancel }: BreakGlassDialogProps) {
  const { words, language } = useWords();
  const { breakGlass } = words;
  const [, navigate] = useLocation();
  const [{ fetching }, open] = useMutation(OPEN);
  const [problem, setProblem] = useState<string | null>(null);

  const submit = async (form: FormData) => {
    const { data } = await open({
      input: {
        documentNumber: String(form.get('number')),
        documentCountry: String(form.get('country')),
        reason: String(form.get('reason')),
        minutes: Number(form.get('minutes')),
      },
    });
    const result = data?.breakGlass;
    if (result?.__typename === 'BreakGlass') navigate(recordPath('/orang-asing', result.person));
    else if (result) setProblem(result.sentence[language]);
    else setProblem(breakGlass.failed);
  };

  return (
    <ModalForm
      title={breakGlass.title}
      submit={breakGlass.open}
      cancel={breakGlass.cancel}
      problem={problem}
      busy={fetching}
      onSubmit={(form) => void submit(form)}
      onCancel={onCancel}
    >
      <p className="hint">{breakGlass.what}</p>
      <label className="field">
        <span>{breakGlass.number}</span>
        <input name="number" maxLength={30} autoComplete="off" spellCheck={false} required />
      </label>
      <label className="field">
        <span>{breakGlass.country}</span>
        <select name="country" required defaultValue="">
          <option value="" disabled>
            {breakGlass.choose}
          </option>
          {countries.map((each) => (
            <option key={each.alpha3} value={each.alpha3}>
              {inLanguage(language, each.name, each.nameEn)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>
          {breakGlass.reason}. {breakGlass.reasonHint}
        </span>
        <textarea name="reason" rows={3} maxLength={500} autoComplete="off" required />
      </label>
      <label className="field">
        <span>{breakGlass.minutes}</span>
        <input
          name="minutes"
          type="number"
          min={1}
          max={60}
          step={1}
          defaultValue={USUAL_MINUTES}
          required
        />
      </label>
    </ModalForm>
  );
}
