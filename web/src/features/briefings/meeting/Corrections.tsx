import { useWords } from '../../../i18n/words.tsx';
import { formatMoment } from '../../../lib/format.ts';
import { useBriefingWords } from '../briefing-words.ts';
import type { Meeting } from './meeting-query.ts';

/** What stood in the minutes before it was put right, the oldest first; nothing where nothing was. */
export function Corrections({ of }: { of: Meeting['corrections'] }) {
  const { language } = useWords();
  const { correction, attendance } = useBriefingWords();
  if (of.length === 0) return null;
  const stood = ({ was, agency }: Meeting['corrections'][number]) =>
    agency ? (was === 'PRESENT' ? attendance.yes : attendance.no) : was;
  return (
    <ul className="plain-list meeting-corrections">
      {of.map((each) => {
        const day = formatMoment(each.madeAt, language);
        return (
          <li key={each.id} className="hint">
            {each.withdrawn ? correction.withdrawn(day) : correction.corrected(day, stood(each))}
            {each.reason ? ` ${correction.because(each.reason)}` : null}
          </li>
        );
      })}
    </ul>
  );
}
