import { useMutation } from 'urql';
import { graphql } from '../../graphql/generated/gql.ts';
import type { CasePart } from '../../graphql/generated/graphql.ts';
import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import { inLanguage } from '../../lib/language.ts';
import { FieldProblem } from '../../ui/FieldProblem.tsx';
import { useCaseWords } from './case-words.ts';
import { OF_STEP, StepDialog, type StepDialogOf } from './StepDialog.tsx';

const HAND_OVER = graphql(`
  mutation HandOverCase($input: HandOverCaseInput!) {
    handOverCase(input: $input) { ...CaseOutcome }
  }
`);

/** Hands a case over: to whom, on what basis, until when, and which parts. None is chosen beforehand. */
export function HandOverDialog(dialog: StepDialogOf) {
  const { language } = useWords();
  const words = useCaseWords();
  const { agencies, viewer } = useSession();
  const [, handOver] = useMutation(HAND_OVER);
  const send = async (values: FormData, version: number) => {
    const answer = await handOver(
      {
        input: {
          case: dialog.case.id,
          version,
          to: String(values.get('to')),
          legalBasis: String(values.get('basis')),
          dueOn: String(values.get('dueOn')),
          parts: values.getAll('part').map(String) as CasePart[],
        },
      },
      OF_STEP,
    );
    return answer.data?.handOverCase;
  };
  return (
    <StepDialog {...dialog} title={words.verb.HANDED_OVER} send={send}>
      <label className="field">
        <span>{words.toAgency}</span>
        <select name="to" required defaultValue="">
          <option value="" disabled>
            {words.choose}
          </option>
          {agencies
            .filter(({ code }) => code !== viewer.agency?.code)
            .map((each) => (
              <option key={each.code} value={each.code}>
                {inLanguage(language, each.name, each.nameEn)}
              </option>
            ))}
        </select>
      </label>
      <label className="field">
        <span>{words.basis}</span>
        <input
          name="basis"
          maxLength={300}
          autoComplete="off"
          aria-describedby="basis-hint"
          required
        />
        <span id="basis-hint" className="hint">
          {words.basisHint}
        </span>
        <FieldProblem name="basis" />
      </label>
      <label className="field">
        <span>{words.answerBy}</span>
        <input name="dueOn" type="date" required />
        <FieldProblem name="dueOn" />
      </label>
      <fieldset className="plain">
        <legend>{words.parts}</legend>
        <p className="hint">{words.alwaysAlong}</p>
        <p className="hint">{words.partsHint}</p>
        {dialog.case.parts.map((part) => (
          <label key={part} className="choice">
            <input type="checkbox" name="part" value={part} />
            {words.partName[part]}
          </label>
        ))}
      </fieldset>
    </StepDialog>
  );
}
