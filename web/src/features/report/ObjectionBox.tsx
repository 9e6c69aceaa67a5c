import { useLocation } from 'wouter';
import { useReportWords } from '../../i18n/report-words.ts';
import { useWords } from '../../i18n/words.tsx';
import type { Objection, Report } from './answers.ts';
import { handIn, settle } from './reports.ts';

/** The server names one text of several: the words may stand in any of them. */
const OF_ANY_TEXT = ['TEXT_HOLDS_NUMBER', 'TEXT_NAMES_PERSON'];

/** What the server said about a report, where it can be mended; what it asked is answered here with yes or no. */
export function ObjectionBox({ report, objection }: { report: Report; objection: Objection }) {
  const words = useReportWords();
  const { language } = useWords();
  const [, navigate] = useLocation();
  const { key, answers } = report;
  const hasOtherTexts = [
    answers.description,
    answers.village,
    answers.district,
    answers.isWorkSite ? answers.siteName : '',
  ].some((text) => text.trim() !== '');
  const confirm = () => {
    void handIn(key, objection.code as Report['confirmed'][number]);
    navigate('/lapor/selesai', { replace: true });
  };
  return (
    <div className="report-objection" role="alert" data-question={objection.isQuestion}>
      <p>{objection.sentence[language]}</p>
      {hasOtherTexts && OF_ANY_TEXT.includes(objection.code) ? (
        <p>{words.text.alsoElsewhere}</p>
      ) : null}
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
