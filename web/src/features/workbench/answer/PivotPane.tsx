import type { Cell } from '../../../lib/cell.ts';
import { formatNumber } from '../../../lib/format.ts';
import { ScrollRegion } from '../../../ui/ScrollRegion.tsx';
import { Loading } from '../../../ui/states.tsx';
import { AxisFields } from './AxisFields.tsx';
import { useAnswerMoreWords } from './answer-words.ts';
import type { PaneProps } from './pane.ts';
import { MOST_COLUMNS, MOST_ROWS, type Pivot, type PivotResult } from './pivot.ts';
import { usePivot } from './use-pivot.ts';
import { inSentence, labelText, reasonSentence, reasonText, type Speech } from './value-text.ts';

/** Rows counted, or figures added up, by two of the answer's columns. */
export default function PivotPane(props: PaneProps) {
  const { table, titles, change, speech, subject } = props;
  const { own } = speech;
  const { options, chosen, made, working } = usePivot(props, true);
  return (
    <div className="answer-pane" aria-busy={working}>
      <div className="answer-tools">
        <AxisFields
          table={table}
          subject={subject}
          titles={titles}
          options={options}
          chosen={chosen}
          labels={{ rows: own.pivotRows, columns: own.pivotColumns }}
          speech={speech}
          change={change}
        />
      </div>
      {made ? (
        <PivotRefusal result={made.result} speech={speech} />
      ) : (
        <Loading label={own.preparing} />
      )}
      {made?.result.kind === 'pivot' ? (
        <PivotTable
          pivot={made.result.pivot}
          caption={own.pivotCaption(
            made.measure,
            inSentence(made.rows?.title ?? own.everything),
            inSentence(made.columns?.title ?? ''),
          )}
          rows={made.rows}
          columns={made.columns}
          measure={made.measure}
          speech={speech}
        />
      ) : null}
      {made?.result.kind === 'pivot' ? (
        <Meanings pivot={made.result.pivot} speech={speech} />
      ) : null}
      {chosen.sum ? <p className="hint">{own.absentSum}</p> : null}
    </div>
  );
}

/** Why there is nothing to be shown for these axes. */
export function PivotRefusal({ result, speech }: { result: PivotResult; speech: Speech }) {
  const { own, language } = speech;
  if (result.kind === 'pivot') return null;
  const most = result.kind === 'too-many' && result.axis === 'rows' ? MOST_ROWS : MOST_COLUMNS;
  return (
    <p className="note" role="status">
      {result.kind === 'needs-period' ? own.needsPeriod : own.tooMany(formatNumber(most, language))}
    </p>
  );
}

interface PivotTableProps {
  pivot: Pivot;
  caption: string;
  rows: ReturnType<typeof usePivot>['chosen']['rows'];
  columns: ReturnType<typeof usePivot>['chosen']['columns'];
  measure: string;
  speech: Speech;
}

function PivotTable({ pivot, caption, rows, columns, measure, speech }: PivotTableProps) {
  const { own } = speech;
  const split = columns !== null;
  return (
    <ScrollRegion label={caption}>
      <table className="pivot">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{rows?.title ?? own.everything}</th>
            {pivot.columns.map((label) => (
              <th key={label.key} scope="col" className="numeric">
                {split ? labelText(label, columns.axis, speech) : measure}
              </th>
            ))}
            {split ? (
              <th scope="col" className="numeric">
                {own.total}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {pivot.rows.map((label, down) => (
            <tr key={label.key}>
              <th scope="row">{labelText(label, rows?.axis ?? null, speech)}</th>
              {pivot.columns.map(({ key }, across) => (
                <PivotCell key={key} cell={pivot.cells[down]?.[across] ?? null} speech={speech} />
              ))}
              {split ? (
                <PivotCell cell={pivot.rowTotals[down] ?? null} speech={speech} sum />
              ) : null}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{own.total}</th>
            {pivot.columnTotals.map((cell, across) => (
              <PivotCell key={pivot.columns[across]?.key ?? ''} cell={cell} speech={speech} sum />
            ))}
            {split ? <PivotCell cell={pivot.total} speech={speech} sum /> : null}
          </tr>
        </tfoot>
      </table>
    </ScrollRegion>
  );
}

/** What each mark in the table stands for, once: a sentence that shows when one points at it is not for all hands. */
function Meanings({ pivot, speech }: { pivot: Pivot; speech: Speech }) {
  const { own } = speech;
  const more = useAnswerMoreWords();
  const sums = [...pivot.rowTotals, ...pivot.columnTotals, pivot.total];
  const cells = pivot.cells.flat();
  const marks = new Map<string, string>();
  for (const cell of [...cells, ...sums])
    if (cell?.absence)
      marks.set(reasonText(cell.absence, speech), reasonSentence(cell.absence, speech));
  if (cells.some((cell) => !cell)) marks.set('·', own.noRow);
  if (sums.some((cell) => !cell)) marks.set(own.notAdded, own.needsPeriod);
  if (marks.size === 0) return null;
  return (
    <section className="hint" aria-label={more.reasonsTitle}>
      {[...marks].map(([mark, meaning]) => (
        <p key={mark}>{more.whole(mark, meaning)}</p>
      ))}
    </section>
  );
}

function PivotCell({ cell, speech, sum }: { cell: Cell | null; speech: Speech; sum?: boolean }) {
  const { own, language } = speech;
  if (!cell) {
    return (
      <td className="numeric absent" title={sum ? own.needsPeriod : own.noRow}>
        {sum ? own.notAdded : '·'}
      </td>
    );
  }
  if (cell.absence) {
    return (
      <td className="numeric absent" title={reasonSentence(cell.absence, speech)}>
        {reasonText(cell.absence, speech)}
      </td>
    );
  }
  return <td className="numeric">{formatNumber(cell.value ?? 0, language)}</td>;
}
