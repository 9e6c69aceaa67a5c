import { useState } from 'react';
import { useMutation } from 'urql';
import { graphql } from '../../graphql/generated/gql.ts';
import { LongTextField } from '../../ui/LongTextField.tsx';
import { type CommandDialogOf, OF_COMMAND, OperationDialog } from './OperationDialog.tsx';
import { useOperationWords } from './operation-words.ts';

const CANCEL = graphql(`
  mutation CancelOperation($operation: ID!, $version: Int!, $reason: String!) {
    cancelOperation(operation: $operation, version: $version, reason: $reason) {
      ...OperationOutcome
    }
  }
`);

/** Calls a planned operation off, with a reason. */
export function CancelDialog({ operation, onCancel, onDone }: CommandDialogOf) {
  const own = useOperationWords();
  const [version, setVersion] = useState(operation.version);
  const [, cancel] = useMutation(CANCEL);
  const send = async (values: FormData) => {
    const answer = await cancel(
      { operation: operation.id, version, reason: String(values.get('text')) },
      OF_COMMAND,
    );
    return answer.data?.cancelOperation;
  };
  return (
    <OperationDialog
      title={own.callOff.verb}
      submit={own.callOff.submit}
      cancel={own.callOff.keep}
      send={send}
      onReload={(now) => setVersion(now.version)}
      onCancel={onCancel}
      onDone={() => onDone(own.saved(own.status.CANCELLED))}
    >
      <p>{own.callOff.what}</p>
      <LongTextField label={own.reason} hint={own.textHint} rows={3} />
    </OperationDialog>
  );
}
