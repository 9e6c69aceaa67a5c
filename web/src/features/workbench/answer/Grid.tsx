import { type KeyboardEvent, memo, type ReactNode, useId, useRef, useState } from 'react';
import { SortHeading } from '../../../ui/SortHeading.tsx';
import { useWindow } from './use-window.ts';

/** All lines are of one height: see `useWindow`. The style sheet has the same. */
const LINE_HEIGHT = 36;
/** Lines are kept in pools of so many, so that a few more or fewer in sight change none. */
const POOL = 64;

export interface GridColumn {
  key: string;
  title: string;
  /** Pixels. */
  width: number;
  numeric: boolean;
}

/** A place in the grid: line and column, from zero. */
export interface Place {
  line: number;
  column: number;
}

/** The cells between two places, both included. */
export interface Selection {
  from: Place;
  to: Place;
}

interface GridProps {
  label: string;
  help: string;
  columns: readonly GridColumn[];
  /** How many lines there are. */
  count: number;
  /** A line's cells, or its heading over the whole width. */
  line(line: number): { cells: readonly ReactNode[] } | { heading: ReactNode };
  /** Changes when lines show something else. */
  version: unknown;
  sort: { column: string; descending: boolean } | null;
  onSort(column: string): void;
  /** The last line, which stays in sight. */
  foot: readonly ReactNode[] | null;
  onCopy(selection: Selection): void;
  onPress(line: number): void;
  /** Is told which cell is the active one, by key, pointer or touch. */
  onPlace(place: Place): void;
}

/**
 * A table of any length, of which only the lines in sight are drawn. It is one stop of the tab key; the arrows move
 * within it, and a screen reader hears each cell with its place among all of them.
 */
