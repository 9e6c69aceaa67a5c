import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { Answer } from '../../graphql/Answer.tsx';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWords } from '../../i18n/words.tsx';
import { useMedia } from '../../lib/use-media.ts';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { CaseDocuments } from './CaseDocuments.tsx';
import { CaseFollowUps } from './CaseFollowUps.tsx';
import { CaseHead } from './CaseHead.tsx';
import { CaseSteps } from './CaseSteps.tsx';
import { useCaseWords } from './case-words.ts';
import { EventsElsewhere } from './EventsElsewhere.tsx';
import { Handovers } from './Handovers.tsx';
import { NextSteps } from './NextSteps.tsx';
import { Persons } from './Persons.tsx';
import { Place } from './Place.tsx';
import { PossibleDuplicates } from './PossibleDuplicates.tsx';
import { Statements } from './Statements.tsx';

const CASE = graphql(`
  query Case($id: ID!) {
    incidentCategories { id nameId nameEn }
    case(id: $id) {
      id
      concernsMinor
      version
      ownCase
      status
      ...CaseDocuments
      ...CaseFollowUps
      ...CaseHead
      ...CaseNext
      ...CaseStatements
      ...CasePlaceFacts
      ...CasePersons
      ...CaseHandovers
      ...CaseDuplicates
      ...CaseElsewhere
      ...CaseSteps
    }
  }
`);

/** One case: what is alleged, found and decided, each apart, and what can be done next. */
export default function CasePage({ id }: { id: string }) {
  const { words } = useWords();
  const own = useCaseWords();
  const [result, ask] = useQuery({ query: CASE, variables: { id } });
  const refresh = () => ask({ requestPolicy: 'network-only' });
  usePageTitle(words.pages.cases);
  return (
    <>
      <p>
        <Link href="/perkara">← {words.lists.back(own.inbox)}</Link>
      </p>
      <Answer
        result={result}
        retry={refresh}
        pick={(data) => data.case}
        byId
        heading={words.pages.cases}
      >
        {(found) => (
          <article className="detail case-detail">
            <CaseHead case={found} />
            {found.concernsMinor ? <p className="note">{own.minor}</p> : null}
            <NextSteps
              case={found}
              categories={result.data?.incidentCategories ?? []}
              refresh={refresh}
            />
            <PossibleDuplicates case={found} />
            <EventsElsewhere case={found} />
            <CaseSides
              said={<Statements case={found} />}
              about={
                <>
                  <Place case={found} />
                  <Persons case={found} />
                </>
              }
              around={
                <>
                  <CaseDocuments
                    case={found}
                    documents={found}
                    canAdd={
                      found.ownCase &&
                      !['CLOSED', 'UNSUBSTANTIATED', 'DUPLICATE'].includes(found.status)
                    }
                    onChanged={refresh}
                  />
                  <Handovers case={found} />
                  <CaseFollowUps case={found} onChanged={refresh} />
                </>
              }
              done={<CaseSteps case={found} />}
            />
          </article>
        )}
      </Answer>
    </>
  );
}

/** Where both sides of a case stand below each other, as `cases.css` has it. */
const ONE_COLUMN = '(max-width: 900px)';

interface CaseSidesProps {
  said: ReactNode;
  about: ReactNode;
  around: ReactNode;
  done: ReactNode;
}

/** What a case consists of, side by side; below each other, where it was comes before what has gathered around it. */
function CaseSides({ said, about, around, done }: CaseSidesProps) {
  const isOneColumn = useMedia(ONE_COLUMN);
  return (
    <div className="case-sides">
      <div>
        {said}
        {isOneColumn ? about : null}
        {around}
      </div>
      <div>
        {isOneColumn ? null : about}
        {done}
      </div>
    </div>
  );
}
