import { AddToBriefing } from '../../../graphql/AddToBriefing.tsx';
import type {
  BriefingSlideKind,
  Dimension,
  RollupFilter,
} from '../../../graphql/generated/graphql.ts';
import type { Tab } from './answer-state.ts';
import type { RollupFacts } from './tables.ts';

/** More dimensions are no slide that a room can read. */
const MOST = 3;

/** Puts a roll-up on a slide, in the form in which it is looked at. What was known on an earlier day is none of a meeting's. */
export function RollupToBriefing({ facts, tab }: { facts: RollupFacts; tab: Tab }) {
  const { indicator, by, asked } = facts;
  if (!indicator || by.length > MOST || asked.knownAt) return null;
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
  return <AddToBriefing slide={{ kind, figures }} />;
}
