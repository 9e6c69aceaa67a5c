import { useCallback, useMemo } from 'react';
import { axisOptions, chosenAxes } from './axes.ts';
import type { PaneProps } from './pane.ts';
import { pivotOf } from './pivot.ts';
import { resultOf, useWork } from './use-work.ts';

/**
 * The answer split by the axes that were chosen, with the axes and what else there is to choose.
 * `made` is what has been worked out, with the axes it was worked out for: those chosen since may be others.
 * @param split whether a second axis is taken where the reader has chosen none
 */
export function usePivot(
  { table, titles, state, speech, flow, subject }: PaneProps,
  split: boolean,
) {
  const options = useMemo(() => axisOptions(table, titles, speech), [table, titles, speech]);
  const chosen = chosenAxes(table, options, state, split);
  const { rows, columns, sum } = chosen;
  const work = useWork(
    useCallback(
      async (signal: AbortSignal) => {
        const axes = { rows: rows?.axis ?? null, columns: columns?.axis ?? null };
        const result = await pivotOf(table, { ...axes, sum, flow }, signal);
        const cells = sum?.kind === 'cell' ? subject : null;
        const measure = cells ?? (sum ? (titles.get(sum.key) ?? sum.key) : speech.own.countRows);
        return { result, rows, columns, measure };
      },
      [table, rows, columns, sum, flow, subject, titles, speech],
    ),
  );
  return { options, chosen, made: resultOf(work), working: work.kind === 'working' };
}
