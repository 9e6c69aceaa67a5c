import { Download } from '../../graphql/Download.tsx';
import { graphql } from '../../graphql/generated/gql.ts';
import type { RegencyFileQueryVariables } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';

const REGENCY_FILE = graphql(`
  query RegencyFile($indicator: String!, $filter: RollupFilter, $asOf: Date, $knownAt: DateTime) {
    rollup(indicator: $indicator, by: [REGENCY], filter: $filter, asOf: $asOf, knownAt: $knownAt) {
      rows { regency { kemendagriCode name } cell { value absence } }
    }
  }
`);

interface RollupDownloadProps {
  list: string;
  variables: RegencyFileQueryVariables;
}

/** The figures by regency as a file, protected as they are on the page. */
export function RollupDownload({ list, variables }: RollupDownloadProps) {
  const { overview, exports } = useWords().words;
  return (
    <Download
      list={list}
      document={REGENCY_FILE}
      variables={variables}
      titles={{
        'regency.kemendagriCode': exports.regencyCode,
        'regency.name': overview.regency,
        cell: overview.count,
      }}
      formats={['xlsx', 'csv', 'geojson', 'jsonl']}
    />
  );
}
