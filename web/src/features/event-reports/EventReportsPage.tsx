import { useMemo } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { Answer } from '../../graphql/Answer.tsx';
import { graphql } from '../../graphql/generated/gql.ts';
import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import { formatDay } from '../../lib/format.ts';
import { today as todayInProvince } from '../../lib/province-day.ts';
import { useListState } from '../../lib/use-list-state.ts';
import { SelectField } from '../../ui/Fields.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import '../../ui/tabs.css';
import './event-reports.css';
import { useEventReportWords } from './event-report-words.ts';
import { KindReports } from './KindReports.tsx';
import { PERIODS, periodOf } from './period.ts';
import { RegencyReports } from './RegencyReports.tsx';
import { SealedFigures } from './SealedFigures.tsx';
import { StepDays } from './StepDays.tsx';

const EVENT_REPORTS = graphql(`
  query EventReports($from: Date!, $asOf: Date!) {
    regencies { kemendagriCode name population populationSource }
    agencies { code name nameEn }
    incidentCategories { id nameId nameEn }
    byRegency: rollup(indicator: "event-reports", by: [REGENCY], filter: { from: $from }, asOf: $asOf) { ...ReportedCells }
    byStatus: rollup(indicator: "event-reports", by: [REGENCY, STATUS], filter: { from: $from }, asOf: $asOf) { ...ReportedCells }
    byAgency: rollup(indicator: "event-reports", by: [REGENCY, AGENCY], filter: { from: $from }, asOf: $asOf) { ...ReportedCells }
    byKind: rollup(indicator: "event-reports", by: [INCIDENT_CATEGORY, STATUS], filter: { from: $from }, asOf: $asOf) { ...ReportedCells }
    late: rollup(indicator: "handovers-overdue", by: [REGENCY], asOf: $asOf) { ...ReportedCells }
    caseQuarters: rollup(indicator: "sealed-cases", by: [QUARTER]) { ...ReportedCells }
    caseYears: rollup(indicator: "sealed-cases", by: [YEAR]) { ...ReportedCells }
    incidentQuarters: rollup(indicator: "sealed-incidents", by: [QUARTER]) { ...ReportedCells }
    incidentYears: rollup(indicator: "sealed-incidents", by: [YEAR]) { ...ReportedCells }
    caseFigures { ...StepDays }
  }
`);
export const REPORTED_CELLS = graphql(`
  fragment ReportedCells on Rollup {
    total { value absence }
    rows { keys { dimension value } period cell { value absence } }
  }
`);

const FILTERS = ['period'] as const;

/** How much is reported, by regency beside its population and by whom: few reports may mean few who report. */
export default function EventReportsPage() {
  const { language } = useWords();
  const { viewer } = useSession();
  const own = useEventReportWords();
  const list = useListState(FILTERS);
  const today = todayInProvince();
  const { key, from } = periodOf(list.filters.period, today);
  const variables = useMemo(() => ({ from, asOf: today }), [from, today]);
  const [result, ask] = useQuery({ query: EVENT_REPORTS, variables });
  usePageTitle(own.title);
  return (
    <Answer
      result={result}
      retry={() => ask({ requestPolicy: 'network-only' })}
      pick={(data) => data}
      heading={own.title}
    >
      {(data) => (
        <article className="event-reports">
          <div className="heading-row">
            <h1>{own.title}</h1>
            {viewer.roles.includes('CASE_OFFICER') ? (
              <nav className="tabs" aria-label={own.views}>
                <Link href="/perkara">{own.inbox}</Link>
                <Link href="/perkara/papan">{own.board}</Link>
                <Link href="/perkara/pekan">{own.digest}</Link>
                <Link href="/operasi">{own.operations}</Link>
                <Link href="/laporan-kejadian" aria-current="page">
                  {own.numbers}
                </Link>
              </nav>
            ) : viewer.roles.includes('LEADER') ? (
              <nav className="tabs" aria-label={own.views}>
                <Link href="/perkara/pekan">{own.digest}</Link>
                <Link href="/laporan-kejadian" aria-current="page">
                  {own.numbers}
                </Link>
              </nav>
            ) : null}
            <SelectField
              label={own.period}
              value={key}
              options={PERIODS.map((each) => ({ value: each, label: own.periodName[each] }))}
              onChange={(period) => list.filter({ period })}
            />
          </div>
          <p className="note">{own.warning}</p>
          <RegencyReports
            data={data}
            since={formatDay(from, language)}
            until={formatDay(today, language)}
          />
          <KindReports data={data} />
          <div className="event-report-sides">
            <StepDays figures={data.caseFigures} />
            <SealedFigures data={data} />
          </div>
        </article>
      )}
    </Answer>
  );
}
