import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { graphql } from '../../graphql/generated/gql.ts';
import type { UploadSourceFragment } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { recordPath } from '../../lib/record-path.ts';
import { signInPath } from '../../lib/return-path.ts';
import { SelectField } from '../../ui/Fields.tsx';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { AboutSource } from './AboutSource.tsx';
import { ALREADY_IN } from './already-in.ts';
import { type Sent, sendFile } from './send-file.ts';
import { UploadDetails } from './UploadDetails.tsx';

export const UPLOAD_SOURCE = graphql(`
  fragment UploadSource on Source {
    id
    title { id en }
    publisher
    rhythm
    authority { id en }
    extension
  }
`);

const PERIOD = /^\d{4}-(0[1-9]|1[0-2])$/;

/** One file to the hub: which kind it is, the file, and what it does not say itself. */
export function Upload({ sources }: { sources: readonly UploadSourceFragment[] }) {
  const { words } = useWords();
  const { language } = useWords();
  const [, navigate] = useLocation();
  const [source, setSource] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const chosen = sources.find((each) => each.id === source);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const period = String(form.get('period') ?? '').trim();
    if (!file || !source) return;
    if (period && !PERIOD.test(period)) return setProblem(words.sources.periodInvalid);
    setBusy(true);
    setProblem(null);
    const sent = await sendFile({
      source,
      file,
      agency: String(form.get('agency') ?? '') || null,
      period: period || null,
      dryRun: form.get('dryRun') === 'on',
    });
    setBusy(false);
    finish(sent);
  };

  const finish = (sent: Sent) => {
    if (sent.kind === 'running') navigate(recordPath('/sumber', sent.batch));
    else if (sent.kind === 'already-in')
      navigate(recordPath('/sumber', sent.batch), { state: ALREADY_IN });
    else if (sent.kind === 'signed-out') navigate(signInPath('/sumber'));
    else if (sent.kind === 'refused') setProblem(sent.sentence[language]);
    else setProblem(sent.kind === 'too-large' ? words.sources.tooLarge : words.sources.sendFailed);
  };

  return (
    <section className="card upload">
      <h2>{words.sources.upload}</h2>
      <form onSubmit={(event) => void submit(event)}>
        <SelectField
          label={words.sources.source}
          value={source}
          options={[
            { value: '', label: words.sources.choose },
            ...sources.map((each) => ({ value: each.id, label: each.title[language] })),
          ]}
          onChange={setSource}
        />
        {chosen ? <AboutSource source={chosen} /> : null}
        <FileDrop
          invitation={`${words.sources.drop} ${words.sources.or}`}
          pick={words.sources.pick}
          accept={chosen ? `.${chosen.extension}` : undefined}
          onFile={setFile}
        >
          <p className="hint" role="status">
            {file
              ? `${words.sources.chosen}: ${file.name}`
              : chosen
                ? words.sources.expects(chosen.extension)
                : null}
          </p>
        </FileDrop>
        <UploadDetails />
        {problem ? (
          <div className="state state-failed" role="alert">
            <p className="state-title">{words.sources.refused}</p>
            <p>{problem}</p>
          </div>
        ) : null}
        <button className="primary" type="submit" disabled={busy || !file || !source}>
          {busy ? words.sources.sending : words.sources.send}
        </button>
        {busy ? <progress aria-label={words.sources.sending} /> : null}
      </form>
    </section>
  );
}
