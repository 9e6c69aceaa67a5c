import { useQuery } from 'urql';
import { useLocation } from 'wouter';
import { Answer } from '../../graphql/Answer.tsx';
import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { CitationPage } from './cite/CitationPage.tsx';
import { SharedPages } from './keep/SharedPages.tsx';
import { Desk } from './question/Desk.tsx';
import { QUESTION_SCHEMA } from './question/schema-query.ts';
import { ASKERS } from './types.ts';
import './workbench.css';

const CITATION = /^\/analisis\/kutipan\/([^/]+)$/;

/** Where an analyst asks, and gets an answer to work with. */
export default function WorkbenchPage() {
  const title = useWords().words.pages.workbench;
  const { viewer } = useSession();
  usePageTitle(title);
  const citation = CITATION.exec(useLocation()[0])?.[1];
  if (citation) return <CitationPage key={citation} id={citation} />;
  if (viewer.roles.some((role) => ASKERS.includes(role))) return <Asking />;
  return <SharedPages />;
}

function Asking() {
  const title = useWords().words.pages.workbench;
  const [result, ask] = useQuery({ query: QUESTION_SCHEMA, requestPolicy: 'cache-first' });
  return (
    <Answer
      result={result}
      retry={() => ask({ requestPolicy: 'network-only' })}
      pick={(data) => data}
      heading={title}
    >
      {(reference) => (
        <>
          <h1 className="unseen">{title}</h1>
          <Desk reference={reference} />
        </>
      )}
    </Answer>
  );
}
