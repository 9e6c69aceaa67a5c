import { Link, Redirect } from 'wouter';
import { useReportWords } from '../../i18n/report-words.ts';
import { useNetwork } from '../../lib/connection.ts';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { stepOf } from './answers.ts';
import { acknowledge, useReports } from './reports.ts';
import { pathOf } from './StepFrame.tsx';

/** What became of the report that was handed in last: sent, waiting, or back at the question that it lacks. */
export function Done({ last }: { last: string | null }) {
  const words = useReportWords();
  const { reports, receipts, isSending, hindrance } = useReports();
  const hasNetwork = useNetwork();
  const report = reports.find(({ key }) => key === last);
  const receipt = last ? receipts[last] : undefined;
  const { done } = words;
  const isWaiting = report?.state === 'WAITING';
  const isUnderWay = isSending || (hasNetwork && hindrance === null);
  const title = receipt ? done.sentTitle : isUnderWay ? words.summary.sending : done.keptTitle;
  usePageTitle(title);
  if (report?.objection) return <Redirect to={pathOf(stepOf(report.objection))} replace />;
  if (!receipt && !isWaiting) return <Redirect to="/lapor" replace />;
  return (
    <section className="report-step" aria-live="polite">
      <h1>{title}</h1>
      {receipt ? (
        <>
          <p className="card report-number">
            <span>{done.number}</span>
            <strong>{receipt}</strong>
          </p>
          <p>{done.sent}</p>
        </>
      ) : isUnderWay ? null : (
        <p>{done.kept}</p>
      )}
      <div className="button-row">
        <Link className="button" href="/lapor" onClick={() => last && acknowledge(last)}>
          {receipt ? done.another : done.list}
        </Link>
      </div>
    </section>
  );
}
