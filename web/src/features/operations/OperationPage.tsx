import { useQuery } from 'urql';
import { Link } from 'wouter';
import { Answer } from '../../graphql/Answer.tsx';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWords } from '../../i18n/words.tsx';
import { inLanguage } from '../../lib/language.ts';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { FollowUpList } from './FollowUpList.tsx';
import { OperationHead } from './OperationHead.tsx';
import { OperationNext } from './OperationNext.tsx';
import { OperationResult } from './OperationResult.tsx';
import { OperationSteps } from './OperationSteps.tsx';
import { useOperationWords } from './operation-words.ts';

const OPERATION = graphql(`
  query Operation($id: ID!) {
    incidentCategories { id nameId nameEn }
    operation(id: $id) {
      id
      agencies { code name nameEn }
      places
      ...OperationHead
      ...OperationNext
      ...OperationResults
      ...OperationSteps
      followUps { ...FollowUpItem }
    }
  }
`);

const OF_OPERATION = { additionalTypenames: ['FollowUp'] };

/** One joint operation: its plan, who takes part, what came of it and what is still to be done. */
export default function OperationPage({ id }: { id: string }) {
  const { words, language } = useWords();
  const own = useOperationWords();
  const [result, ask] = useQuery({ query: OPERATION, variables: { id }, context: OF_OPERATION });
  const refresh = () => ask({ requestPolicy: 'network-only' });
  usePageTitle(own.title);
  return (
    <>
      <p>
        <Link href="/operasi">← {words.lists.back(own.back)}</Link>
      </p>
      <Answer
        result={result}
        retry={refresh}
        pick={(data) => data.operation}
        byId
        heading={own.title}
      >
        {(found) => (
          <article className="detail operation-detail">
            <OperationHead operation={found} />
            <OperationNext
              operation={found}
              categories={result.data?.incidentCategories ?? []}
              refresh={refresh}
            />
            <div className="operation-sides">
              <div>
                <OperationResult operation={found} />
                <section className="card" aria-label={own.followUps}>
                  <h2>{own.followUps}</h2>
                  <FollowUpList
                    followUps={found.followUps}
                    none={<p className="absent">{own.noFollowUps}</p>}
                  />
                </section>
                <OperationSteps operation={found} />
              </div>
              <div>
                <section className="card" aria-label={own.participants}>
                  <h2>{own.participants}</h2>
                  <ul>
                    {found.agencies.map((each) => (
                      <li key={each.code}>
                        {inLanguage(language, each.name, each.nameEn)}
                        {each.code === found.lead.code ? ` (${own.leads})` : null}
                      </li>
                    ))}
                  </ul>
                </section>
                <section className="card" aria-label={own.places}>
                  <h2>{own.places}</h2>
                  <ul>
                    {[...new Set(found.places)].map((place) => (
                      <li key={place}>{place}</li>
                    ))}
                  </ul>
                </section>
              </div>
            </div>
          </article>
        )}
      </Answer>
    </>
  );
}
