import { useWords } from '../../../i18n/words.tsx';
import { inLanguage } from '../../../lib/language.ts';
import { useBriefingWords } from '../briefing-words.ts';
import type { Deck } from '../deck-query.ts';
import type { useDeckCommands } from '../use-deck-commands.ts';
import { MeetingFollowUps } from './MeetingFollowUps.tsx';

interface MeetingTabProps {
  deck: Deck;
  mayWrite: boolean;
  commands: ReturnType<typeof useDeckCommands>;
}

/** The meeting itself: what is open from before, what it is about, who is of it. */
export function MeetingTab({ deck }: MeetingTabProps) {
  const { language } = useWords();
  const own = useBriefingWords();
  return (
    <div className="meeting detail">
      <MeetingFollowUps deck={deck} />
      <section aria-labelledby="meeting-agenda">
        <h2 id="meeting-agenda">{own.meeting.agenda}</h2>
        <p className="meeting-text">{deck.agenda || own.meeting.noAgenda}</p>
      </section>
      <section aria-labelledby="meeting-agencies">
        <h2 id="meeting-agencies">{own.meeting.agencies}</h2>
        <ul className="plain-list">
          {deck.agencies.map(({ agency }) => (
            <li key={agency.code}>{inLanguage(language, agency.name, agency.nameEn)}</li>
          ))}
        </ul>
        {deck.agencies.length === 0 ? <p className="hint">{own.meeting.noAgencies}</p> : null}
      </section>
    </div>
  );
}
