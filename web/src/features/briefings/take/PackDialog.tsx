import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { graphql } from '../../../graphql/generated/gql.ts';
import { useWords } from '../../../i18n/words.tsx';
import { formatMoment } from '../../../lib/format.ts';
import { ModalForm } from '../../../ui/ModalForm.tsx';
import { useBriefingWords } from '../briefing-words.ts';
import { takeFile } from './take-file.ts';

const PACKS = graphql(`
  query BriefingPacks($id: ID!) {
    briefing(id: $id) { id packs { id madeAt validUntil withdrawnAt } }
  }
`);
const WITHDRAW = graphql(`
  mutation WithdrawPack($pack: ID!) {
    withdrawPack(pack: $pack) { ...BriefingOutcome }
  }
`);
const OF_PACKS = { additionalTypenames: ['BriefingPack', 'Briefing'] };

interface PackDialogProps {
  briefing: string;
  close(): void;
}

/** Makes an offline pack, and lists those that were made, each of which can be taken back. */
export function PackDialog({ briefing, close }: PackDialogProps) {
  const { language } = useWords();
  const own = useBriefingWords();
  const { take } = own;
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [{ data }, ask] = useQuery({
    query: PACKS,
    variables: { id: briefing },
    context: OF_PACKS,
  });
  const [, withdraw] = useMutation(WITHDRAW);
  const submit = async (values: FormData) => {
    setBusy(true);
    setProblem(null);
    const found = await takeFile(`/briefings/${encodeURIComponent(briefing)}/packs`, language, {
      passphrase: String(values.get('passphrase')),
      until: String(values.get('until')),
      language,
    });
    setBusy(false);
    if (found) return setProblem(found === 'failed' ? take.failed : found);
    ask({ requestPolicy: 'network-only' });
    close();
  };
  const takeBack = async (pack: string) => {
    const answer = await withdraw({ pack }, OF_PACKS);
    const outcome = answer.data?.withdrawPack;
    if (!outcome) setProblem(answer.error?.graphQLErrors[0]?.message ?? own.failed);
    else if (outcome.__typename === 'BriefingProblem') setProblem(outcome.sentence[language]);
  };
  const packs = data?.briefing?.packs ?? [];
  return (
    <ModalForm
      title={take.pack}
      submit={take.makePack}
      cancel={own.cancel}
      problem={problem}
      busy={busy}
      onSubmit={(values) => void submit(values)}
      onCancel={close}
    >
      <p className="hint">{take.packHint}</p>
      <label className="field">
        <span>{take.passphrase}</span>
        <input
          name="passphrase"
          type="password"
          autoComplete="new-password"
          aria-describedby="passphrase-hint"
          required
        />
        <span id="passphrase-hint" className="hint">
          {take.passphraseHint}
        </span>
      </label>
      <label className="field">
        <span>{take.until}</span>
        <input name="until" type="date" required />
      </label>
      {packs.length > 0 ? (
        <details>
          <summary>{take.packs(packs.length)}</summary>
          <ul className="plain-list briefing-packs">
            {packs.map(({ id, madeAt, validUntil, withdrawnAt }) => (
              <li key={id}>
                {take.packMade(formatMoment(madeAt, language), formatMoment(validUntil, language))}{' '}
                {withdrawnAt ? (
                  <strong>{take.withdrawn}</strong>
                ) : (
                  <button type="button" className="link" onClick={() => void takeBack(id)}>
                    {take.withdraw}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </ModalForm>
  );
}
