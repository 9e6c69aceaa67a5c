import { useState } from 'react';
import { useMutation } from 'urql';
import { graphql } from '../../../graphql/generated/gql.ts';
import type { PackRowFragment } from '../../../graphql/generated/graphql.ts';
import { useWords } from '../../../i18n/words.tsx';
import { LongTextField } from '../../../ui/LongTextField.tsx';
import { ModalForm } from '../../../ui/ModalForm.tsx';
import { usePackWords } from './pack-words.ts';

const WITHDRAW = graphql(`
  mutation WithdrawPack($pack: ID!, $reason: String!) {
    withdrawPack(pack: $pack, reason: $reason) { ...BriefingOutcome }
  }
`);
const OF_PACKS = { additionalTypenames: ['BriefingPack', 'Briefing'] };

interface Problem {
  sentence: string;
  field: string | null;
}

/** Takes a pack back, for a reason that whoever verifies it reads. */
export function WithdrawDialog({ pack, close }: { pack: PackRowFragment; close(): void }) {
  const { language } = useWords();
  const own = usePackWords();
  const [{ fetching }, withdraw] = useMutation(WITHDRAW);
  const [problem, setProblem] = useState<Problem | null>(null);
  const submit = async (values: FormData) => {
    setProblem(null);
    const { data, error } = await withdraw(
      { pack: pack.id, reason: String(values.get('reason')) },
      OF_PACKS,
    );
    const outcome = data?.withdrawPack;
    if (outcome?.__typename === 'BriefingTaken') return close();
    setProblem({
      sentence: outcome?.sentence[language] ?? error?.graphQLErrors[0]?.message ?? own.failed,
      field: outcome?.field ?? null,
    });
  };
  return (
    <ModalForm
      title={own.withdrawTitle}
      submit={own.submit}
      cancel={own.cancel}
      problem={problem?.sentence ?? null}
      problemField={problem?.field ?? null}
      busy={fetching}
      onSubmit={(values) => void submit(values)}
      onCancel={close}
    >
      <p>
        {pack.briefing.title} · <code>{pack.fingerprint}</code>
      </p>
      <p className="hint">{own.withdrawHint}</p>
      <LongTextField name="reason" label={own.reason} hint={own.reasonHint} rows={2} />
    </ModalForm>
  );
}
