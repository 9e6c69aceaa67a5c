import { type FormEvent, useState } from 'react';
import { useWords } from '../../i18n/words.tsx';
import { postJson } from '../../lib/post-json.ts';
import { type Problem, problemOf } from './problem.ts';

/** The code of an authenticator, or one of the recovery codes where it is lost. */
export function CodeForm({ onDone, onBack }: { onDone(): void; onBack(): void }) {
  const { signIn } = useWords().words;
  const [busy, setBusy] = useState(false);
  const [recovery, setRecovery] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get('code')).replace(/\s/g, '');
    setBusy(true);
    setProblem(null);
    const kind = recovery ? 'verify-backup-code' : 'verify-totp';
    const status = await postJson(`/auth/two-factor/${kind}`, { code });
    setBusy(false);
    if (status === 200) onDone();
    else setProblem(problemOf(status));
  };

  return (
    <form className="sign-in" onSubmit={(event) => void submit(event)}>
      <label className="field" key={String(recovery)}>
        <span>{recovery ? signIn.recoveryCode : signIn.code}</span>
        <input
          name="code"
          inputMode={recovery ? 'text' : 'numeric'}
          autoComplete="one-time-code"
          required
        />
      </label>
      {problem ? (
        <p className="problem" role="alert">
          {problem === 'wrong' ? signIn.codeWrong : signIn[problem]}
        </p>
      ) : null}
      <button className="primary" type="submit" disabled={busy}>
        {busy ? signIn.busy : signIn.submit}
      </button>
      <button className="link" type="button" onClick={() => setRecovery(!recovery)}>
        {recovery ? signIn.useCode : signIn.useRecovery}
      </button>
      <button className="link" type="button" onClick={onBack}>
        {signIn.backToPassword}
      </button>
    </form>
  );
}
