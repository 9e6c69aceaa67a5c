import { useState } from 'react';
import { useMutation } from 'urql';
import { CorrectionFields, correctionIn } from '../../graphql/CorrectionFields.tsx';
import { graphql } from '../../graphql/generated/gql.ts';
import type { RightsRequestKind } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { ModalForm } from '../../ui/ModalForm.tsx';

const DECIDE = graphql(`
  mutation DecideRightsRequest(
    $id: ID!
    $granted: Boolean!
    $reason: String
    $correction: CorrectionInput
  ) {
    decideRightsRequest(id: $id, granted: $granted, reason: $reason, correction: $correction) {
      __typename
      ... on RightsProblem { sentence { id en } }
    }
  }
`);

interface DecideDialogProps {
  request: { id: string; kind: RightsRequestKind };
  onClose(changed: boolean): void;
}

/** Grants or refuses a request; a granted correction or erasure is carried out at once. */
export function DecideDialog({ request, onClose }: DecideDialogProps) {
  const { words, language } = useWords();
  const { rights } = words;
  const [granted, setGranted] = useState(true);
  const [problem, setProblem] = useState<string | null>(null);
  const [{ fetching }, decide] = useMutation(DECIDE);
  const corrects = granted && request.kind === 'CORRECTION';

  const submit = async (values: FormData) => {
    const answer = await decide({
      id: request.id,
      granted,
      reason: String(values.get('reason') ?? '').trim() || null,
      correction: corrects ? correctionIn(values) : null,
    });
    const result = answer.data?.decideRightsRequest;
    if (result?.__typename === 'RightsRequest') onClose(true);
    else setProblem(result?.sentence[language] ?? rights.failed);
  };

  return (
    <ModalForm
      title={`${rights.decide}: ${rights.kindName[request.kind]}`}
      submit={granted ? rights.grant : rights.refuse}
      cancel={rights.cancel}
      problem={problem}
      busy={fetching}
      onSubmit={submit}
      onCancel={() => onClose(false)}
    >
      {[true, false].map((choice) => (
        <label key={String(choice)} className="choice">
          <input
            type="radio"
            name="granted"
            checked={granted === choice}
            onChange={() => setGranted(choice)}
          />
          {choice ? rights.grant : rights.refuse}
        </label>
      ))}
      {granted && request.kind === 'ERASURE' ? (
        <p className="note">{rights.erasureWarning}</p>
      ) : null}
      {corrects ? <CorrectionFields documents={null} /> : null}
      <label className="field">
        <span>{rights.reason}</span>
        <input name="reason" maxLength={500} autoComplete="off" required={!granted} />
      </label>
    </ModalForm>
  );
}
