import { useMutation } from 'urql';
import { graphql } from '../../graphql/generated/gql.ts';
import { LongTextField } from '../../ui/LongTextField.tsx';
import { useCaseWords } from './case-words.ts';
import { OF_STEP, StepDialog, type StepDialogOf } from './StepDialog.tsx';

const ANSWER = graphql(`
  mutation AnswerHandover($input: AnswerHandoverInput!) {
    answerHandover(input: $input) { ...CaseOutcome }
  }
`);

/** Takes a case on that was handed over, or returns it with a reason. */
export function AnswerDialog({ accepted, ...dialog }: StepDialogOf & { accepted: boolean }) {
  const words = useCaseWords();
  const [, answerHandover] = useMutation(ANSWER);
  const send = async (values: FormData, version: number) => {
    const text = values.get('text');
    const answer = await answerHandover(
      {
        input: {
          case: dialog.case.id,
          version,
          accepted,
          reason: text === null ? null : String(text),
        },
      },
      OF_STEP,
    );
    return answer.data?.answerHandover;
  };
  return (
    <StepDialog {...dialog} title={accepted ? words.accept : words.giveBack} send={send}>
      <p>{accepted ? words.acceptHint : words.giveBackHint}</p>
      {accepted ? null : <LongTextField label={words.reason} hint={words.textHint} rows={3} />}
    </StepDialog>
  );
}
