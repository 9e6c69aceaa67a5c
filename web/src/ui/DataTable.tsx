import type { ReactNode } from 'react';
import { ScrollRegion } from './ScrollRegion.tsx';

/** One column of a table: its heading and what it shows of a row. */
export interface Column<Row> {
  title: string;
  cell(row: Row): ReactNode;
  /** Counts are set to the right. */
  numeric?: boolean;
  /** A date stays on one line. */
  nowrap?: boolean;
}

interface DataTableProps<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey(row: Row): string | number;
}

/** A plain table. The first column names the row, so a screen reader says it with every cell. */
export function DataTable<Row>({ caption, columns, rows, rowKey }: DataTableProps<Row>) {
  return (
    <ScrollRegion label={caption}>
      <table>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.title} scope="col" className={classOf(column)}>
                {column.title}
              </th>
            ))}
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
                  <td key={column.title} className={classOf(column)}>
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

function classOf<Row>({ numeric, nowrap }: Column<Row>): string | undefined {
  return numeric ? 'numeric' : nowrap ? 'nowrap' : undefined;
}
