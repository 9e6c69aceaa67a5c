import { type FormEvent, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useWords } from '../../i18n/words.tsx';
import { postJson } from '../../lib/post-json.ts';
import { returnPath } from '../../lib/return-path.ts';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { PublicFrame } from './PublicFrame.tsx';

type Problem = 'wrong' | 'tooMany' | 'failed';

/** The way in. The session itself is a cookie that no script can read. */
export function SignIn() {
  const { words } = useWords();
  const search = useSearch();
  const [, navigate] = useLocation();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  usePageTitle(words.signIn.title);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setProblem(null);
    const status = await postJson('/auth/sign-in/email', {
      email: String(form.get('email')).trim(),
      password: String(form.get('password')),
    });
    setBusy(false);
    if (status === 200) navigate(returnPath(search), { replace: true });
    else setProblem(problemOf(status));
  };

  return (
    <PublicFrame title={words.signIn.title}>
      <form className="sign-in" onSubmit={(event) => void submit(event)}>
        <label className="field">
          <span>{words.signIn.email}</span>
          <input name="email" type="email" autoComplete="username" required />
        </label>
        <label className="field">
          <span>{words.signIn.password}</span>
          <input name="password" type="password" autoComplete="current-password" required />
        </label>
        {problem ? (
          <p className="problem" role="alert">
            {words.signIn[problem]}
          </p>
        ) : null}
        <button className="primary" type="submit" disabled={busy}>
          {busy ? words.signIn.busy : words.signIn.submit}
        </button>
        <p className="hint">{words.signIn.noAccount}</p>
      </form>
    </PublicFrame>
  );
}

function problemOf(status: number | null): Problem {
  if (status === 429) return 'tooMany';
  return status !== null && status >= 400 && status < 500 ? 'wrong' : 'failed';
}
