import { useState } from 'react';
import { useMutation } from 'urql';
import { graphql } from '../../graphql/generated/gql.ts';
import { LongTextField } from '../../ui/LongTextField.tsx';
import { type CommandDialogOf, OF_COMMAND, OperationDialog } from './OperationDialog.tsx';
import { useOperationWords } from './operation-words.ts';
import { PlanFields } from './PlanFields.tsx';
import { changesIn, planIn, planInput, planOf } from './typed-plan.ts';

export const CHANGE_OPERATION = graphql(`
  mutation ChangeOperation($input: ChangeOperationInput!) {
    changeOperation(input: $input) { ...OperationOutcome }
  }
`);

/**
 * Changes a plan. Only what the officer changed is sent, and where a colleague was quicker every other field follows the
 * colleague's, so that neither writes over the other unseen.
 */
export function ChangeDialog({ operation, onCancel, onDone }: CommandDialogOf) {
  const own = useOperationWords();
  // What the officer looked at, not what arrives behind the dialog.
  const [seen, setSeen] = useState({ version: operation.version, plan: planOf(operation) });
  const [shown, setShown] = useState(seen.plan);
  const [, change] = useMutation(CHANGE_OPERATION);
  const send = async (values: FormData) => {
    const input = {
      operation: operation.id,
      version: seen.version,
      ...changesIn(planInput(seen.plan), planInput(planIn(values))),
      reason: String(values.get('text')),
    };
    const answer = await change({ input }, OF_COMMAND);
    return answer.data?.changeOperation;
  };
  return (
    <OperationDialog
      title={own.change.verb}
      submit={own.change.submit}
      send={send}
      onReload={(now, typed) => {
        setShown({ ...planOf(now), ...changesIn(seen.plan, planIn(typed)) });
        setSeen({ version: now.version, plan: planOf(now) });
      }}
      onCancel={onCancel}
      onDone={() => onDone(own.change.done)}
    >
      <p className="hint">{own.change.what}</p>
      <PlanFields key={seen.version} initial={shown} />
      <LongTextField
        label={own.reason}
        hint={`${own.change.reasonHint} ${own.textHint}`}
        rows={2}
        required={false}
      />
    </OperationDialog>
  );
}
