import { useMemo } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { Answer } from '../../graphql/Answer.tsx';
import { ConnectionTable } from '../../graphql/ConnectionTable.tsx';
import { graphql } from '../../graphql/generated/gql.ts';
import type { BatchRowFragment } from '../../graphql/generated/graphql.ts';
import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import { formatMoment, formatNumber } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import { pageArguments } from '../../lib/list-state.ts';
import { recordPath } from '../../lib/record-path.ts';
import { useListState } from '../../lib/use-list-state.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { Upload } from './Upload.tsx';
import './sources.css';

export const BATCH_ROW = graphql(`
  fragment BatchRow on Batch {
    id
    fileName
    status
    receivedAt
    rowCount
    acceptedCount
    rejectedCount
    conflictCount
    source { id title { id en } }
    agency { code name nameEn }
  }
`);

const SOURCES = graphql(`
  query Sources($first: Int, $after: String, $last: Int, $before: String) {
    sources { ...UploadSource }
    batches(first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo { ...Pages }
      nodes { ...BatchRow }
    }
  }
`);

const FILTERS: readonly never[] = [];

/** Where an operator hands in a file, and everybody who may sees what became of earlier ones. */
export default function SourcesPage() {
  const { words } = useWords();
  const { viewer } = useSession();
  const list = useListState(FILTERS);
  usePageTitle(words.pages.sources);
  const { after, before } = list;
  const variables = useMemo(() => pageArguments({ after, before }), [after, before]);
  const [result, ask] = useQuery({ query: SOURCES, variables });
  const columns = useBatchColumns();
  const uploads = viewer.roles.includes('OPERATOR');
  return (
    <>
      <h1>{words.pages.sources}</h1>
      <Answer
        result={result}
        retry={() => ask({ requestPolicy: 'network-only' })}
        pick={(data) => data}
      >
        {(data) => (
          <>
            {uploads ? <Upload sources={data.sources} /> : null}
            <h2>{words.sources.earlier}</h2>
            <ConnectionTable
              caption={words.sources.earlier}
              connection={data.batches}
              columns={columns}
              rowKey={(batch) => batch.id}
              pageHref={list.pageHref}
              empty={{
                title: words.sources.nothingYet,
                hint: uploads ? words.sources.nothingYetHint : words.sources.nothingYetRead,
              }}
            />
          </>
        )}
      </Answer>
    </>
  );
}

function useBatchColumns(): Column<BatchRowFragment>[] {
  const { words, language } = useWords();
  const { sources, fields } = words;
  const count = (value: number) => formatNumber(value, language);
  return [
    {
      title: sources.file,
      cell: ({ id, fileName }) => <Link href={recordPath('/sumber', id)}>{fileName}</Link>,
    },
    { title: sources.source, cell: ({ source }) => source.title[language] },
    {
      title: fields.agency,
      cell: ({ agency }) => (agency ? inLanguage(language, agency.name, agency.nameEn) : '—'),
    },
    {
      title: sources.received,
      nowrap: true,
      cell: ({ receivedAt }) => formatMoment(receivedAt, language),
    },
    { title: fields.status, cell: ({ status }) => words.batchStatus[status] },
    { title: sources.rows, cell: ({ rowCount }) => count(rowCount), numeric: true },
    { title: sources.accepted, cell: ({ acceptedCount }) => count(acceptedCount), numeric: true },
    { title: sources.rejected, cell: ({ rejectedCount }) => count(rejectedCount), numeric: true },
    { title: sources.conflicts, cell: ({ conflictCount }) => count(conflictCount), numeric: true },
  ];
}
