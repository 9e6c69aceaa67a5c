import { CHANGE } from '../briefing-commands.ts';
import { useBriefingWords } from '../briefing-words.ts';
import { sectionsOf } from '../sections.ts';
import type { MeetingPartProps } from './meeting-part.ts';

/** What the meeting is about, in order. Where nobody has written it the sections of the slides can stand for it. */
export function AgendaPart({ deck, mayWrite, commands }: MeetingPartProps) {
  const own = useBriefingWords();
  const names = [...new Set(sectionsOf(deck.slides).map(({ name }) => name))].filter(Boolean);
  const isOpen = deck.status === 'DRAFT' || deck.status === 'READY';
  const take = () =>
    void commands.send(
      CHANGE,
      (version) => ({ input: { briefing: deck.id, version, agenda: names.join('\n') } }),
      (data) => data.changeBriefing,
    );
  return (
    <section aria-labelledby="meeting-agenda">
      <h2 id="meeting-agenda">{own.meeting.agenda}</h2>
      <p className="meeting-text">{deck.agenda || own.meeting.noAgenda}</p>
      {mayWrite && isOpen && !deck.agenda && names.length > 1 ? (
        <p>
          <button type="button" onClick={take}>
            {own.meeting.agendaFromSections}
          </button>
        </p>
      ) : null}
    </section>
  );
}
