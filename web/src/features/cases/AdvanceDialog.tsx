import { useClient, useMutation } from 'urql';
import { graphql } from '../../graphql/generated/gql.ts';
import type { CaseMeasure, IncidentStatus } from '../../graphql/generated/graphql.ts';
import { LongTextField } from '../../ui/LongTextField.tsx';
import { useCaseWords } from './case-words.ts';
import { type Needed, neededFor } from './next-steps.ts';
import { OriginalField } from './OriginalField.tsx';
import { OF_STEP, StepDialog, type StepDialogOf } from './StepDialog.tsx';

const ADVANCE = graphql(`
  mutation AdvanceCase($input: AdvanceCaseInput!) { advanceCase(input: $input) { ...CaseOutcome } }
`);
const FIND = graphql(`
  query CaseByNumber($number: String!) {
    cases(filter: { number: $number }, first: 1) { nodes { id } }
  }
`);

interface AdvanceDialogProps extends StepDialogOf {
  to: IncidentStatus;
  title: string;
}

/** The next standing of a case, with what it needs: a finding, a decision, the original case, or a reason. */
export function AdvanceDialog({ to, ...dialog }: AdvanceDialogProps) {
  const words = useCaseWords();
  const client = useClient();
  const [, advance] = useMutation(ADVANCE);
  const needed = neededFor(dialog.case.status, to);

  const originalIn = async (values: FormData): Promise<string | null> => {
    const number = String(values.get('number') ?? '').trim();
    if (number === '') return String(values.get('original') ?? '') || null;
    const { data } = await client
      .query(FIND, { number }, { requestPolicy: 'network-only' })
      .toPromise();
    return data?.cases.nodes[0]?.id ?? null;
  };
  const send = async (values: FormData, version: number) => {
    const original = needed === 'ORIGINAL' ? await originalIn(values) : null;
    if (needed === 'ORIGINAL' && original === null && values.get('number')) {
      return words.numberUnknown;
    }
    const text = values.get('text');
    const answer = await advance(
      {
        input: {
          case: dialog.case.id,
          version,
          to,
          text: text === null ? null : String(text),
          measures: values.getAll('measure').map(String) as CaseMeasure[],
          original,
        },
      },
      OF_STEP,
    );
    return answer.data?.advanceCase;
  };

  return (
    <StepDialog {...dialog} send={send}>
      <Asked needed={needed} to={to} dialog={dialog} />
    </StepDialog>
  );
}

interface AskedProps {
  needed: Needed;
  to: IncidentStatus;
  dialog: StepDialogOf;
}

/** Exactly what the step needs. */
function Asked({ needed, to, dialog }: AskedProps) {
  const words = useCaseWords();
  switch (needed) {
    case 'FINDING':
      return <LongTextField label={words.finding} hint={words.textHint} />;
    case 'DECISION':
      return (
        <>
          <LongTextField label={words.decision} hint={words.textHint} />
          <Measures />
        </>
      );
    case 'REASON':
      return (
        <>
          {dialog.case.status === 'HANDED_OVER' ? <p>{words.takeBackHint}</p> : null}
          <LongTextField
            label={words.reason}
            hint={`${words.textHint} ${words.reasonHint}`}
            rows={3}
          />
        </>
      );
    case 'ORIGINAL':
      return <OriginalField likely={dialog.case.possibleDuplicates} />;
    default:
      return <p>{to === 'CLOSED' ? words.plainStep.CLOSED : words.plainStep.HANDLED}</p>;
  }
}

function Measures() {
  const words = useCaseWords();
  return (
    <fieldset className="plain">
      <legend>{words.measures}</legend>
      <p className="hint">{words.measuresHint}</p>
      {Object.entries(words.measureName).map(([measure, name]) => (
        <label key={measure} className="choice">
          <input type="checkbox" name="measure" value={measure} />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
