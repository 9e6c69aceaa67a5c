import { Route, Switch } from 'wouter';
import { idInPath } from '../../lib/record-path.ts';
import BoardPage from './BoardPage.tsx';
import CasePage from './CasePage.tsx';
import DigestPage from './DigestPage.tsx';
import InboxPage from './InboxPage.tsx';
import './cases.css';

/** The pages of cases by address, loaded together: an officer who opens one goes on to the next. */
export default function CasesPages() {
  return (
    <Switch>
      <Route path="/perkara" component={InboxPage} />
      <Route path="/perkara/papan" component={BoardPage} />
      <Route path="/perkara/pekan" component={DigestPage} />
      <Route path="/perkara/:id">{({ id }) => <CasePage key={id} id={idInPath(id)} />}</Route>
    </Switch>
  );
}
