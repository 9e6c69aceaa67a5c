import { useWords } from '../../i18n/words.tsx';
import { formatDay } from '../../lib/format.ts';
import { useCaseWords } from './case-words.ts';
import { dueOf } from './due.ts';

interface DueDayProps {
  dueOn?: string | null | undefined;
  overdue: boolean;
}

/** By when the next step is due; in red only what is late, in amber what is soon. */
export function DueDay({ dueOn, overdue }: DueDayProps) {
  const { language } = useWords();
  const words = useCaseWords();
  const due = dueOf(dueOn, overdue, new Date());
  if (due.kind === 'none' || !dueOn) return <span className="absent">{words.noDue}</span>;
  return (
    <span className={`case-due ${due.kind}`}>
      <span className="nowrap">{formatDay(dueOn, language)}</span>
      {due.kind === 'late' ? <strong>{words.late(due.days)}</strong> : null}
      {due.kind === 'soon' ? <strong>{words.dueIn(due.days)}</strong> : null}
    </span>
  );
}
