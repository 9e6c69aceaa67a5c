import { useWords } from '../../../i18n/words.tsx';
import { inLanguage } from '../../../lib/language.ts';
import { useBriefingWords } from '../briefing-words.ts';
import { Corrections } from './Corrections.tsx';
import type { MeetingPartProps } from './meeting-part.ts';
import { type Meeting, RECORD } from './meeting-query.ts';

/** Which agencies came. Until somebody says, it is not known. */
export function Attendance(props: MeetingPartProps & { meeting: Meeting }) {
  const { deck, mayWrite, commands, meeting } = props;
  const { language } = useWords();
  const own = useBriefingWords();
  const say = (agency: string, attended: boolean) =>
    void commands.send(
      RECORD,
      (version) => ({
        input: { briefing: deck.id, version, attendance: [{ agency, attended }] },
      }),
      (data) => data.recordMeeting,
    );
  return (
    <section aria-labelledby="meeting-agencies">
      <h2 id="meeting-agencies">{own.meeting.agencies}</h2>
      {deck.agencies.length === 0 ? <p className="hint">{own.meeting.noAgencies}</p> : null}
      <ul className="plain-list meeting-agencies">
        {deck.agencies.map(({ agency, attended }) => {
          const name = inLanguage(language, agency.name, agency.nameEn);
          return (
            <li key={agency.code}>
              {mayWrite ? (
                <label className="field">
                  <span>{name}</span>
                  <select
                    value={attended === true ? 'YES' : attended === false ? 'NO' : ''}
                    onChange={(event) => say(agency.code, event.target.value === 'YES')}
                  >
                    <option value="" disabled>
                      {own.attendance.unknown}
                    </option>
                    <option value="YES">{own.attendance.yes}</option>
                    <option value="NO">{own.attendance.no}</option>
                  </select>
                </label>
              ) : (
                `${name}: ${
                  attended === true
                    ? own.attendance.yes
                    : attended === false
                      ? own.attendance.no
                      : own.attendance.unknown
                }`
              )}
              <Corrections of={meeting.corrections.filter((each) => each.agency === agency.code)} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
