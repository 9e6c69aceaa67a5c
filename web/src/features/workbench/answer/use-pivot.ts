import { useCallback, useMemo } from 'react';
import { axisOptions, chosenAxes } from './axes.ts';
import type { PaneProps } from './pane.ts';
import { pivotOf } from './pivot.ts';
import { resultOf, useWork } from './use-work.ts';

/**
 * The answer split by the axes that were chosen, with the axes and what else there is to choose.
 * @param split whether a second axis is taken where the reader has chosen none
 */
export function usePivot(
  { table, titles, state, speech, flow, subject }: PaneProps,
  split: boolean,
) {
  const options = useMemo(() => axisOptions(table, titles, speech), [table, titles, speech]);
  const chosen = chosenAxes(table, options, state, split);
  const { rows, columns, sum } = chosen;
  const [down, across] = [rows?.axis ?? null, columns?.axis ?? null];
  const work = useWork(
    useCallback(
      (signal: AbortSignal) => pivotOf(table, { rows: down, columns: across, sum, flow }, signal),
      [table, down, across, sum, flow],
    ),
  );
  const cells = sum?.kind === 'cell' ? subject : null;
  const measure = cells ?? (sum ? (titles.get(sum.key) ?? sum.key) : speech.own.countRows);
  return { options, chosen, measure, result: resultOf(work), working: work.kind === 'working' };
}
