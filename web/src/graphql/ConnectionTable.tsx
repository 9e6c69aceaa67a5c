import type { ReactNode } from 'react';
import { useWords } from '../i18n/words.tsx';
import { type Column, DataTable, type Sorting } from '../ui/DataTable.tsx';
import { Pager } from '../ui/Pager.tsx';
import { Empty } from '../ui/states.tsx';

interface Connection<Row> {
  nodes: readonly Row[];
  totalCount: number;
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor?: string | null;
    endCursor?: string | null;
  };
}

interface ConnectionTableProps<Row> {
  caption: string;
  connection: Connection<Row>;
  columns: readonly Column<Row>[];
  rowKey(row: Row): string | number;
  pageHref(place: { after?: string | null; before?: string | null }): string;
  /** How the list is sorted, where it can be. */
  sorting?: Sorting;
  /** How the whole list is had as a file, where it is. */
  download?: ReactNode;
  /** What to say where the list is empty; without it, that the filters fit nothing. */
  empty?: { title: string; hint: string };
}

/** One page of a connection: how many rows there are in all, the rows, and the pages around. */
export function ConnectionTable<Row>(props: ConnectionTableProps<Row>) {
  const { words } = useWords();
  const { connection, columns, caption, rowKey, pageHref } = props;
  const { pageInfo } = connection;
  if (connection.nodes.length === 0) {
    const { title, hint } = props.empty ?? {
      title: words.states.emptyTitle,
      hint: words.states.emptyHint,
    };
    return <Empty title={title} hint={hint} />;
  }
  return (
    <>
      <div className="list-head">
        <p className="list-count" role="status">
          {words.lists.count(connection.totalCount)}
        </p>
        {props.download}
      </div>
      <DataTable
        caption={caption}
        columns={columns}
        rows={connection.nodes}
        rowKey={rowKey}
        sorting={props.sorting}
      />
      <Pager
        label={words.lists.pages}
        previous={
          pageInfo.hasPreviousPage && pageInfo.startCursor
            ? { label: words.lists.previous, href: pageHref({ before: pageInfo.startCursor }) }
            : null
        }
        next={
          pageInfo.hasNextPage && pageInfo.endCursor
            ? { label: words.lists.next, href: pageHref({ after: pageInfo.endCursor }) }
            : null
        }
      />
    </>
  );
}
