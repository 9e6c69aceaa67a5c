import { useQuery } from 'urql';
import { Link } from 'wouter';
import { graphql } from '../../../graphql/generated/gql.ts';
import { useBriefingWords } from '../briefing-words.ts';
import type { Send } from '../use-deck-commands.ts';
import { TAKE_NEWER } from './slide-commands.ts';

/** Asked beside the deck: what is presented knows nothing of it. */
const ORIGINS = graphql(`
  query SlideOrigins($id: ID!) {
    briefing(id: $id) { id origins { slide number newest analysis { id name } } }
  }
`);
const OF_BRIEFING = { additionalTypenames: ['Briefing', 'Analysis'] };

interface SlideOriginProps {
  slide: string;
  briefing: string;
  mayWrite: boolean;
  send: Send;
}

/** Of which saved analysis a slide was made, for who sees that analysis, and the way to its newer version. */
export function SlideOrigin({ slide, briefing, mayWrite, send }: SlideOriginProps) {
  const { origin: words } = useBriefingWords();
  const [{ data }] = useQuery({
    query: ORIGINS,
    variables: { id: briefing },
    context: OF_BRIEFING,
  });
  const origin = data?.briefing?.origins.find((each) => each.slide === slide);
  if (!origin) return null;
  const { analysis, number, newest } = origin;
  return (
    <p className="hint">
      {words.of}{' '}
      <Link href={`/analisis/tersimpan/${encodeURIComponent(analysis.id)}`}>{analysis.name}</Link>,{' '}
      {words.version(number)}. {newest > number ? words.newer(newest) : ''}{' '}
      {newest > number && mayWrite ? (
        <button
          type="button"
          className="link"
          onClick={() =>
            void send(
              TAKE_NEWER,
              (version) => ({ briefing, version, slide }),
              (answer) => answer.takeNewerAnalysis,
            )
          }
        >
          {words.take(newest)}
        </button>
      ) : null}
    </p>
  );
}
