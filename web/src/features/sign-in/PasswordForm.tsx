import { type FormEvent, useState } from 'react';
import { useWords } from '../../i18n/words.tsx';
import { askJson } from '../../lib/post-json.ts';
import { type Problem, problemOf } from './problem.ts';

/** Address and password. Where the account asks for a code as well, nobody is signed in yet. */
export function PasswordForm({ onDone, onCode }: { onDone(): void; onCode(): void }) {
  const { signIn } = useWords().words;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setProblem(null);
    const { status, body } = await askJson('/auth/sign-in/email', {
      email: String(form.get('email')).trim(),
      password: String(form.get('password')),
    });
    setBusy(false);
    if (status !== 200) setProblem(problemOf(status));
    else if (body['twoFactorRedirect'] === true) onCode();
    else onDone();
  };

  return (
    <form className="sign-in" onSubmit={(event) => void submit(event)}>
      <label className="field">
        <span>{signIn.email}</span>
        <input name="email" type="email" autoComplete="username" required />
      </label>
      <label className="field">
        <span>{signIn.password}</span>
        <input name="password" type="password" autoComplete="current-password" required />
      </label>
      {problem ? (
        <p className="problem" role="alert">
          {signIn[problem]}
        </p>
      ) : null}
      <button className="primary" type="submit" disabled={busy}>
        {busy ? signIn.busy : signIn.submit}
      </button>
      <p className="hint">{signIn.noAccount}</p>
    </form>
  );
}
