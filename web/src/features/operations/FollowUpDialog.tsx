import { useMutation } from 'urql';
import { graphql } from '../../graphql/generated/gql.ts';
import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import { inLanguage } from '../../lib/language.ts';
import { OF_COMMAND, OperationDialog } from './OperationDialog.tsx';
import { useOperationWords } from './operation-words.ts';
import { TextField } from './TextField.tsx';

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
  const { language } = useWords();
  const own = useOperationWords();
  const { agencies } = useSession();
  const [, add] = useMutation(ADD);
  const send = async (values: FormData) => {
    const answer = await add(
      {
        input: {
          operation,
          text: String(values.get('text')),
          owner: String(values.get('owner')),
          dueOn: String(values.get('dueOn')),
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
      <TextField name="text" label={own.add.text} hint={own.textHint} />
      <label className="field">
        <span>{own.add.owner}</span>
        <select name="owner" required defaultValue="" aria-describedby="owner-hint">
          <option value="" disabled>
            {own.choose}
          </option>
          {agencies.map((each) => (
            <option key={each.code} value={each.code}>
              {inLanguage(language, each.name, each.nameEn)}
            </option>
          ))}
        </select>
        <span id="owner-hint" className="hint">
          {own.add.ownerHint}
        </span>
      </label>
      <label className="field">
        <span>{own.due}</span>
        <input name="dueOn" type="date" required />
      </label>
    </OperationDialog>
  );
}
