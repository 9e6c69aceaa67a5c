import { useCallback, useMemo } from 'react';
import { useSession } from '../../../graphql/session.tsx';
import { absenceOf, type Cell } from '../../../lib/cell.ts';
import { formatNumber } from '../../../lib/format.ts';
import { COUNT_ROWS, sumOptions } from './axes.ts';
import type { PaneProps } from './pane.ts';
import { isPeriod, pivotOf } from './pivot.ts';
import {
  cellsByRegency,
  isPersonal,
  NO_PLACES,
  newestPeriod,
  placeColumns,
  pointsOf,
} from './places.ts';
import { resultOf, useWork } from './use-work.ts';
import { inSentence, labelText } from './value-text.ts';

/** What of an answer can be put on the map: its figures by regency, its points, and how both are called. */
export function useRegencyFigures(props: PaneProps) {
  const { answer, table, titles, state, speech, subject, flow } = props;
  const { own, words, language } = speech;
  const { viewer, regencies } = useSession();
  const places = useMemo(() => placeColumns(table), [table]);
  const column = places.find(({ key }) => key === state.place) ?? places[0] ?? null;
  const sums = sumOptions(table);
  const figures = sums.find(({ kind }) => kind === 'cell') ?? null;
  const named = sums.find(({ key }) => key === state.sum);
  const sum = named ?? (state.sum === COUNT_ROWS ? null : figures);
  const period = table.columns.find(isPeriod) ?? null;
  const stock = sum?.kind === 'cell' && !flow ? period : null;
  const shown = useMemo(() => newestPeriod(table, stock), [table, stock]);
  const made = resultOf(
    useWork(
      useCallback(
        async (signal: AbortSignal) => {
          const rows = column && { column, by: 'value' as const };
          const columns = stock && { column: stock, by: 'value' as const };
          return {
            result: await pivotOf(shown, { rows, columns, sum, flow }, signal),
            rows,
            columns,
            sum,
          };
        },
        [shown, column, stock, sum, flow],
      ),
    ),
  );
  const { points, without } =
    resultOf(useWork(useCallback((signal: AbortSignal) => pointsOf(table, signal), [table]))) ??
    NO_PLACES;
  const known = useMemo(
    () =>
      regencies.map(({ kemendagriCode: code, name }) => ({
        code,
        name,
        shortName: words.layers.shortNames[code] ?? name,
      })),
    [regencies, words],
  );
  const whole = answer.done && !table.more;
  const found = useMemo(() => {
    if (made?.result.kind !== 'pivot' || !made.rows)
      return { cells: new Map<string, Cell>(), elsewhere: null };
    const counted = cellsByRegency(made.result.pivot, known);
    const area = viewer.wholeProvince ? regencies : viewer.regencies;
    // Of a list that was read to its end, a regency without rows has none; of a figure nobody asked there is none.
    if (!made.sum && whole)
      for (const { kemendagriCode: code } of area)
        if (!counted.cells.has(code)) counted.cells.set(code, { value: 0 });
    return counted;
  }, [made, known, regencies, viewer, whole]);
  const number = (value: number) => formatNumber(value, language);
  const counts = made?.sum ?? null;
  const measured = counts && (counts.kind === 'cell' ? subject : titles.get(counts.key));
  const measure = measured ?? own.countRows;
  const label = made?.columns && made.result.kind === 'pivot' ? made.result.pivot.columns[0] : null;
  const when = label && made?.columns ? labelText(label, made.columns, speech) : '';
  const lost = found.elsewhere && absenceOf(found.elsewhere);
  const notes = [
    // On the map the legend says it.
    ...(points.length > 0 && state.display === 'tiles'
      ? [own.mapPoints(number(points.length))]
      : []),
    ...(found.elsewhere
      ? [own.mapNoPlace(lost ? words.absence[lost] : number(found.elsewhere.value ?? 0))]
      : []),
    ...(isPersonal(table) ? [own.mapPersons] : []),
  ];
  return {
    places,
    column,
    sum,
    result: made?.result ?? null,
    points,
    without,
    known,
    cells: found.cells,
    measure,
    title: [own.pivotCaption(measure, inSentence(own.regency), ''), when]
      .filter(Boolean)
      .join(', '),
    notes,
  };
}