export function Grid(props: GridProps) {
  const { label, help, columns, count, line, version, sort, onSort, foot } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<Place | null>(null);
  const [anchor, setAnchor] = useState<Place | null>(null);
  const head = { top: LINE_HEIGHT, bottom: foot ? LINE_HEIGHT : 0 };
  const { from, to, lines, reveal } = useWindow(scroller, count, LINE_HEIGHT, head);
  const place = active && {
    line: Math.min(active.line, count - 1),
    column: Math.min(active.column, columns.length - 1),
  };
  const selection = place && { from: anchor ?? place, to: place };
  const go = (next: Place, extend: boolean) => {
    const bounded = {
      line: Math.max(0, Math.min(next.line, count - 1)),
      column: Math.max(0, Math.min(next.column, columns.length - 1)),
    };
    setAnchor(extend ? (anchor ?? place) : null);
    setActive(bounded);
    props.onPlace(bounded);
    reveal(bounded.line);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const at = place ?? { line: 0, column: 0 };
    const command = event.ctrlKey || event.metaKey;
    if (command && event.key.toLowerCase() === 'c' && selection) {
      event.preventDefault();
      return props.onCopy(selection);
    }
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return props.onPress(at.line);
    }
    const next = placeAfter(event.key, at, command, { count, columns: columns.length, lines });
    if (!next) return;
    event.preventDefault();
    go(place ? next : at, event.shiftKey);
  };
  const shown = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  const pool = Math.ceil(shown.length / POOL) * POOL;
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const seen = place && place.line >= from && place.line < to;
  return (
    <div ref={scroller} className="grid-scroll">
      <p id={`${id}-help`} className="unseen">
        {help}
      </p>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: it is a table that the arrows move in
        role="grid"
        className="grid"
        style={{ width }}
        tabIndex={0}
        aria-label={label}
        aria-describedby={`${id}-help`}
        aria-rowcount={count + 1}
        aria-colcount={columns.length}
        aria-multiselectable="true"
        aria-activedescendant={seen ? `${id}-${place.line}-${place.column}` : undefined}
        onKeyDown={onKeyDown}
        onFocus={() => {
          if (active !== null || count === 0) return;
          setActive({ line: 0, column: 0 });
          props.onPlace({ line: 0, column: 0 });
        }}
      >
        <colgroup>
          {columns.map((column) => (
            <col key={column.key} style={{ width: column.width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <SortHeading
                key={column.key}
                title={column.title}
                sorted={
                  sort?.column === column.key
                    ? sort.descending
                      ? 'descending'
                      : 'ascending'
                    : null
                }
                className={column.numeric ? 'numeric' : undefined}
                onSort={() => onSort(column.key)}
              />
            ))}
          </tr>
        </thead>
        <tbody
          onMouseDown={(event) => {
            const cell = (event.target as Element).closest('td');
            const [row, column] = [cell?.dataset['line'], cell?.dataset['column']];
            if (row === undefined || column === undefined) return;
            go({ line: Number(row), column: Number(column) }, event.shiftKey);
          }}
        >
          <Spacer lines={from} columns={columns.length} />
          {shown.map((index) => (
            <Line
              // A line that leaves at one end comes back at the other with new text: that is lighter than a new one.
              key={index % pool}
              id={id}
              index={index}
              line={line}
              columns={columns}
              version={version}
              active={place?.line === index ? place.column : null}
              selected={selectedIn(selection, index)}
            />
          ))}
          <Spacer lines={count - to} columns={columns.length} />
        </tbody>
        {foot ? (
          <tfoot>
            <tr>
              {columns.map((column, index) => (
                <td key={column.key} className={column.numeric ? 'numeric' : undefined}>
                  {foot[index]}
                </td>
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </div>
  );
}

/** Where a key leads, or null where it leads nowhere. */
function placeAfter(
  key: string,
  { line, column }: Place,
  command: boolean,
  size: { count: number; columns: number; lines: number },
): Place | null {
  switch (key) {
    case 'ArrowDown':
      return { line: line + 1, column };
    case 'ArrowUp':
      return { line: line - 1, column };
    case 'ArrowRight':
      return { line, column: column + 1 };
    case 'ArrowLeft':
      return { line, column: column - 1 };
    case 'PageDown':
      return { line: line + size.lines, column };
    case 'PageUp':
      return { line: line - size.lines, column };
    case 'Home':
      return { line: command ? 0 : line, column: 0 };
    case 'End':
      return { line: command ? size.count - 1 : line, column: size.columns - 1 };
    default:
      return null;
  }
}

/** The selected columns of a line as text, so that an unchanged line is not drawn anew. */
function selectedIn(selection: Selection | null, line: number): string {
  if (!selection) return '';
  const { from, to } = selection;
  if (line < Math.min(from.line, to.line) || line > Math.max(from.line, to.line)) return '';
  return `${Math.min(from.column, to.column)} ${Math.max(from.column, to.column)}`;
}

interface LineProps {
  id: string;
  index: number;
  line: GridProps['line'];
  columns: readonly GridColumn[];
  version: unknown;
  active: number | null;
  selected: string;
}

const Line = memo(
  function Line({ id, index, line, columns, active, selected }: LineProps) {
    const content = line(index);
    if ('heading' in content) {
      return (
        <tr aria-rowindex={index + 2}>
          <td
            id={`${id}-${index}-0`}
            colSpan={columns.length}
            className={active === null ? 'grid-group' : 'grid-group grid-active'}
            data-line={index}
            data-column={0}
          >
            {content.heading}
          </td>
        </tr>
      );
    }
    const [first = -1, last = -1] = selected === '' ? [] : selected.split(' ').map(Number);
    return (
      <tr aria-rowindex={index + 2}>
        {columns.map((column, at) => {
          const within = at >= first && at <= last;
          const names = [column.numeric && 'numeric', within && 'grid-selected'];
          if (active === at) names.push('grid-active');
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: the grid keeps the focus and names the active cell
            <td
              key={column.key}
              // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid can be selected
              role="gridcell"
              id={`${id}-${index}-${at}`}
              aria-colindex={at + 1}
              aria-selected={within}
              className={names.filter(Boolean).join(' ') || undefined}
              data-line={index}
              data-column={at}
            >
              {content.cells[at]}
            </td>
          );
        })}
      </tr>
    );
  },
  (before, after) =>
    before.index === after.index &&
    before.version === after.version &&
    before.columns === after.columns &&
    before.active === after.active &&
    before.selected === after.selected,
);

/** Takes the room of lines that are not drawn. */
function Spacer({ lines, columns }: { lines: number; columns: number }) {
  if (lines <= 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: it is empty, and nothing in it takes the focus
    <tr aria-hidden="true" className="grid-spacer">
      <td colSpan={columns} style={{ height: lines * LINE_HEIGHT }} />
    </tr>
  );
}
