import { useCallback, useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { Answer } from '../../graphql/Answer.tsx';
import { REQUEST_HEADERS } from '../../graphql/client.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { PurposeDialog } from '../../graphql/PurposeDialog.tsx';
import { PURPOSES, usePurpose } from '../../graphql/purpose.tsx';
import { useWords } from '../../i18n/words.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { OpeningBanner } from './OpeningBanner.tsx';
import { PersonDetail } from './PersonDetail.tsx';
import './purpose.css';

const PERSON = graphql(`
  query ForeignNational($id: ID!) {
    foreignNational(id: $id) {
      ...PersonDetail
    }
  }
`);

/**
 * One person's detail. It is asked for only after a purpose was stated, which travels with the
 * question and is kept in the audit trail.
 */
export default function ForeignNationalPage({ id }: { id: string }) {
  const { words } = useWords();
  const [purpose, setPurpose] = usePurpose();
  const [asking, setAsking] = useState(purpose === null);
  // Neither the tab's name nor the history tells whose data were opened.
  usePageTitle(words.pages.people);
  const listed = PURPOSES.find((each) => each === purpose);
  return (
    <>
      <p>
        <Link href="/orang-asing">← {words.lists.back(words.pages.people)}</Link>
      </p>
      {asking ? (
        <PurposeDialog
          onCancel={() => setAsking(false)}
          onPurpose={(stated) => {
            setPurpose(stated);
            setAsking(false);
          }}
        />
      ) : null}
      <div className="purpose-now">
        <p className="hint">
          {purpose
            ? `${words.purpose.current}: ${listed ? words.purpose[listed] : purpose}`
            : words.purpose.needed}
        </p>
        <button type="button" onClick={() => setAsking(true)}>
          {purpose ? words.purpose.change : words.purpose.choose}
        </button>
      </div>
      {purpose ? <Person key={purpose} id={id} purpose={purpose} /> : null}
    </>
  );
}

function Person({ id, purpose }: { id: string; purpose: string }) {
  const { words } = useWords();
  const context = useMemo(
    () => ({ fetchOptions: { headers: { ...REQUEST_HEADERS, 'x-purpose': purpose } } }),
    [purpose],
  );
  const [result, ask] = useQuery({ query: PERSON, variables: { id }, context });
  const askAgain = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  return (
    <Answer
      result={result}
      retry={askAgain}
      pick={(data) => data.foreignNational}
      byId
      heading={words.pages.people}
    >
      {(person) => (
        <>
          {person.opening ? <OpeningBanner opening={person.opening} onOver={askAgain} /> : null}
          <PersonDetail person={person} onChange={askAgain} />
        </>
      )}
    </Answer>
  );
}
