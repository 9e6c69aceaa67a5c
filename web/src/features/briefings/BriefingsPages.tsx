import { Route, Switch } from 'wouter';
import { idInPath } from '../../lib/record-path.ts';
import { later } from '../../ui/later.tsx';
import BriefingsPage from './BriefingsPage.tsx';
import './briefings.css';

const PacksPage = later(() => import('./packs/PacksPage.tsx'));
const BriefingPage = later(() => import('./BriefingPage.tsx'));
const PresentPage = later(() => import('./present/PresentPage.tsx'));
const PresenterPage = later(() => import('./present/PresenterPage.tsx'));

/** The pages of briefings by address. */
export default function BriefingsPages() {
  return (
    <Switch>
      <Route path="/paparan" component={BriefingsPage} />
      <Route path="/paparan/paket" component={PacksPage} />
      <Route path="/paparan/:id/saji">
        {({ id }) => <PresentPage key={id} id={idInPath(id)} />}
      </Route>
      <Route path="/paparan/:id/penyaji">
        {({ id }) => <PresenterPage key={id} id={idInPath(id)} />}
      </Route>
      <Route path="/paparan/:id/:tab?">
        {({ id, tab }) => <BriefingPage key={id} id={idInPath(id)} tab={tab} />}
      </Route>
    </Switch>
  );
}
