import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { useSession } from '../graphql/session.tsx';
import { useWords } from '../i18n/words.tsx';
import { idInPath } from '../lib/record-path.ts';
import { Empty, Loading } from '../ui/states.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { menuFor, PAGES } from './roles.ts';

const Overview = lazy(() => import('../features/overview/OverviewPage.tsx'));
const People = lazy(() => import('../features/foreign-nationals/ForeignNationalsPage.tsx'));
const Person = lazy(() => import('../features/foreign-nationals/ForeignNationalPage.tsx'));
const Permits = lazy(() => import('../features/permits/PermitsPage.tsx'));
const Permit = lazy(() => import('../features/permits/PermitPage.tsx'));
const Employers = lazy(() => import('../features/employers/EmployersPage.tsx'));
const Employer = lazy(() => import('../features/employers/EmployerPage.tsx'));
const Incidents = lazy(() => import('../features/incidents/IncidentsPage.tsx'));
const Incident = lazy(() => import('../features/incidents/IncidentPage.tsx'));
const Cases = lazy(() => import('../features/cases/CasesPages.tsx'));
const Operations = lazy(() => import('../features/operations/OperationsPages.tsx'));
const Sources = lazy(() => import('../features/sources/SourcesPage.tsx'));
const Batch = lazy(() => import('../features/sources/BatchPage.tsx'));
const Audit = lazy(() => import('../features/audit/AuditPage.tsx'));
const OwnAccount = lazy(() => import('../features/account/AccountPage.tsx'));
const Accounts = lazy(() => import('../features/accounts/AccountsPage.tsx'));
const Policy = lazy(() => import('../features/policy/PolicyPage.tsx'));
const Reads = lazy(() => import('../features/reads/ReadsPage.tsx'));
const Rights = lazy(() => import('../features/rights/RightsPage.tsx'));
const Corrections = lazy(() => import('../features/rights/CorrectionsPage.tsx'));
const Reference = lazy(() => import('../features/reference/ReferencePage.tsx'));

/**
 * The pages by address. A page with an id is keyed by it: two records never share a screen, not
 * even while the second one is loading.
 */
export function Pages() {
  const { words } = useWords();
  const first = menuFor(useSession().viewer.roles)[0] ?? 'reference';
  return (
    <ErrorBoundary>
      <Suspense fallback={<Loading label={words.states.loading} />}>
        <Switch>
          <Route path="/">
            {first === 'overview' ? <Overview /> : <Redirect to={PAGES[first]} replace />}
          </Route>
          <Route path="/orang-asing" component={People} />
          <Route path="/orang-asing/:id">{({ id }) => <Person key={id} id={idInPath(id)} />}</Route>
          <Route path="/izin" component={Permits} />
          <Route path="/izin/:id">{({ id }) => <Permit key={id} id={idInPath(id)} />}</Route>
          <Route path="/pemberi-kerja" component={Employers} />
          <Route path="/pemberi-kerja/:id">
            {({ id }) => <Employer key={id} id={idInPath(id)} />}
          </Route>
          <Route path="/insiden" component={Incidents} />
          <Route path="/insiden/:id">{({ id }) => <Incident key={id} id={idInPath(id)} />}</Route>
          <Route path="/perkara/*?" component={Cases} />
          <Route path="/operasi/*?" component={Operations} />
          <Route path="/sumber" component={Sources} />
          <Route path="/sumber/:id">{({ id }) => <Batch key={id} id={idInPath(id)} />}</Route>
          <Route path="/audit" component={Audit} />
          <Route path="/pembaca-data" component={Reads} />
          <Route path="/permohonan-hak" component={Rights} />
          <Route path="/perbaikan" component={Corrections} />
          <Route path="/acuan" component={Reference} />
          <Route path="/akun" component={OwnAccount} />
          <Route path="/pengelolaan-akun" component={Accounts} />
          <Route path="/kebijakan" component={Policy} />
          <Route>
            <h1>{words.states.missingTitle}</h1>
            <Empty title={words.states.missingTitle} hint={words.states.noPageHint} />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}
