import { useState } from 'react';
import { useMutation } from 'urql';
import { graphql } from '../../graphql/generated/gql.ts';
import type {
  CaseMeasure,
  OperationNextFragment,
  OperationStatus,
} from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { inLanguage } from '../../lib/language.ts';
import { FieldProblem } from '../../ui/FieldProblem.tsx';
import { LongTextField } from '../../ui/LongTextField.tsx';
import { CountLines } from './CountLines.tsx';
import { OF_COMMAND, OperationDialog } from './OperationDialog.tsx';
import { useOperationWords } from './operation-words.ts';

const RECORD = graphql(`
  mutation RecordOperation($input: RecordOperationInput!) {
    recordOperation(input: $input) { ...OperationOutcome }
  }
`);

/** What the dialogs of the leading agency are given by the page. */
export interface CommandDialogOf {
  operation: OperationNextFragment;
  onCancel(): void;
  onDone(status: OperationStatus): void;
}

interface RecordDialogProps extends CommandDialogOf {
  categories: readonly { id: string; nameId: string; nameEn: string }[];
}

/** Writes down what an operation found and what came of it, in counts. */
export function RecordDialog({ operation, categories, onCancel, onDone }: RecordDialogProps) {
  const { language } = useWords();
  const own = useOperationWords();
  // The version that the officer looked at, not one that arrives behind the dialog.
  const [version] = useState(operation.version);
  const [, record] = useMutation(RECORD);
  const send = async (values: FormData) => {
    const found = values.getAll('found');
    const taken = values.getAll('taken');
    const answer = await record(
      {
        input: {
          operation: operation.id,
          version,
          carriedOutOn: String(values.get('carriedOutOn')),
          warrant: String(values.get('warrant')),
          warrantException: String(values.get('exception')),
          findings: values.getAll('category').map((category, line) => ({
            category: String(category),
            found: Number(found[line]),
          })),
          outcomes: values.getAll('measure').map((measure, line) => ({
            measure: String(measure) as CaseMeasure,
            taken: Number(taken[line]),
          })),
          minutes: String(values.get('minutes')),
        },
      },
      OF_COMMAND,
    );
    return answer.data?.recordOperation;
  };
  return (
    <OperationDialog
      title={own.record.verb}
      submit={own.record.submit}
      send={send}
      onCancel={onCancel}
      onDone={(done) => onDone(done.operation?.status ?? 'CARRIED_OUT')}
    >
      <p className="hint">{own.record.what}</p>
      <label className="field">
        <span>{own.record.day}</span>
        <input name="carriedOutOn" type="date" required />
        <FieldProblem name="carriedOutOn" />
      </label>
      <label className="field">
        <span>{own.record.warrant}</span>
        <input
          name="warrant"
          maxLength={200}
          autoComplete="off"
          defaultValue={operation.warrant ?? ''}
        />
        <FieldProblem name="warrant" />
      </label>
      <LongTextField
        name="exception"
        label={own.record.exception}
        hint={own.record.exceptionHint}
        rows={2}
        required={false}
      />
      <CountLines
        title={own.findings}
        what={own.finding}
        hint={own.record.findingsHint}
        add={own.record.addFinding}
        names={['category', 'found']}
        options={categories.map((each) => ({
          value: each.id,
          label: inLanguage(language, each.nameId, each.nameEn),
        }))}
      />
      <CountLines
        title={own.outcomes}
        what={own.outcome}
        hint={own.record.outcomesHint}
        add={own.record.addOutcome}
        names={['measure', 'taken']}
        options={Object.entries(own.measureName).map(([value, label]) => ({ value, label }))}
      />
      <LongTextField name="minutes" label={own.minutes} hint={own.textHint} />
    </OperationDialog>
  );
}
