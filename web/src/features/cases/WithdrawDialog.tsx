import { useMutation } from 'urql';
import { graphql } from '../../graphql/generated/gql.ts';
import { LongTextField } from '../../ui/LongTextField.tsx';
import { useCaseWords } from './case-words.ts';
import { useDocumentWords } from './document-words.ts';
import { OF_STEP, StepDialog, type StepDialogOf } from './StepDialog.tsx';

const WITHDRAW = graphql(`
  mutation WithdrawDocument($input: WithdrawDocumentInput!) { withdrawDocument(input: $input) { ...CaseOutcome } }
`);

interface WithdrawDialogProps extends StepDialogOf {
  document: { id: string; title: string };
}

/** Takes back a wrong document, with the reason for it; its content cannot be had again. */
export function WithdrawDialog({ document, ...dialog }: WithdrawDialogProps) {
  const own = useDocumentWords();
  const words = useCaseWords();
  const [, withdraw] = useMutation(WITHDRAW);
  const send = async (values: FormData, version: number) => {
    const input = {
      case: dialog.case.id,
      version,
      document: document.id,
      reason: String(values.get('text')),
    };
    return (await withdraw({ input }, OF_STEP)).data?.withdrawDocument;
  };
  return (
    <StepDialog
      {...dialog}
      title={own.withdrawTitle(document.title)}
      submit={own.withdraw}
      send={send}
    >
      <p>{own.withdrawNote}</p>
      <LongTextField label={words.reason} hint={`${words.textHint} ${own.withdrawHint}`} rows={3} />
    </StepDialog>
  );
}
