import { useEffect, useState } from 'react';
import { useWords } from '../../i18n/words.tsx';
import { askJson } from '../../lib/post-json.ts';

/** Sign-in by the agency's own identity provider, offered where the hub is set up for one. */
export function ProviderButton({ returnTo }: { returnTo: string }) {
  const { signIn } = useWords().words;
  const [name, setName] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    fetch('/auth/ways')
      .then(async (response) => (await response.json()) as { provider: string | null })
      .then(({ provider }) => setName(provider))
      // Without an answer there is the password.
      .catch(() => setName(null));
  }, []);
  if (!name) return null;
  const go = async () => {
    const { status, body } = await askJson('/auth/sign-in/provider', { returnTo });
    if (status === 200 && typeof body['url'] === 'string') window.location.assign(body['url']);
    else setFailed(true);
  };
  return (
    <div className="sign-in">
      {failed ? (
        <p className="problem" role="alert">
          {signIn.failed}
        </p>
      ) : null}
      <button type="button" onClick={() => void go()}>
        {signIn.provider(name)}
      </button>
    </div>
  );
}
