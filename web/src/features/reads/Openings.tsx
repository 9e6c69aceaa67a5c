import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { Answer } from '../../graphql/Answer.tsx';
import { graphql } from '../../graphql/generated/gql.ts';
import type { OpeningsQuery } from '../../graphql/generated/graphql.ts';
import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import { formatMoment } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Empty } from '../../ui/states.tsx';

const OPENINGS = graphql(`
  query Openings {
    breakGlassOpenings(first: 100) {
      totalCount
      nodes {
        id
        officer
        officerAgency { code name nameEn }
        reason
        openedAt
        expiresAt
        givenBackAt
        open
        ownRecords
        acknowledgements { agency { code name nameEn } seenAt }
      }
    }
  }
`);
const ACKNOWLEDGE = graphql(`
  mutation AcknowledgeBreakGlass($id: ID!) {
    acknowledgeBreakGlass(id: $id) {
      ... on BreakGlass { id acknowledgements { agency { code name nameEn } seenAt } }
      ... on BreakGlassProblem { sentence { id en } }
    }
  }
`);

type Opening = OpeningsQuery['breakGlassOpenings']['nodes'][number];

/** The records that officers opened outside their area, with the note of the agencies whose data they are. */
export function Openings() {
  const { words, language } = useWords();
  const { reads } = words;
  const { viewer } = useSession();
  const [result, ask] = useQuery({ query: OPENINGS });
  const [, acknowledge] = useMutation(ACKNOWLEDGE);
  const [problem, setProblem] = useState<string | null>(null);
  const note = async (id: string) => {
    const noted = (await acknowledge({ id })).data?.acknowledgeBreakGlass;
    const isNoted = noted?.__typename === 'BreakGlass';
    setProblem(isNoted ? null : (noted?.sentence[language] ?? reads.failed));
    ask({ requestPolicy: 'network-only' });
  };
  const noted = (opening: Opening) => {
    const mine = opening.acknowledgements.some(({ agency }) => agency.code === viewer.agency?.code);
    if (opening.ownRecords && !mine && !viewer.roles.includes('AUDITOR')) {
      return (
        <button type="button" onClick={() => void note(opening.id)}>
          {reads.acknowledge}
        </button>
      );
    }
    const agencies = opening.acknowledgements.map(({ agency }) =>
      inLanguage(language, agency.name, agency.nameEn),
    );
    return agencies.length > 0 ? `${reads.acknowledged}: ${agencies.join(', ')}` : reads.notYet;
  };
  return (
    <section>
      <h2>{reads.openings}</h2>
      <p className="hint">{reads.openingsHint}</p>
      {problem ? (
        <p className="problem" role="alert">
          {problem}
        </p>
      ) : null}
      <Answer
        result={result}
        retry={() => ask({ requestPolicy: 'network-only' })}
        pick={(data) => data.breakGlassOpenings}
      >
        {({ nodes }) =>
          nodes.length === 0 ? (
            <Empty title={reads.noOpenings} hint={reads.noOpeningsHint} />
          ) : (
            <DataTable
              caption={reads.openings}
              rows={nodes}
              rowKey={({ id }) => id}
              columns={[
                {
                  title: reads.openedAt,
                  nowrap: true,
                  cell: ({ openedAt }) => formatMoment(openedAt, language),
                },
                { title: reads.officer, cell: ({ officer }) => officer },
                {
                  title: reads.agency,
                  cell: ({ officerAgency }) =>
                    officerAgency
                      ? inLanguage(language, officerAgency.name, officerAgency.nameEn)
                      : '—',
                },
                { title: reads.reason, cell: ({ reason }) => reason },
                {
                  title: reads.until,
                  nowrap: true,
                  cell: ({ expiresAt, givenBackAt }) =>
                    formatMoment(givenBackAt ?? expiresAt, language),
                },
                { title: reads.state, cell: ({ open }) => (open ? reads.open : reads.over) },
                { title: reads.noted, cell: noted },
              ]}
            />
          )
        }
      </Answer>
    </section>
  );
}
