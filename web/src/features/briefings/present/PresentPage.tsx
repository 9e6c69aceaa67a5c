import { useRef } from 'react';
import { useQuery } from 'urql';
import { Answer } from '../../../graphql/Answer.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { usePageTitle } from '../../../ui/use-page-title.ts';
import { DECK, type Deck } from '../deck-query.ts';
import { Stage } from './Stage.tsx';

/**
 * A briefing before a room. What the server answered when it began is what it shows until it ends: nothing changes under
 * a meeting, and it goes on where the network does not.
 */
export default function PresentPage({ id }: { id: string }) {
  const { words } = useWords();
  usePageTitle(words.pages.briefings);
  const [result, ask] = useQuery({ query: DECK, variables: { id } });
  const begun = useRef<Deck | null>(null);
  // What is kept from before is shown until the server's own answer is here.
  if (!result.stale && !result.fetching) begun.current ??= result.data?.briefing ?? null;
  const deck = begun.current ?? result.data?.briefing;
  if (deck) return <Stage deck={deck} />;
  return (
    <Answer
      result={result}
      retry={() => ask({ requestPolicy: 'network-only' })}
      pick={(data) => data.briefing}
      heading={words.pages.briefings}
      byId
    >
      {() => null}
    </Answer>
  );
}
