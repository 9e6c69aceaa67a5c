import { useState } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { graphql } from '../../../graphql/generated/gql.ts';
import { useWords } from '../../../i18n/words.tsx';
import { ModalForm } from '../../../ui/ModalForm.tsx';
import { useBriefingWords } from '../briefing-words.ts';
import { takeFile } from './take-file.ts';

const PACKS = graphql(`
  query BriefingPacks($id: ID!) {
    briefingPacks(filter: { briefing: $id }, first: 0) { totalCount }
  }
`);
const OF_PACKS = { additionalTypenames: ['BriefingPack', 'Briefing'] };

interface PackDialogProps {
  briefing: string;
  close(): void;
}

/** Makes an offline pack, and leads to those that were made. */
export function PackDialog({ briefing, close }: PackDialogProps) {
  const { language } = useWords();
  const own = useBriefingWords();
  const { take } = own;
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [{ data }, again] = useQuery({
    query: PACKS,
    variables: { id: briefing },
    context: OF_PACKS,
  });
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
    again({ requestPolicy: 'network-only' });
    close();
  };
  const made = data?.briefingPacks.totalCount ?? 0;
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
      {made > 0 ? (
        <p>
          <Link href={`/paparan/paket?view=ALL&briefing=${encodeURIComponent(briefing)}`}>
            {take.packs(made)}
          </Link>
        </p>
      ) : null}
    </ModalForm>
  );
}
