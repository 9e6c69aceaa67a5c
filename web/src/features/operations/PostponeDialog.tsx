import { useState } from 'react';
import { useMutation } from 'urql';
import { useWords } from '../../i18n/words.tsx';
import { formatDay } from '../../lib/format.ts';
import { FieldProblem } from '../../ui/FieldProblem.tsx';
import { LongTextField } from '../../ui/LongTextField.tsx';
import { CHANGE_OPERATION } from './ChangeDialog.tsx';
import { type CommandDialogOf, OF_COMMAND, OperationDialog } from './OperationDialog.tsx';
import { useOperationWords } from './operation-words.ts';

/** Puts an operation off to a later day, with a reason. */
export function PostponeDialog({ operation, onCancel, onDone }: CommandDialogOf) {
  const { language } = useWords();
  const own = useOperationWords();
  const [seen, setSeen] = useState(operation);
  const [, change] = useMutation(CHANGE_OPERATION);
  const send = async (values: FormData) => {
    const input = {
      operation: operation.id,
      version: seen.version,
      plannedOn: String(values.get('plannedOn')),
      reason: String(values.get('text')),
    };
    const answer = await change({ input }, OF_COMMAND);
    return answer.data?.changeOperation;
  };
  return (
    <OperationDialog
      title={own.postpone.verb}
      submit={own.postpone.submit}
      cancel={own.callOff.keep}
      send={send}
      onReload={setSeen}
      onCancel={onCancel}
      onDone={() => onDone(own.postpone.done)}
    >
      <p>{own.postpone.what(formatDay(seen.plannedOn, language))}</p>
      <label className="field">
        <span>{own.postpone.day}</span>
        <input name="plannedOn" type="date" required />
        <FieldProblem name="plannedOn" />
      </label>
      <LongTextField label={own.reason} hint={own.textHint} rows={3} />
    </OperationDialog>
  );
}
