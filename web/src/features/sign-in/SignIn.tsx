import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useWords } from '../../i18n/words.tsx';
import { returnPath } from '../../lib/return-path.ts';
import { tellSessionOver } from '../../lib/session-signal.ts';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { CodeForm } from './CodeForm.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { PublicFrame } from './PublicFrame.tsx';

/** The way in: the password, and a code where the account asks for one. The session is a cookie that no script reads. */
export function SignIn() {
  const { words } = useWords();
  const search = useSearch();
  const [, navigate] = useLocation();
  const [needsCode, setNeedsCode] = useState(false);
  usePageTitle(words.signIn.title);
  const enter = () => {
    // A tab that still shows somebody else's session lets go of it.
    tellSessionOver();
    navigate(returnPath(search), { replace: true });
  };
  return (
    <PublicFrame title={needsCode ? words.signIn.codeTitle : words.signIn.title}>
      {needsCode ? (
        <CodeForm onDone={enter} onBack={() => setNeedsCode(false)} />
      ) : (
        <PasswordForm onDone={enter} onCode={() => setNeedsCode(true)} />
      )}
    </PublicFrame>
  );
}
