import { useMutation } from 'urql';
import { graphql } from '../../graphql/generated/gql.ts';
import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import { inLanguage } from '../../lib/language.ts';
import { FieldProblem } from '../../ui/FieldProblem.tsx';
import { LongTextField } from '../../ui/LongTextField.tsx';
import { OF_COMMAND, OperationDialog } from './OperationDialog.tsx';
import { useOperationWords } from './operation-words.ts';

const PLAN = graphql(`
  mutation PlanOperation($input: PlanOperationInput!) {
    planOperation(input: $input) { ...OperationOutcome }
  }
`);

interface PlanDialogProps {
  onCancel(): void;
  onDone(id: string): void;
}

/** Plans a joint operation, which the own agency then leads. */
export function PlanDialog({ onCancel, onDone }: PlanDialogProps) {
  const { words, language } = useWords();
  const own = useOperationWords();
  const { agencies, regencies, viewer } = useSession();
  const [, plan] = useMutation(PLAN);
  const send = async (values: FormData) => {
    const answer = await plan(
      {
        input: {
          title: String(values.get('title')),
          regency: { system: 'KEMENDAGRI', value: String(values.get('regency')) },
          plannedOn: String(values.get('plannedOn')),
          agencies: values.getAll('agency').map(String),
          places: String(values.get('places')).split('\n'),
          warrant: String(values.get('warrant')),
        },
      },
      OF_COMMAND,
    );
    return answer.data?.planOperation;
  };
  return (
    <OperationDialog
      title={own.plan.verb}
      submit={own.plan.submit}
      send={send}
      onCancel={onCancel}
      onDone={(taken) => onDone(taken.operation?.id ?? '')}
    >
      <p className="hint">{own.plan.lead}</p>
      <label className="field">
        <span>{own.heading}</span>
        <input
          name="title"
          maxLength={200}
          autoComplete="off"
          aria-describedby="title-hint"
          required
        />
        <span id="title-hint" className="hint">
          {own.plan.titleHint}
        </span>
        <FieldProblem name="title" />
      </label>
      <div className="operation-pair">
        <label className="field">
          <span>{words.fields.regency}</span>
          <select name="regency" required defaultValue="">
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
          <input name="plannedOn" type="date" required />
          <FieldProblem name="plannedOn" />
        </label>
      </div>
      <fieldset className="plain">
        <legend>{own.plan.agencies}</legend>
        <p className="hint">{own.plan.agenciesHint}</p>
        <div className="boxed operation-agencies">
          {agencies
            .filter(({ code }) => code !== viewer.agency?.code)
            .map((each) => (
              <label key={each.code} className="choice">
                <input type="checkbox" name="agency" value={each.code} />
                {inLanguage(language, each.name, each.nameEn)}
              </label>
            ))}
        </div>
      </fieldset>
      <LongTextField name="places" label={own.plan.places} hint={own.plan.placesHint} rows={3} />
      <label className="field">
        <span>{own.plan.warrant}</span>
        <input name="warrant" maxLength={200} autoComplete="off" />
        <FieldProblem name="warrant" />
      </label>
    </OperationDialog>
  );
}
