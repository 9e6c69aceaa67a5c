import { useWords } from '../../../i18n/words.tsx';
import { useBriefingWords } from '../briefing-words.ts';
import { SavedText } from '../SavedText.tsx';
import { Corrections } from './Corrections.tsx';
import type { MeetingPartProps } from './meeting-part.ts';
import { type Meeting, RECORD } from './meeting-query.ts';

/** What was said, and all of the minutes as the hub writes them out; as a document they are taken along. */
export function Minutes(props: MeetingPartProps & { meeting: Meeting }) {
  const { deck, mayWrite, commands, meeting } = props;
  const { language } = useWords();
  const own = useBriefingWords();
  const { outcome, send } = commands;
  const problem =
    outcome.kind === 'problem' && outcome.problem.field === 'record'
      ? outcome.problem.sentence[language]
      : null;
  const text = meeting.minutes[language];
  return (
    <section aria-labelledby="meeting-minutes">
      <h2 id="meeting-minutes">{own.minutes.heading}</h2>
      <SavedText
        label={own.minutes.record}
        value={meeting.record}
        hint={own.minutes.hint}
        rows={5}
        maxLength={2000}
        problem={problem}
        readOnly={!mayWrite}
        onSave={(record) =>
          void send(
            RECORD,
            (version) => ({ input: { briefing: deck.id, version, record, attendance: [] } }),
            (data) => data.recordMeeting,
          )
        }
      />
      <Corrections
        of={meeting.corrections.filter(({ decision, agency }) => !decision && !agency)}
      />
      <details>
        <summary>{own.minutes.show}</summary>
        <pre className="meeting-minutes card">{text}</pre>
      </details>
    </section>
  );
}
