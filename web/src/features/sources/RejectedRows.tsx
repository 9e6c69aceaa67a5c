import { ConnectionTable } from '../../graphql/ConnectionTable.tsx';
import { graphql } from '../../graphql/generated/gql.ts';
import type { RejectedRowsFragment } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { formatNumber } from '../../lib/format.ts';

export const REJECTED_ROWS = graphql(`
  fragment RejectedRows on Batch {
    rejectedRows(first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo { ...Pages }
      nodes {
        row
        reasons { code column value sentence { id en } }
        raw { column value }
      }
    }
  }
`);

interface RejectedRowsProps {
  rows: NonNullable<RejectedRowsFragment['rejectedRows']>;
  pageHref(place: { after?: string | null; before?: string | null }): string;
}

/** The rows that were not taken: why, and what the file says, so that it can be put right there. */
export function RejectedRows({ rows, pageHref }: RejectedRowsProps) {
  const { words, language } = useWords();
  const { sources } = words;
  return (
    <section>
      <h2>{sources.rejectedRows}</h2>
      <ConnectionTable
        caption={sources.rejectedRows}
        connection={rows}
        rowKey={({ row }) => row}
        pageHref={pageHref}
        empty={{ title: sources.noneRejected, hint: sources.noneRejectedHint }}
        columns={[
          {
            title: words.fields.row,
            cell: ({ row }) => formatNumber(row, language),
            numeric: true,
          },
          {
            title: sources.reason,
            cell: ({ reasons }) => (
              <ul className="plain-list reasons">
                {reasons.map((reason) => (
                  <li key={`${reason.code}-${reason.column}`}>{reason.sentence[language]}</li>
                ))}
              </ul>
            ),
          },
          {
            title: sources.cells,
            cell: ({ raw, reasons }) => (
              <dl className="raw">
                {raw.map(({ column, value }) => (
                  <div
                    key={column}
                    className={
                      reasons.some((reason) => reason.column === column) ? 'raw-wrong' : undefined
                    }
                  >
                    <dt>{column}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
              </dl>
            ),
          },
        ]}
      />
    </section>
  );
}
