import { useMutation } from 'urql';
import type { AnalysisItemFragment, Role } from '../../../graphql/generated/graphql.ts';
import { useWords } from '../../../i18n/words.tsx';
import { LongTextField } from '../../../ui/LongTextField.tsx';
import { AnalysisDialog } from './AnalysisDialog.tsx';
import { OF_COMMAND, SHARE } from './analyses-query.ts';
import { useAnalysisWords } from './analysis-words.ts';
import type { ReaderOf } from './Readers.tsx';

/** Those that read analyses. */
const READERS = ['LEADER', 'ANALYST', 'CASE_OFFICER', 'PRESENTER'] as const satisfies Role[];

interface ShareDialogProps {
  analysis: AnalysisItemFragment;
  readers: readonly ReaderOf[];
  onCancel(): void;
  onDone(analysis: AnalysisItemFragment): void;
}

/** With whom an own analysis is shared: roles, and persons by address. */
export function ShareDialog({ analysis, readers, onCancel, onDone }: ShareDialogProps) {
  const { words } = useWords();
  const own = useAnalysisWords();
  const [, share] = useMutation(SHARE);
  const send = async (values: FormData) => {
    const answer = await share(
      {
        input: {
          analysis: analysis.id,
          version: analysis.version,
          roles: READERS.filter((role) => values.has(role)),
          emails: String(values.get('emails') ?? '')
            .split(/[\s,;]+/)
            .filter(Boolean),
        },
      },
      OF_COMMAND,
    );
    return answer.data?.shareAnalysis;
  };
  return (
    <AnalysisDialog
      title={own.shareTitle(analysis.name)}
      submit={own.submitShare}
      send={send}
      onCancel={onCancel}
      onDone={onDone}
    >
      <p className="hint">{own.shareHint}</p>
      <fieldset className="plain">
        <legend>{own.shareRoles}</legend>
        {READERS.map((role) => (
          <label key={role} className="choice">
            <input
              type="checkbox"
              name={role}
              defaultChecked={readers.some((reader) => reader.role === role)}
            />
            {words.role[role]}
          </label>
        ))}
      </fieldset>
      <LongTextField
        label={own.shareEmails}
        hint={own.shareEmailsHint}
        name="emails"
        rows={3}
        required={false}
        initial={readers.flatMap(({ email }) => email ?? []).join('\n')}
      />
    </AnalysisDialog>
  );
}
