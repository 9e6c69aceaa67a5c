import type { ReactNode } from 'react';
import { ScrollRegion } from './ScrollRegion.tsx';
import { SortHeading } from './SortHeading.tsx';

/** One column of a table: its heading and what it shows of a row. */
export interface Column<Row> {
  title: string;
  cell(row: Row): ReactNode;
  /** Counts are set to the right. */
  numeric?: boolean;
  /** A date stays on one line. */
  nowrap?: boolean;
  /** The field by which the table is sorted when the heading is pressed, and whether it begins with the largest. */
  sort?: { field: string; descending: boolean };
}

/** How a table is sorted now, and what sorts it another way. */
export interface Sorting {
  current: { field: string; descending: boolean } | null;
  sortBy(sort: { field: string; descending: boolean }): void;
}

interface DataTableProps<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey(row: Row): string | number;
  sorting?: Sorting | undefined;
}

/** A table of more columns is stacked on a narrow screen, row by row, instead of scrolling sideways. */
const FIT_ON_TELEPHONE = 2;

/** A plain table. The first column names the row, so a screen reader says it with every cell. */
export function DataTable<Row>({ caption, columns, rows, rowKey, sorting }: DataTableProps<Row>) {
  return (
    <ScrollRegion label={caption}>
      <table className={columns.length > FIT_ON_TELEPHONE ? 'stacks' : undefined}>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) =>
              column.sort && sorting ? (
                <SortHeading key={column.title} {...headingOf(column, column.sort, sorting)} />
              ) : (
                <th key={column.title} scope="col" className={classOf(column)}>
                  {column.title}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.title} scope="row" className={classOf(column)}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.title} className={classOf(column)} data-label={column.title}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function headingOf<Row>(
  column: Column<Row>,
  sort: { field: string; descending: boolean },
  { current, sortBy }: Sorting,
) {
  const active = current?.field === sort.field ? current : null;
  return {
    title: column.title,
    className: classOf(column),
    sorted: active ? (active.descending ? ('descending' as const) : ('ascending' as const)) : null,
    // Pressed again it turns around.
    onSort: () => sortBy({ ...sort, descending: active ? !active.descending : sort.descending }),
  };
}

function classOf<Row>({ numeric, nowrap }: Column<Row>): string | undefined {
  return numeric ? 'numeric' : nowrap ? 'nowrap' : undefined;
}
