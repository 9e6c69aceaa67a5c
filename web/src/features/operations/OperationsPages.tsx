import { Route, Switch } from 'wouter';
import { idInPath } from '../../lib/record-path.ts';
import FollowUpsPage from './FollowUpsPage.tsx';
import OperationPage from './OperationPage.tsx';
import OperationsPage from './OperationsPage.tsx';
import './operations.css';

/** The pages of joint operations and follow-ups by address, loaded together. */
export default function OperationsPages() {
  return (
    <Switch>
      <Route path="/operasi" component={OperationsPage} />
      <Route path="/tindak-lanjut" component={FollowUpsPage} />
      <Route path="/operasi/:id">{({ id }) => <OperationPage key={id} id={idInPath(id)} />}</Route>
    </Switch>
  );
}
