import type { BriefingClassification } from '../../graphql/generated/graphql.ts';
import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import { inLanguage } from '../../lib/language.ts';
import { FieldProblem } from '../../ui/FieldProblem.tsx';
import { useBriefingWords } from './briefing-words.ts';
import type { Deck } from './deck-query.ts';

const CLASSIFICATIONS: readonly BriefingClassification[] = ['ORDINARY', 'LIMITED', 'SECRET'];

interface MeetingFieldsProps {
  known?: Pick<Deck, 'meetingOn' | 'meetingPlace' | 'classification' | 'agenda' | 'agencies'>;
}

/** When and where the meeting is, how its briefing is marked, who is of it and what it is about. */
export function MeetingFields({ known }: MeetingFieldsProps) {
  const { language } = useWords();
  const own = useBriefingWords();
  const { agencies, viewer } = useSession();
  const invited = new Set(known?.agencies.map(({ agency }) => agency.code));
  return (
    <>
      <div className="briefing-pair">
        <label className="field">
          <span>{own.meeting.day}</span>
          <input name="meetingOn" type="date" defaultValue={known?.meetingOn ?? ''} />
        </label>
        <label className="field">
          <span>{own.classification}</span>
          <select name="classification" defaultValue={known?.classification ?? 'LIMITED'}>
            {CLASSIFICATIONS.map((each) => (
              <option key={each} value={each}>
                {own.classifications[each]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <label className="field">
        <span>{own.meeting.place}</span>
        <input
          name="meetingPlace"
          maxLength={200}
          autoComplete="off"
          defaultValue={known?.meetingPlace ?? ''}
        />
        <FieldProblem name="meetingPlace" />
      </label>
      <label className="field">
        <span>{own.meeting.agenda}</span>
        <textarea
          name="agenda"
          rows={3}
          maxLength={2000}
          defaultValue={known?.agenda ?? ''}
          aria-describedby="agenda-hint"
        />
        <span id="agenda-hint" className="hint">
          {own.meeting.agendaHint}
        </span>
        <FieldProblem name="agenda" />
      </label>
      <details>
        <summary>{own.meeting.agencies}</summary>
        <p className="hint">{own.meeting.agenciesHint}</p>
        <div className="briefing-agencies">
          {agencies
            .filter(({ code }) => code !== viewer.agency?.code)
            .map((each) => (
              <label key={each.code} className="choice">
                <input
                  type="checkbox"
                  name="agency"
                  value={each.code}
                  defaultChecked={invited.has(each.code)}
                />
                {inLanguage(language, each.name, each.nameEn)}
              </label>
            ))}
        </div>
      </details>
    </>
  );
}

/** What these fields say, as the commands take it. */
export const meetingIn = (values: FormData) => ({
  meetingOn: String(values.get('meetingOn')) || null,
  meetingPlace: String(values.get('meetingPlace')).trim() || null,
  classification: String(values.get('classification')) as BriefingClassification,
  agenda: String(values.get('agenda')),
  agencies: values.getAll('agency').map(String),
});
