import { useReportWords } from '../../i18n/report-words.ts';
import { useWords } from '../../i18n/words.tsx';
import { formatNumber } from '../../lib/format.ts';
import './waiting.css';

interface SignOutQuestionProps {
  count: number;
  onLeave(): void;
  onStay(): void;
}

/** Signing out removes what waits; it is asked about first. */
export default function SignOutQuestion({ count, onLeave, onStay }: SignOutQuestionProps) {
  const { leave } = useReportWords();
  const { language } = useWords();
  return (
    <div role="alert" className="note sign-out-question">
      <p>{leave.sure(formatNumber(count, language))}</p>
      <div className="button-row">
        <button type="button" onClick={onLeave}>
          {leave.leave}
        </button>
        <button type="button" onClick={onStay}>
          {leave.stay}
        </button>
      </div>
    </div>
  );
}
