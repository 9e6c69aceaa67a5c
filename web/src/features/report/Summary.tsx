import { useEffect } from 'react';
import { Link, Redirect, useLocation } from 'wouter';
import { useReportWords } from '../../i18n/report-words.ts';
import { useWords } from '../../i18n/words.tsx';
import { useNetwork } from '../../lib/connection.ts';
import { today } from '../../lib/province-day.ts';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { firstMissing, questionsOf, type Report, stepOf } from './answers.ts';
import { factsOf } from './facts.ts';
import type { FormReference } from './kept.ts';
import { ObjectionBox } from './ObjectionBox.tsx';
import { handIn, review } from './reports.ts';
import { pathOf } from './StepFrame.tsx';

interface SummaryProps {
  report: Report;
  reference: FormReference;
  isCutOff: boolean;
}

/** Everything that was answered, each with the way to change it, and the button that hands it in. */
export function Summary({ report, reference, isCutOff }: SummaryProps) {
  const words = useReportWords();
  const { language } = useWords();
  const [, navigate] = useLocation();
  const hasNetwork = useNetwork();
  const { key, answers, objection } = report;
  const { summary } = words;
  usePageTitle(summary.title);
  useEffect(() => review(key), [key]);
  const missing = firstMissing(answers, reference.isOfficer, today());
  if (missing) return <Redirect to={pathOf(missing)} replace />;
  const before = questionsOf(answers, reference.isOfficer).at(-1) ?? 'anak';
  const send = () => {
    void handIn(key);
    navigate('/lapor/selesai', { replace: true });
  };
  return (
    <section className="report-step">
      <h1>{summary.title}</h1>
      <p className="hint">{hasNetwork && !isCutOff ? summary.hint : summary.offline}</p>
      {objection && stepOf(objection) === 'ringkasan' ? (
        <ObjectionBox report={report} objection={objection} />
      ) : null}
      <dl className="report-facts">
        {factsOf(report, reference, words, language).map(({ label, value, question }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
            <dd>
              <Link href={pathOf(question)} aria-label={summary.changeOf(label)}>
                {words.change}
              </Link>
            </dd>
          </div>
        ))}
      </dl>
      <div className="report-actions">
        <Link className="button" href={pathOf(before)}>
          {words.back}
        </Link>
        <button type="button" className="primary" onClick={send}>
          {summary.send}
        </button>
      </div>
    </section>
  );
}
