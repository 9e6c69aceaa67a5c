import { Redirect, Route, Switch } from 'wouter';
import { useSession } from '../graphql/session.tsx';
import { useWords } from '../i18n/words.tsx';
import { idInPath } from '../lib/record-path.ts';
import { later } from '../ui/later.tsx';
import { Empty } from '../ui/states.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { menuFor, PAGES } from './roles.ts';
import { Waiting } from './Waiting.tsx';

/** The map's page, which the frame asks for before it is shown. */
export const overviewPage = () => import('../features/overview/OverviewPage.tsx');

const Overview = later(overviewPage, Waiting);
const People = later(
  () => import('../features/foreign-nationals/ForeignNationalsPage.tsx'),
  Waiting,
);
const Person = later(
  () => import('../features/foreign-nationals/ForeignNationalPage.tsx'),
  Waiting,
);
const Permits = later(() => import('../features/permits/PermitsPage.tsx'), Waiting);
const Permit = later(() => import('../features/permits/PermitPage.tsx'), Waiting);
const Employers = later(() => import('../features/employers/EmployersPage.tsx'), Waiting);
const Employer = later(() => import('../features/employers/EmployerPage.tsx'), Waiting);
const Incidents = later(() => import('../features/incidents/IncidentsPage.tsx'), Waiting);
const Incident = later(() => import('../features/incidents/IncidentPage.tsx'), Waiting);
const EventReports = later(() => import('../features/event-reports/EventReportsPage.tsx'), Waiting);
const Workbench = later(() => import('../features/workbench/WorkbenchPage.tsx'), Waiting);
const Briefings = later(() => import('../features/briefings/BriefingsPages.tsx'), Waiting);
const Cases = later(() => import('../features/cases/CasesPages.tsx'), Waiting);
const Operations = later(() => import('../features/operations/OperationsPages.tsx'), Waiting);
const Report = later(() => import('../features/report/ReportPage.tsx'), Waiting);
const Sources = later(() => import('../features/sources/SourcesPage.tsx'), Waiting);
const Batch = later(() => import('../features/sources/BatchPage.tsx'), Waiting);
const Audit = later(() => import('../features/audit/AuditPage.tsx'), Waiting);
const OwnAccount = later(() => import('../features/account/AccountPage.tsx'), Waiting);
const Accounts = later(() => import('../features/accounts/AccountsPage.tsx'), Waiting);
const Policy = later(() => import('../features/policy/PolicyPage.tsx'), Waiting);
const Reads = later(() => import('../features/reads/ReadsPage.tsx'), Waiting);
const Rights = later(() => import('../features/rights/RightsPage.tsx'), Waiting);
const Corrections = later(() => import('../features/rights/CorrectionsPage.tsx'), Waiting);
const Reference = later(() => import('../features/reference/ReferencePage.tsx'), Waiting);

/**
 * The pages by address. A page with an id is keyed by it: two records never share a screen, not
 * even while the second one is loading.
 */
export function Pages() {
  const { words } = useWords();
  const first = menuFor(useSession().viewer.roles)[0] ?? 'reference';
  return (
    <ErrorBoundary>
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
        <Route path="/laporan-kejadian" component={EventReports} />
        <Route path="/analisis/*?" component={Workbench} />
        <Route path="/paparan/*?" component={Briefings} />
        <Route path="/perkara/*?" component={Cases} />
        <Route path="/lapor/:step?" component={Report} />
        <Route path="/operasi/*?" component={Operations} />
        <Route path="/tindak-lanjut" component={Operations} />
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
    </ErrorBoundary>
  );
}
