import { useMemo, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { Link } from 'wouter';
import { Answer } from '../../graphql/Answer.tsx';
import { ConnectionTable } from '../../graphql/ConnectionTable.tsx';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWords } from '../../i18n/words.tsx';
import { formatMoment } from '../../lib/format.ts';
import { pageArguments } from '../../lib/list-state.ts';
import { recordPath } from '../../lib/record-path.ts';
import { useListState } from '../../lib/use-list-state.ts';
import { usePageTitle } from '../../ui/use-page-title.ts';

const NOTICES = graphql(`
  query CorrectionNotices($first: Int, $after: String, $last: Int, $before: String) {
    correctionNotices(first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo { ...Pages }
      nodes { id field correctedAt receivedSince person rows { batch row } acknowledgedAt }
    }
  }
`);

const ACKNOWLEDGE = graphql(`
  mutation AcknowledgeCorrection($id: ID!) {
    acknowledgeCorrection(id: $id) {
      ... on CorrectionNotice { id acknowledgedAt }
      ... on RightsProblem { sentence { id en } }
    }
  }
`);

const FILTERS: readonly never[] = [];

/** Values that the own agency read or sent and that were found wrong. */
export default function CorrectionsPage() {
  const { words, language } = useWords();
  const { corrections } = words;
  const list = useListState(FILTERS);
  usePageTitle(words.pages.corrections);
  const { after, before } = list;
  const variables = useMemo(() => pageArguments({ after, before }), [after, before]);
  const [result, ask] = useQuery({ query: NOTICES, variables });
  const [{ fetching }, acknowledge] = useMutation(ACKNOWLEDGE);
  const [problem, setProblem] = useState<string | null>(null);
  const again = () => ask({ requestPolicy: 'network-only' });
  const note = async (id: string) => {
    const noted = (await acknowledge({ id })).data?.acknowledgeCorrection;
    if (noted?.__typename === 'CorrectionNotice') return setProblem(null);
    setProblem(noted?.sentence[language] ?? words.states.failedTitle);
    again();
  };
  return (
    <>
      <h1>{words.pages.corrections}</h1>
      <p className="hint">{corrections.why}</p>
      {problem ? (
        <p className="problem" role="alert">
          {problem}
        </p>
      ) : null}
      <Answer result={result} retry={again} pick={(data) => data.correctionNotices}>
        {(notices) => (
          <ConnectionTable
            caption={words.pages.corrections}
            connection={notices}
            rowKey={({ id }) => id}
            pageHref={list.pageHref}
            empty={{ title: corrections.empty, hint: corrections.emptyHint }}
            columns={[
              { title: corrections.field, cell: ({ field }) => corrections.fieldName[field] },
              {
                title: corrections.at,
                nowrap: true,
                cell: ({ correctedAt }) => formatMoment(correctedAt, language),
              },
              {
                title: corrections.received,
                cell: ({ receivedSince }) =>
                  receivedSince ? formatMoment(receivedSince, language) : corrections.onlySent,
              },
              {
                title: corrections.where,
                cell: ({ person, rows }) => (
                  <>
                    {person ? (
                      <Link href={recordPath('/orang-asing', person)}>{corrections.person}</Link>
                    ) : null}
                    {rows.map(({ batch, row }) => (
                      <div key={`${batch}${row}`}>
                        <Link href={recordPath('/sumber', batch)}>{corrections.row(row)}</Link>
                      </div>
                    ))}
                  </>
                ),
              },
              {
                title: corrections.acknowledged,
                cell: ({ id, acknowledgedAt }) =>
                  acknowledgedAt ? (
                    formatMoment(acknowledgedAt, language)
                  ) : (
                    <button type="button" disabled={fetching} onClick={() => void note(id)}>
                      {corrections.acknowledge}
                    </button>
                  ),
              },
            ]}
          />
        )}
      </Answer>
    </>
  );
}
