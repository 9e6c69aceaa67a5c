import { type FormEvent, useState } from 'react';
import { useWords } from '../../i18n/words.tsx';
import { askJson } from '../../lib/post-json.ts';
import { QrCode } from './QrCode.tsx';

interface SecondFactorProps {
  on: boolean;
  /** Whoever keeps accounts is told to turn it on. */
  advised: boolean;
  onChange(): void;
}

interface Enrolment {
  address: string;
  codes: string[];
}

type Problem = 'passwordWrong' | 'codeWrong' | 'tooMany' | 'failed';

/** The second factor: turned on with the password and a first code, turned off with the password. */
export function SecondFactorSection({ on, advised, onChange }: SecondFactorProps) {
  const { account, signIn } = useWords().words;
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  const send = async (path: string, body: object, wrong: Problem) => {
    const answer = await askJson(`/auth/two-factor/${path}`, body);
    setProblem(answer.status === 200 ? null : problemOf(answer.status, wrong));
    return answer.status === 200 ? answer.body : null;
  };
  const submitPassword = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const password = String(new FormData(event.currentTarget).get('password'));
    const answer = await send(on ? 'disable' : 'enable', { password }, 'passwordWrong');
    if (!answer) return;
    if (on) return onChange();
    setEnrolment({
      address: String(answer['totpURI']),
      codes: (answer['backupCodes'] as string[] | undefined) ?? [],
    });
  };
  const submitCode = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get('code')).replace(/\s/g, '');
    if (!(await send('verify-totp', { code }, 'codeWrong'))) return;
    setEnrolment(null);
    onChange();
  };

  const words = { ...signIn, ...account };
  const trouble = problem ? (
    <p className="problem" role="alert">
      {words[problem]}
    </p>
  ) : null;
  return (
    <section className="card">
      <h2>{account.secondFactor}</h2>
      <p>{on ? account.secondFactorOn : account.secondFactorOff}</p>
      {advised && !on ? <p className="problem">{account.secondFactorAdvised}</p> : null}
      {enrolment && !on ? (
        <form className="account-form" onSubmit={(event) => void submitCode(event)}>
          <p>{account.scan}</p>
          <QrCode text={enrolment.address} label={account.qr} />
          <p>
            {account.secretByHand}{' '}
            <span className="secret">
              {new URL(enrolment.address).searchParams.get('secret') ?? ''}
            </span>
          </p>
          <p>{account.keepCodes}</p>
          <ul className="codes">
            {enrolment.codes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ul>
          <label className="field">
            <span>{signIn.code}</span>
            <input name="code" inputMode="numeric" autoComplete="one-time-code" required />
          </label>
          {trouble}
          <button className="primary" type="submit">
            {account.turnOn}
          </button>
        </form>
      ) : (
        <form className="account-form" onSubmit={(event) => void submitPassword(event)}>
          <label className="field">
            <span>{signIn.password}</span>
            <input name="password" type="password" autoComplete="current-password" required />
          </label>
          {trouble}
          <button type="submit">{on ? account.turnOff : account.prepare}</button>
        </form>
      )}
    </section>
  );
}

function problemOf(status: number | null, wrong: Problem): Problem {
  if (status === 429) return 'tooMany';
  return status === 400 || status === 401 ? wrong : 'failed';
}
