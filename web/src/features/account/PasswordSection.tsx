import { type FormEvent, useState } from 'react';
import { useWords } from '../../i18n/words.tsx';
import { postJson } from '../../lib/post-json.ts';

type Outcome = 'passwordChanged' | 'passwordWrong' | 'tooShort' | 'differs' | 'tooMany' | 'failed';
const SHORTEST = 12;

/** A new password. It takes the old one, and all other sessions end with it. */
export function PasswordSection({ onChange }: { onChange(): void }) {
  const { account, signIn } = useWords().words;
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const element = event.currentTarget;
    const form = new FormData(element);
    const newPassword = String(form.get('new'));
    if (newPassword.length < SHORTEST) return setOutcome('tooShort');
    if (newPassword !== String(form.get('repeat'))) return setOutcome('differs');
    setBusy(true);
    const status = await postJson('/auth/change-password', {
      currentPassword: String(form.get('old')),
      newPassword,
    });
    setBusy(false);
    setOutcome(outcomeOf(status));
    if (status !== 200) return;
    element.reset();
    onChange();
  };

  const words = { ...signIn, ...account };
  return (
    <section className="card">
      <h2>{account.password}</h2>
      <form className="account-form" onSubmit={(event) => void submit(event)}>
        <label className="field">
          <span>{account.oldPassword}</span>
          <input name="old" type="password" autoComplete="current-password" required />
        </label>
        <label className="field">
          <span>{signIn.newPassword}</span>
          <input name="new" type="password" autoComplete="new-password" required />
        </label>
        <label className="field">
          <span>{signIn.repeat}</span>
          <input name="repeat" type="password" autoComplete="new-password" required />
        </label>
        <p className="hint">
          {signIn.rule} {account.endsOthers}
        </p>
        {outcome ? (
          <p
            className={outcome === 'passwordChanged' ? undefined : 'problem'}
            role={outcome === 'passwordChanged' ? 'status' : 'alert'}
          >
            {words[outcome]}
          </p>
        ) : null}
        <button type="submit" disabled={busy}>
          {signIn.set}
        </button>
      </form>
    </section>
  );
}

function outcomeOf(status: number | null): Outcome {
  if (status === 200) return 'passwordChanged';
  if (status === 429) return 'tooMany';
  return status === 400 ? 'passwordWrong' : 'failed';
}
