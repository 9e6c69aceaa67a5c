import { useState } from 'react';
import { useMutation } from 'urql';
import { graphql } from '../../graphql/generated/gql.ts';
import { type CommandDialogOf, OF_COMMAND, OperationDialog } from './OperationDialog.tsx';
import { useOperationWords } from './operation-words.ts';
import { type Category, ResultFields } from './ResultFields.tsx';
import { resultIn, resultOf } from './typed-result.ts';

const RECORD = graphql(`
  mutation RecordOperation($input: RecordOperationInput!) {
    recordOperation(input: $input) { ...OperationOutcome }
  }
`);

interface RecordDialogProps extends CommandDialogOf {
  categories: readonly Category[];
}

/** Writes down what an operation found and what came of it, in counts. */
export function RecordDialog({ operation, categories, onCancel, onDone }: RecordDialogProps) {
  const own = useOperationWords();
  // What the officer looked at, not what arrives behind the dialog.
  const [version, setVersion] = useState(operation.version);
  const [initial] = useState(() => resultOf(operation));
  const [, record] = useMutation(RECORD);
  const send = async (values: FormData) => {
    const input = { operation: operation.id, version, ...resultIn(values) };
    const answer = await record({ input }, OF_COMMAND);
    return answer.data?.recordOperation;
  };
  return (
    <OperationDialog
      title={own.record.verb}
      submit={own.record.submit}
      send={send}
      onReload={(now) => setVersion(now.version)}
      onCancel={onCancel}
      onDone={() => onDone(own.saved(own.status.CARRIED_OUT))}
    >
      <p className="hint">{own.record.what}</p>
      <ResultFields initial={initial} categories={categories} />
    </OperationDialog>
  );
}
