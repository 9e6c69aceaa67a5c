import { useQuery } from 'urql';
import { Answer } from '../../graphql/Answer.tsx';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWords } from '../../i18n/words.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { PolicyFields } from './PolicyFields.tsx';
import { Actions, Classes, Purposes, Roles, Rows } from './PolicyTables.tsx';

const POLICY = graphql(`
  query AccessPolicy {
    policy {
      ...PolicyRoles
      ...PolicyActions
      ...PolicyClasses
      ...PolicyRowsSeen
      ...PolicyPurposes
      ...PolicyFieldList
    }
  }
`);

/** Who may see what, as the hub itself reads it. Everyone may read it. */
export default function PolicyPage() {
  const { words } = useWords();
  const [result, ask] = useQuery({ query: POLICY });
  usePageTitle(words.pages.policy);
  return (
    <Answer
      result={result}
      retry={() => ask({ requestPolicy: 'network-only' })}
      pick={(data) => data.policy}
      heading={words.pages.policy}
    >
      {(policy) => (
        <div className="detail">
          <h1>{words.pages.policy}</h1>
          <p className="hint">{words.policy.intro}</p>
          <Roles policy={policy} />
          <Actions policy={policy} />
          <Classes policy={policy} />
          <Rows policy={policy} />
          <Purposes policy={policy} />
          <PolicyFields policy={policy} />
        </div>
      )}
    </Answer>
  );
}
