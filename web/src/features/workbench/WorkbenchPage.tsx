import { useQuery } from 'urql';
import { Answer } from '../../graphql/Answer.tsx';
import type { Role } from '../../graphql/generated/graphql.ts';
import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { Desk } from './question/Desk.tsx';
import { QUESTION_SCHEMA } from './question/schema-query.ts';
import { useWorkbenchWords } from './workbench-words.ts';
import './workbench.css';

/** Who asks in own words; the others open what these have saved for them. */
const ASKERS: readonly Role[] = ['ANALYST', 'CASE_OFFICER'];

/** Where an analyst asks, and gets an answer to work with. */
export default function WorkbenchPage() {
  const title = useWords().words.pages.workbench;
  const own = useWorkbenchWords();
  const { viewer } = useSession();
  usePageTitle(title);
  if (viewer.roles.some((role) => ASKERS.includes(role))) return <Asking />;
  return (
    <>
      <h1>{title}</h1>
      <p className="hint">{own.savedOnly}</p>
    </>
  );
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
