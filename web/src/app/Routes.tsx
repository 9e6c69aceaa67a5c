import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { SetPassword } from '../features/sign-in/SetPassword.tsx';
import { SignIn } from '../features/sign-in/SignIn.tsx';
import { useWords } from '../i18n/words.tsx';
import { Loading } from '../ui/states.tsx';

const SignedIn = lazy(() => import('./SignedIn.tsx').then((file) => ({ default: file.SignedIn })));

/**
 * The two pages that anyone may open, and everything else. What needs a session is loaded apart, so
 * that the sign-in page stays small and asks the server nothing.
 */
export function Routes() {
  const { words } = useWords();
  return (
    <Suspense fallback={<Loading label={words.states.loading} />}>
      <Switch>
        <Route path="/masuk" component={SignIn} />
        <Route path="/set-password" component={SetPassword} />
        <Route component={SignedIn} />
      </Switch>
    </Suspense>
  );
}
