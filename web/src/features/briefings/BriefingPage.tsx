import { useQuery } from 'urql';
import { Link } from 'wouter';
import { Answer } from '../../graphql/Answer.tsx';
import { useWords } from '../../i18n/words.tsx';
import { recordPath } from '../../lib/record-path.ts';
import { Empty } from '../../ui/states.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { BriefingHead } from './BriefingHead.tsx';
import { useBriefingWords } from './briefing-words.ts';
import { DECK, type Deck } from './deck-query.ts';
import { Editor } from './editor/Editor.tsx';
import { useMayWrite } from './may-write.ts';
import { MeetingTab } from './meeting/MeetingTab.tsx';
import { useDeckCommands } from './use-deck-commands.ts';
import './briefing.css';

const OF_BRIEFING = { additionalTypenames: ['Briefing', 'FollowUp'] };
const MEETING = 'rapat';

/** One briefing: its slides, and the meeting that it is for. */
export default function BriefingPage({ id, tab }: { id: string; tab: string | undefined }) {
  const { words } = useWords();
  usePageTitle(words.pages.briefings);
  const [result, ask] = useQuery({ query: DECK, variables: { id }, context: OF_BRIEFING });
  const again = () => ask({ requestPolicy: 'network-only' });
  if (tab !== undefined && tab !== MEETING)
    return <Empty title={words.states.missingTitle} hint={words.states.noPageHint} />;
  return (
    <Answer
      result={result}
      retry={again}
      pick={(data) => data.briefing}
      heading={words.pages.briefings}
      byId
    >
      {(briefing) => <Opened deck={briefing} isMeeting={tab === MEETING} again={again} />}
    </Answer>
  );
}

function Opened({ deck, isMeeting, again }: { deck: Deck; isMeeting: boolean; again(): void }) {
  const own = useBriefingWords();
  const mayWrite = useMayWrite() && deck.ownBriefing;
  const isOpen = deck.status === 'DRAFT' || deck.status === 'READY';
  const commands = useDeckCommands(deck);
  const address = recordPath('/paparan', deck.id);
  return (
    <div className="briefing">
      <BriefingHead deck={deck} mayWrite={mayWrite} commands={commands} again={again} />
      <nav className="tabs tabs-ruled" aria-label={own.parts}>
        <Link href={address} aria-current={isMeeting ? undefined : 'page'}>
          {own.part.slides}
        </Link>
        <Link href={`${address}/${MEETING}`} aria-current={isMeeting ? 'page' : undefined}>
          {own.part.meeting}
        </Link>
      </nav>
      {isMeeting ? (
        <MeetingTab deck={deck} mayWrite={mayWrite} commands={commands} />
      ) : (
        <Editor deck={deck} mayWrite={mayWrite && isOpen} mayErase={mayWrite} commands={commands} />
      )}
    </div>
  );
}
