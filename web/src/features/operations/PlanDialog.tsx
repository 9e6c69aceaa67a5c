import { useMutation } from 'urql';
import { graphql } from '../../graphql/generated/gql.ts';
import { OF_COMMAND, OperationDialog } from './OperationDialog.tsx';
import { useOperationWords } from './operation-words.ts';
import { PlanFields } from './PlanFields.tsx';
import { NO_PLAN, planIn, planInput } from './typed-plan.ts';

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
  const own = useOperationWords();
  const [, plan] = useMutation(PLAN);
  const send = async (values: FormData) => {
    const answer = await plan({ input: planInput(planIn(values)) }, OF_COMMAND);
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
      <PlanFields initial={NO_PLAN} />
    </OperationDialog>
  );
}
