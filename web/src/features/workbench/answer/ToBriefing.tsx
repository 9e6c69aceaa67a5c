import { useId, useState } from 'react';
import { AddToBriefing, WRITERS } from '../../../graphql/AddToBriefing.tsx';
import type {
  BriefingSlideKind,
  Dimension,
  RollupFilter,
} from '../../../graphql/generated/graphql.ts';
import { useSession } from '../../../graphql/session.tsx';
import type { AnswerWords } from '../../../i18n/id-answer.ts';
import { useWords } from '../../../i18n/words.tsx';
import type { SavedVersion } from '../types.ts';
import type { Tab } from './answer-state.ts';
import { useAnswerWords } from './answer-words.ts';
import type { RollupFacts } from './tables.ts';

/** More dimensions are no slide that a room can read. */
const MOST = 3;

interface ToBriefingProps {
  /** Null where the answer is a list. */
  facts: RollupFacts | null;
  tab: Tab;
  /** The version of a saved analysis that was asked; null where the question is nobody's or was changed. */
  from: SavedVersion | null;
}

/** Puts a roll-up on a slide, in the form in which it is looked at; where that cannot be, it says why. */
export function ToBriefing({ facts, tab, from }: ToBriefingProps) {
  if (!facts?.indicator) return <Unable why="LIST" />;
  const { indicator, by, asked } = facts;
  if (by.length > MOST) return <Unable why="DIMENSIONS" />;
  if (asked.knownAt) return <Unable why="KNOWN_AT" />;
  const kind: BriefingSlideKind =
    by.length === 0
      ? 'FIGURES'
      : tab === 'chart'
        ? 'CHART'
        : tab === 'map' && by.join() === 'REGENCY'
          ? 'MAP'
          : 'TABLE';
  const figures = {
    indicator,
    // The server has answered the same question, so it knows these names.
    by: by as Dimension[],
    filter: (asked.filter ?? null) as RollupFilter | null,
    asOf: typeof asked.asOf === 'string' ? asked.asOf : null,
  };
  const saved = from ? { analysis: from.analysis, analysisVersion: from.number } : null;
  return <AddToBriefing slide={{ kind, figures, ...saved }} />;
}

/** Not `disabled`: it can be gone to, and tells its reason to whoever presses it. */
function Unable({ why }: { why: keyof AnswerWords['noSlide'] }) {
  const { words } = useWords();
  const { viewer } = useSession();
  const own = useAnswerWords();
  const reason = useId();
  const [isSaid, setSaid] = useState(false);
  if (!viewer.roles.some((role) => WRITERS.includes(role))) return null;
  return (
    <>
      <button
        type="button"
        aria-disabled
        aria-describedby={reason}
        title={own.noSlide[why]}
        onClick={() => setSaid(true)}
      >
        {words.takeaway.toBriefing}
      </button>
      <p id={reason} role="status" className={isSaid ? 'hint' : 'unseen'}>
        {own.noSlide[why]}
      </p>
    </>
  );
}
