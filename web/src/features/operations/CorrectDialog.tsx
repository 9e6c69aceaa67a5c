import { useState } from 'react';
import { useMutation } from 'urql';
import { graphql } from '../../graphql/generated/gql.ts';
import { LongTextField } from '../../ui/LongTextField.tsx';
import { type CommandDialogOf, OF_COMMAND, OperationDialog } from './OperationDialog.tsx';
import { useOperationWords } from './operation-words.ts';
import { type Category, ResultFields } from './ResultFields.tsx';
import { changesIn } from './typed-plan.ts';
import { resultIn, resultOf } from './typed-result.ts';

const CORRECT = graphql(`
  mutation CorrectOperation($input: CorrectOperationInput!) {
    correctOperation(input: $input) { ...OperationOutcome }
  }
`);

interface CorrectDialogProps extends CommandDialogOf {
  categories: readonly Category[];
}

/** Puts a result right, with the reason for it. As with a plan, only what the officer changed is sent. */
export function CorrectDialog({ operation, categories, onCancel, onDone }: CorrectDialogProps) {
  const own = useOperationWords();
  const [seen, setSeen] = useState({ version: operation.version, result: resultOf(operation) });
  const [shown, setShown] = useState(seen.result);
  const [, correct] = useMutation(CORRECT);
  const send = async (values: FormData) => {
    const input = {
      operation: operation.id,
      version: seen.version,
      ...changesIn(seen.result, resultIn(values)),
      reason: String(values.get('text')),
    };
    const answer = await correct({ input }, OF_COMMAND);
    return answer.data?.correctOperation;
  };
  return (
    <OperationDialog
      title={own.correct.verb}
      submit={own.correct.submit}
      send={send}
      onReload={(now, typed) => {
        setShown({ ...resultOf(now), ...changesIn(seen.result, resultIn(typed)) });
        setSeen({ version: now.version, result: resultOf(now) });
      }}
      onCancel={onCancel}
      onDone={() => onDone(own.correct.done)}
    >
      <p className="hint">{own.correct.what}</p>
      <ResultFields key={seen.version} initial={shown} categories={categories} />
      <LongTextField label={own.reason} hint={own.textHint} rows={2} />
    </OperationDialog>
  );
}
