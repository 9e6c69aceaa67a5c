import { useMutation } from 'urql';
import { FollowUpFields, followUpIn } from '../../graphql/FollowUpFields.tsx';
import { graphql } from '../../graphql/generated/gql.ts';
import { OF_COMMAND, OperationDialog } from './OperationDialog.tsx';
import { useOperationWords } from './operation-words.ts';

const ADD = graphql(`
  mutation AddFollowUp($input: AddFollowUpInput!) {
    addFollowUp(input: $input) { ...FollowUpOutcome }
  }
`);

interface FollowUpDialogProps {
  operation: string;
  onCancel(): void;
  onDone(): void;
}

/** Writes down what an agency is to do after an operation, and by when. */
export function FollowUpDialog({ operation, onCancel, onDone }: FollowUpDialogProps) {
  const own = useOperationWords();
  const [, add] = useMutation(ADD);
  const send = async (values: FormData) => {
    const answer = await add(
      {
        input: {
          operation,
          ...followUpIn(values),
        },
      },
      OF_COMMAND,
    );
    return answer.data?.addFollowUp;
  };
  return (
    <OperationDialog
      title={own.add.verb}
      submit={own.add.submit}
      send={send}
      onCancel={onCancel}
      onDone={onDone}
    >
      <FollowUpFields
        words={{ ...own.add, textHint: own.textHint, choose: own.choose, due: own.due }}
      />
    </OperationDialog>
  );
}
