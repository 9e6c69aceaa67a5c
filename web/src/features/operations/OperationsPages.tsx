import { Route, Switch } from 'wouter';
import { idInPath } from '../../lib/record-path.ts';
import OperationPage from './OperationPage.tsx';
import OperationsPage from './OperationsPage.tsx';
import './operations.css';

/** The pages of joint operations by address, loaded together. */
export default function OperationsPages() {
  return (
    <Switch>
      <Route path="/operasi" component={OperationsPage} />
      <Route path="/operasi/:id">{({ id }) => <OperationPage key={id} id={idInPath(id)} />}</Route>
    </Switch>
  );
}
