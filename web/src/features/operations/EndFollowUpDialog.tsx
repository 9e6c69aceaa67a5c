import { useMutation } from 'urql';
import { graphql } from '../../graphql/generated/gql.ts';
import type { FollowUpItemFragment } from '../../graphql/generated/graphql.ts';
import { OF_COMMAND, OperationDialog } from './OperationDialog.tsx';
import { useOperationWords } from './operation-words.ts';

const END = graphql(`
  mutation EndFollowUp($id: ID!, $done: Boolean!) {
    endFollowUp(id: $id, done: $done) { ...FollowUpOutcome }
  }
`);

interface EndFollowUpDialogProps {
  followUp: FollowUpItemFragment;
  /** Done by its owner, or dropped by who made it. */
  done: boolean;
  onCancel(): void;
  onDone(): void;
}

/** Asks once more before a follow-up ends, since nothing opens it again. */
export function EndFollowUpDialog({ followUp, done, onCancel, onDone }: EndFollowUpDialogProps) {
  const own = useOperationWords();
  const [, end] = useMutation(END);
  return (
    <OperationDialog
      title={done ? own.doneTitle : own.dropTitle}
      submit={done ? own.done : own.drop}
      send={async () => {
        const answer = await end({ id: followUp.id, done }, OF_COMMAND);
        return answer.data?.endFollowUp;
      }}
      onCancel={onCancel}
      onDone={onDone}
    >
      <p className="operation-text">{followUp.text}</p>
      <p className="hint">{done ? own.doneHint : own.dropHint}</p>
    </OperationDialog>
  );
}
