import { useCallback, useMemo, useRef, useState } from 'react';
import type { Cell } from '../../../lib/cell.ts';
import { formatNumber } from '../../../lib/format.ts';
import { SelectField } from '../../../ui/Fields.tsx';
import { useAnswerMoreWords } from './answer-words.ts';
import { arranged, asAnswered, linesOf } from './arrange.ts';
import { ColumnChoice } from './ColumnChoice.tsx';
import type { Column } from './columns.ts';
import { asTabbed } from './copy-lines.ts';
import { Grid, type GridColumn, type Place, type Selection } from './Grid.tsx';
import type { PaneProps } from './pane.ts';
import { readValue } from './read-value.ts';
import { sumsOf } from './sums.ts';
import type { Table } from './tables.ts';
import { resultOf, useWork } from './use-work.ts';
import { ValueCell } from './ValueCell.tsx';
import { labelText, reasonSentence, reasonText, type Speech, valueText } from './value-text.ts';

const SAMPLE = 60;
const [NARROWEST, WIDEST] = [96, 320];
/** Characters that fit into the widest column. */
const LONG = 36;

/** The answer as a table of any length: sorted, grouped, and with the columns that were chosen. */
export default function TablePane({ table, titles, state, change, speech, flow }: PaneProps) {
  const { own, language } = speech;
  const more = useAnswerMoreWords();
  const visible = useMemo(
    () => table.columns.filter(({ key }) => !state.hidden.includes(key)),
    [table.columns, state.hidden],
  );
  const find = (key: string | null | undefined) =>
    table.columns.find((column) => column.key === key) ?? null;
  const sorted = find(state.sort?.column);
  const descending = state.sort?.descending ?? false;
  const group = find(state.group);
  const work = useWork(
    useCallback(
      (signal: AbortSignal) =>
        arranged(table, { sort: sorted && { column: sorted, descending }, group }, signal),
      [table, sorted, descending, group],
    ),
  );
  const sums = resultOf(
    useWork(
      useCallback(
        (signal: AbortSignal) => sumsOf(table, visible, flow, signal),
        [table, visible, flow],
      ),
    ),
  );
  const plain = useMemo(() => (sorted || group ? null : asAnswered(table)), [table, sorted, group]);
  const arrangement = plain ?? resultOf(work);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const lines = useMemo(
    () => (arrangement ? linesOf(arrangement, closed) : new Int32Array()),
    [arrangement, closed],
  );
  // Widths are taken from the first rows: later pages make no column wider under somebody's hand.
  const first = useRef(table);
  if (first.current.columns !== table.columns || first.current.rows.length < SAMPLE)
    first.current = table;
  const sample = first.current;
  const columns = useMemo(
    () => visible.map((column) => gridColumn(column, titles.get(column.key) ?? '', sample, speech)),
    [visible, titles, speech, sample],
  );
  // A new one says that lines show something else.
  const version = useMemo(() => ({ lines, visible, speech }), [lines, visible, speech]);
  const [said, setSaid] = useState('');
  const [place, setPlace] = useState<Place | null>(null);
  const groups = arrangement?.groups ?? null;
  const groupAt = (line: number) => groups?.[-(lines[line] ?? 0) - 1] ?? null;
  const toggle = (key: string) =>
    setClosed((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  const texts = (line: number, from = 0, to = visible.length - 1): string[] => {
    const at = lines[line] ?? 0;
    const found = at < 0 ? groupAt(line) : null;
    if (found && group) return [labelText(found.label, { column: group, by: 'value' }, speech)];
    const row = table.rows[at];
    return visible
      .slice(from, to + 1)
      .map((column) => (row ? valueText(readValue(table, column, row, at), column, speech) : ''));
  };
  const copy = async ({ from, to }: Selection, whole = false) => {
    const [first, last] = [Math.min(from.line, to.line), Math.max(from.line, to.line)];
    const [left, right] = [Math.min(from.column, to.column), Math.max(from.column, to.column)];
    const count = last - first + 1;
    const head = whole ? visible.map(({ key }) => titles.get(key) ?? key) : null;
    const text = await asTabbed(count, (index) => texts(first + index, left, right), head);
    const number = (value: number) => formatNumber(value, language);
    await navigator.clipboard.writeText(text).then(
      () =>
        setSaid(
          whole ? own.copied(number(count)) : own.copiedCells(number(count * (right - left + 1))),
        ),
      () => setSaid(own.copyFailed),
    );
  };
  /** What the active cell does not say in its own width: why it is empty or masked, or the end of a long text. */
  const saidOf = ({ line, column: at }: Place): string => {
    const [index, column] = [lines[line] ?? -1, visible[at]];
    const row = table.rows[index];
    if (!column || !row) return '';
    const read = readValue(table, column, row, index);
    const text = valueText(read, column, speech);
    const title = titles.get(column.key) ?? column.key;
    if (read.absence) return more.why(title, text, reasonSentence(read.absence, speech));
    if ('masked' in read && read.masked)
      return more.why(title, text, speech.words.absenceWhy.POLICY);
    return text.length > LONG ? more.whole(title, text) : '';
  };
  const everything: Selection = {
    from: { line: 0, column: 0 },
    to: { line: lines.length - 1, column: visible.length - 1 },
  };
  const onSort = (key: string) => {
    const descending = state.sort?.column === key ? !state.sort.descending : false;
    change({ sort: { column: key, descending } });
  };
  return (
    <div className="answer-pane answer-table" aria-busy={!plain && work.kind === 'working'}>
      <div className="answer-tools">
        <SelectField
          label={own.groupBy}
          value={group?.key ?? ''}
          options={[
            { value: '', label: own.noGroup },
            ...table.columns.map(({ key }) => ({ value: key, label: titles.get(key) ?? key })),
          ]}
          onChange={(key) => change({ group: key || null })}
        />
        {groups ? (
          <button
            type="button"
            onClick={() =>
              setClosed(closed.size > 0 ? new Set() : new Set(groups.map(({ label }) => label.key)))
            }
          >
            {closed.size > 0 ? own.openAll : own.closeAll}
          </button>
        ) : null}
        <ColumnChoice
          columns={table.columns}
          titles={titles}
          hidden={state.hidden}
          words={own}
          onChange={(hidden) => change({ hidden })}
        />
        <button
          type="button"
          disabled={lines.length === 0}
          onClick={() => void copy(everything, true)}
        >
          {own.copyTable}
        </button>
        <p role="status" className="hint">
          {said || (!plain && work.kind === 'working' ? own.preparing : '')}
        </p>
      </div>
      <Grid
        label={own.tableCaption(table.key)}
        help={own.gridHelp}
        columns={columns}
        count={lines.length}
        version={version}
        line={(line) => {
          const at = lines[line] ?? 0;
          const found = at < 0 ? groupAt(line) : null;
          if (found && group) {
            const name = labelText(found.label, { column: group, by: 'value' }, speech);
            const open = !closed.has(found.label.key);
            return {
              heading: (
                <button
                  type="button"
                  className="link"
                  aria-expanded={open}
                  onClick={() => toggle(found.label.key)}
                >
                  <span aria-hidden="true">{open ? '▾' : '▸'}</span>{' '}
                  {own.group(name, formatNumber(found.rows.length, language))}
                </button>
              ),
            };
          }
          const row = table.rows[at];
          return {
            cells: visible.map((column) =>
              row ? (
                <ValueCell
                  key={column.key}
                  read={readValue(table, column, row, at)}
                  column={column}
                  speech={speech}
                />
              ) : null,
            ),
          };
        }}
        sort={state.sort}
        onSort={onSort}
        foot={sums && sums.size > 0 ? footOf(visible, sums, speech) : null}
        onCopy={(selection) => void copy(selection)}
        onPlace={setPlace}
        onPress={(line) => {
          const found = (lines[line] ?? 0) < 0 ? groupAt(line) : null;
          if (found) toggle(found.label.key);
        }}
      />
      <p role="status" className="hint cell-said">
        {place ? saidOf(place) : ''}
      </p>
    </div>
  );
}

/** As wide as its title and the first rows need. */
function gridColumn(column: Column, title: string, table: Table, speech: Speech): GridColumn {
  const longest = table.rows
    .slice(0, SAMPLE)
    .reduce(
      (most, row, index) =>
        Math.max(most, valueText(readValue(table, column, row, index), column, speech).length),
      title.length * 1.1 + 5,
    );
  return {
    key: column.key,
    title,
    width: Math.round(Math.min(WIDEST, Math.max(NARROWEST, longest * 8.2 + 24))),
    numeric: ['count', 'number', 'cell'].includes(column.kind),
  };
}

function footOf(columns: readonly Column[], sums: ReadonlyMap<string, Cell>, speech: Speech) {
  const { own, language } = speech;
  return columns.map(({ key }, index) => {
    const sum = sums.get(key);
    if (!sum) return index === 0 ? own.sum : null;
    const text = sum.absence
      ? reasonText(sum.absence, speech)
      : formatNumber(sum.value ?? 0, language);
    const why = sum.absence ? reasonSentence(sum.absence, speech) : own.sumOf;
    return (
      <span key={key} title={why} className={sum.absence ? 'absent' : undefined}>
        {index === 0 ? `${own.sum}: ${text}` : text}
      </span>
    );
  });
}
