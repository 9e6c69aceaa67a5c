import { type FormEvent, useState } from 'react';
import { Link, useSearch } from 'wouter';
import { useWords } from '../../i18n/words.tsx';
import { postJson } from '../../lib/post-json.ts';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { PublicFrame } from './PublicFrame.tsx';

type Outcome = 'tooShort' | 'differs' | 'linkInvalid' | 'tooMany' | 'failed' | 'setDone';
const SHORTEST = 12;

/** Sets the password of an account through the one-time link that the admin handed over. */
export function SetPassword() {
  const { words } = useWords();
  const token = new URLSearchParams(useSearch()).get('token') ?? '';
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(token ? null : 'linkInvalid');
  usePageTitle(words.signIn.setTitle);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const newPassword = String(form.get('password'));
    if (newPassword.length < SHORTEST) return setOutcome('tooShort');
    if (newPassword !== String(form.get('repeat'))) return setOutcome('differs');
    setBusy(true);
    setOutcome(outcomeOf(await postJson('/auth/reset-password', { newPassword, token })));
    setBusy(false);
  };

  return (
    <PublicFrame title={words.signIn.setTitle}>
      {outcome === 'setDone' ? (
        <p role="status">{words.signIn.setDone}</p>
      ) : (
        <form className="sign-in" onSubmit={(event) => void submit(event)}>
          <label className="field">
            <span>{words.signIn.newPassword}</span>
            <input name="password" type="password" autoComplete="new-password" required />
          </label>
          <label className="field">
            <span>{words.signIn.repeat}</span>
            <input name="repeat" type="password" autoComplete="new-password" required />
          </label>
          <p className="hint">{words.signIn.rule}</p>
          {outcome ? (
            <p className="problem" role="alert">
              {words.signIn[outcome]}
            </p>
          ) : null}
          <button className="primary" type="submit" disabled={busy || !token}>
            {busy ? words.signIn.setBusy : words.signIn.set}
          </button>
        </form>
      )}
      <p>
        <Link href="/masuk">{words.signIn.toSignIn}</Link>
      </p>
    </PublicFrame>
  );
}

function outcomeOf(status: number | null): Outcome {
  if (status === 200) return 'setDone';
  if (status === 429) return 'tooMany';
  return status !== null && status >= 400 && status < 500 ? 'linkInvalid' : 'failed';
}
