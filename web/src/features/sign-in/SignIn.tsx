import { useCallback, useEffect, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useWords } from '../../i18n/words.tsx';
import { forgetShapes } from '../../lib/kept-shapes.ts';
import { returnPath } from '../../lib/return-path.ts';
import { tellSessionOver } from '../../lib/session-signal.ts';
import { forgetDrafts } from '../../lib/tab-draft.ts';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { CodeForm } from './CodeForm.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { ProviderButton } from './ProviderButton.tsx';
import { PublicFrame } from './PublicFrame.tsx';

/** The way in: the password, and a code where the account asks for one. The session is a cookie that no script reads. */
export function SignIn() {
  const { words } = useWords();
  const search = useSearch();
  const [, navigate] = useLocation();
  const [needsCode, setNeedsCode] = useState(false);
  usePageTitle(words.signIn.title);
  useEffect(() => {
    // Whoever stands here has no session, or ends one: nothing that it was given stays behind.
    forgetShapes().catch(() => null);
    forgetDrafts();
  }, []);
  const enter = useCallback(() => {
    // A tab that still shows somebody else's session lets go of it.
    tellSessionOver();
    navigate(returnPath(search), { replace: true });
  }, [search, navigate]);
  const from = new URLSearchParams(search).get('dari');
  // Back from the provider: a session was begun, and this page, unlike the provider's, may send its cookie.
  const arrived = from === 'penyedia';
  useEffect(() => {
    if (arrived) enter();
  }, [arrived, enter]);
  return (
    <PublicFrame title={needsCode ? words.signIn.codeTitle : words.signIn.title}>
      {needsCode ? (
        <CodeForm onDone={enter} onBack={() => setNeedsCode(false)} />
      ) : (
        <>
          {from === 'ditolak' ? (
            <p className="problem" role="alert">
              {words.signIn.providerRefused}
            </p>
          ) : null}
          <PasswordForm onDone={enter} onCode={() => setNeedsCode(true)} />
          <ProviderButton returnTo={returnPath(search)} />
        </>
      )}
    </PublicFrame>
  );
}
