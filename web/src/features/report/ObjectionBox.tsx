import { useLocation } from 'wouter';
import { useReportWords } from '../../i18n/report-words.ts';
import { useWords } from '../../i18n/words.tsx';
import type { Objection, Report } from './answers.ts';
import { handIn, settle } from './reports.ts';

/** What the server said about a report, where it can be mended; what it asked is answered here with yes or no. */
export function ObjectionBox({ report, objection }: { report: Report; objection: Objection }) {
  const words = useReportWords();
  const { language } = useWords();
  const [, navigate] = useLocation();
  const { key } = report;
  const confirm = () => {
    void handIn(key, objection.code as Report['confirmed'][number]);
    navigate('/lapor/selesai', { replace: true });
  };
  return (
    <div className="report-objection" role="alert" data-question={objection.isQuestion}>
      <p>{objection.sentence[language]}</p>
      {objection.isQuestion ? (
        <div className="button-row">
          <button type="button" onClick={confirm}>
            {words.yesSend}
          </button>
          <button type="button" onClick={() => settle(key)}>
            {words.noMend}
          </button>
        </div>
      ) : null}
    </div>
  );
}
