import { useState } from 'react';
import { useLocation } from 'wouter';
import { useReportWords } from '../../i18n/report-words.ts';
import { useWords } from '../../i18n/words.tsx';
import { formatMoment } from '../../lib/format.ts';
import { today } from '../../lib/province-day.ts';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { firstMissing, type Report, stepOf } from './answers.ts';
import { factsOf } from './facts.ts';
import type { FormReference } from './kept.ts';
import { kindLabel } from './kinds.ts';
import { begin, discard, reopen, sendWaiting, show, useReports } from './reports.ts';
import { pathOf } from './StepFrame.tsx';

/** What the form is for, the way into it, and the reports that this device still holds. */
export function Start({ reference }: { reference: FormReference }) {
  const words = useReportWords();
  const [, navigate] = useLocation();
  const { reports, cannotKeep } = useReports();
  usePageTitle(words.title);
  const isBegun = (report: Report) => report.answers.category !== null;
  const unfinished = reports.filter((report) => report.state === 'OPEN' && isBegun(report));
  const waiting = reports.filter((report) => report.state === 'WAITING');
  const start = () => {
    const [only, ...more] = reference.regencies;
    begin(reference.account, only && more.length === 0 ? { regency: only.code } : {});
    navigate(pathOf('jenis'));
  };
  return (
    <section className="report-step">
      <h1>{words.title}</h1>
      <p>{words.what}</p>
      <ul className="report-protects">
        {words.protects.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {cannotKeep ? (
        <p className="report-objection" role="status">
          {words.cannotKeep}
        </p>
      ) : null}
      <button type="button" className="primary report-begin" onClick={start}>
        {words.begin}
      </button>
      <KeptList title={words.unfinished} reports={unfinished} reference={reference} />
      <KeptList title={words.waitingTitle} reports={waiting} reference={reference} />
    </section>
  );
}

interface KeptListProps {
  title: string;
  reports: readonly Report[];
  reference: FormReference;
}

function KeptList({ title, reports, reference }: KeptListProps) {
  if (reports.length === 0) return null;
  return (
    <section className="kept-reports">
      <h2>{title}</h2>
      <ul className="plain-list">
        {reports.map((report) => (
          <Kept key={report.key} report={report} reference={reference} />
        ))}
      </ul>
    </section>
  );
}

function Kept({ report, reference }: { report: Report; reference: FormReference }) {
  const words = useReportWords();
  const { language } = useWords();
  const [, navigate] = useLocation();
  const { isSending } = useReports();
  const [isAsked, setAsked] = useState(false);
  const { key, state, answers, objection, changedAt, isTried } = report;
  const isOpen = state === 'OPEN';
  const goOn = () => {
    show(key);
    const missing = firstMissing(answers, reference.isOfficer, today());
    navigate(pathOf(objection ? stepOf(objection) : (missing ?? 'ringkasan')));
  };
  const change = async () => {
    await reopen(key);
    navigate(pathOf('ringkasan'));
  };
  const title = answers.category
    ? kindLabel(answers.category, reference, words, language)
    : words.untitled;
  return (
    <li className="card">
      <p>
        <strong>{title}</strong>
        <br />
        <span className="hint">{words.savedAt(formatMoment(changedAt, language))}</span>
      </p>
      {objection ? <p className="problem">{objection.sentence[language]}</p> : null}
      {isOpen ? null : (
        <details>
          <summary>{words.read}</summary>
          <dl className="report-facts">
            {factsOf(report, reference, words, language).map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {isAsked ? (
        <div className="report-objection" role="alert">
          <p>{isTried ? words.removeTried : words.removeSure}</p>
          <div className="button-row">
            <button type="button" onClick={() => void discard(key)}>
              {words.remove}
            </button>
            <button type="button" onClick={() => setAsked(false)}>
              {words.keep}
            </button>
          </div>
        </div>
      ) : (
        <div className="button-row">
          {isOpen ? (
            <button type="button" onClick={goOn}>
              {objection ? words.mend : words.resume}
            </button>
          ) : (
            <>
              <button type="button" disabled={isSending} onClick={() => void sendWaiting()}>
                {words.sendNow}
              </button>
              <button type="button" disabled={isSending} onClick={() => void change()}>
                {words.change}
              </button>
            </>
          )}
          <button type="button" disabled={isSending} onClick={() => setAsked(true)}>
            {words.remove}
          </button>
        </div>
      )}
    </li>
  );
}
