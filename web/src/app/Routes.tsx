import { Route, Switch } from 'wouter';
import { SetPassword } from '../features/sign-in/SetPassword.tsx';
import { SignIn } from '../features/sign-in/SignIn.tsx';
import { later } from '../ui/later.tsx';
import { Waiting } from './Waiting.tsx';

const SignedIn = later(
  () => import('./SignedIn.tsx').then((file) => ({ default: file.SignedIn })),
  Waiting,
);

/**
 * The two pages that anyone may open, and everything else. What needs a session is loaded apart, so
 * that the sign-in page stays small and asks the server nothing.
 */
export function Routes() {
  return (
    <Switch>
      <Route path="/masuk" component={SignIn} />
      <Route path="/set-password" component={SetPassword} />
      <Route component={SignedIn} />
    </Switch>
  );
}
