import { useRef } from 'react';
import { useQuery } from 'urql';
import { Answer } from '../../../graphql/Answer.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { usePageTitle } from '../../../ui/use-page-title.ts';
import { DECK, type Deck } from '../deck-query.ts';
import { Stage } from './Stage.tsx';

/** A briefing before a room. What it began with is what it shows until it ends: nothing changes under a meeting. */
export default function PresentPage({ id }: { id: string }) {
  const { words } = useWords();
  usePageTitle(words.pages.briefings);
  const [result, ask] = useQuery({ query: DECK, variables: { id } });
  const kept = useRef<Deck | null>(null);
  return (
    <Answer
      result={result}
      retry={() => ask({ requestPolicy: 'network-only' })}
      pick={(data) => data.briefing}
      heading={words.pages.briefings}
      byId
    >
      {(briefing) => {
        // The first answer may be what was kept from before; the one of the server takes its place once.
        if (!kept.current || !result.stale) kept.current ??= briefing;
        return <Stage deck={kept.current ?? briefing} />;
      }}
    </Answer>
  );
}
