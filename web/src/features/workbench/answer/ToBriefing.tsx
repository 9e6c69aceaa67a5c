import { useId, useState } from 'react';
import { AddToBriefing, WRITERS } from '../../../graphql/AddToBriefing.tsx';
import type {
  BriefingSlideKind,
  Dimension,
  RollupFilter,
} from '../../../graphql/generated/graphql.ts';
import type { NewSlide } from '../../../graphql/new-slide.ts';
import { useSession } from '../../../graphql/session.tsx';
import type { AnswerWords } from '../../../i18n/id-answer.ts';
import { useWords } from '../../../i18n/words.tsx';
import { inLanguage } from '../../../lib/language.ts';
import type { SavedVersion } from '../types.ts';
import type { Tab } from './answer-state.ts';
import { useAnswerWords } from './answer-words.ts';
import { type CountOfList, countOfList } from './count-of-list.ts';
import type { Table } from './tables.ts';

/** More dimensions are no slide that a room can read. */
const MOST = 3;

interface ToBriefingProps {
  table: Table;
  tab: Tab;
  /** The version of a saved analysis that was asked; null where the question is nobody's or was changed. */
  from: SavedVersion | null;
}

/**
 * Puts a roll-up on a slide, in the form in which it is looked at, and of a list the count; where neither can be, it says
 * why.
 */
export function ToBriefing({ table, tab, from }: ToBriefingProps) {
  const { rollup, kind, field, asked: filter } = table;
  if (!rollup?.indicator) {
    const count = kind === 'pages' ? countOfList(field, filter) : 'LIST';
    return typeof count === 'string' ? (
      <Unable why={count} />
    ) : (
      <CountSlide count={{ ...count, asOf: null }} tab={tab} why="LIST" />
    );
  }
  const { indicator, asked } = rollup;
  if (asked.knownAt) return <Unable why="KNOWN_AT" />;
  const count: Count = {
    indicator,
    // The server has answered the same question, so it knows these names.
    by: rollup.by as Dimension[],
    filter: (asked.filter ?? null) as RollupFilter | null,
    asOf: typeof asked.asOf === 'string' ? asked.asOf : null,
  };
  if (count.by.length > MOST)
    return <CountSlide count={{ ...count, by: count.by.slice(0, 1) }} tab={tab} why="DIMENSIONS" />;
  const saved = from ? { analysis: from.analysis, analysisVersion: from.number } : null;
  return <AddToBriefing slide={{ ...slideOf(count, tab), ...saved }} />;
}

interface Count extends CountOfList {
  asOf: string | null;
}

function slideOf(figures: Count, tab: Tab): NewSlide {
  const by = figures.by.join();
  const kind: BriefingSlideKind =
    by === ''
      ? 'FIGURES'
      : tab === 'chart'
        ? 'CHART'
        : tab === 'map' && by === 'REGENCY'
          ? 'MAP'
          : 'TABLE';
  return { kind, figures };
}

interface CountSlideProps {
  count: Count;
  tab: Tab;
  /** Why the answer itself is none. */
  why: 'LIST' | 'DIMENSIONS';
}

/** Puts a count in place of what makes no slide, and says beside its button what that is. */
function CountSlide({ count, tab, why }: CountSlideProps) {
  const { language } = useWords();
  const { viewer, indicators } = useSession();
  const own = useAnswerWords();
  const said = useId();
  const indicator = indicators.find(({ id }) => id === count.indicator);
  if (!indicator || !viewer.roles.some((role) => WRITERS.includes(role))) return null;
  const [by] = count.by;
  const name = inLanguage(language, indicator.name, indicator.nameEn);
  return (
    <>
      <AddToBriefing slide={slideOf(count, tab)} label={own.countSlide.button} describedBy={said} />
      <p id={said} className="hint">
        {own.countSlide[why](name, by ? own.countSlide.by[by] : null)}
      </p>
    </>
  );
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
