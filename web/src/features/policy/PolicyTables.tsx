import { graphql } from '../../graphql/generated/gql.ts';
import type {
  PolicyActionsFragment,
  PolicyClassesFragment,
  PolicyPurposesFragment,
  PolicyRolesFragment,
  PolicyRowsSeenFragment,
} from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { inLanguage } from '../../lib/language.ts';
import { DataTable } from '../../ui/DataTable.tsx';

export const POLICY_PARTS = graphql(`
  fragment PolicyRoles on Policy {
    roles { role sentence { id en } }
  }
  fragment PolicyActions on Policy {
    roles { role }
    actions { action title { id en } roles }
  }
  fragment PolicyClasses on Policy {
    roles { role }
    classes { class title { id en } why { id en } treatments { role treatment } }
  }
  fragment PolicyRowsSeen on Policy {
    rows { type sentence { id en } }
  }
  fragment PolicyPurposes on Policy {
    purposes { purpose title { id en } }
  }
`);

/** The sentence in the language that is chosen. */
function useSentence() {
  const { language } = useWords();
  return ({ id, en }: { id: string; en: string }) => inLanguage(language, id, en);
}

/** The roles and what each is for. */
export function Roles({ policy }: { policy: PolicyRolesFragment }) {
  const { words } = useWords();
  const say = useSentence();
  return (
    <section>
      <h2>{words.policy.roles}</h2>
      <DataTable
        caption={words.policy.roles}
        rows={policy.roles}
        rowKey={({ role }) => role}
        columns={[
          { title: words.policy.roles, cell: ({ role }) => words.role[role] },
          { title: words.policy.purposeOfRole, cell: ({ sentence }) => say(sentence) },
        ]}
      />
    </section>
  );
}

/** The matrix of roles and actions. */
export function Actions({ policy }: { policy: PolicyActionsFragment }) {
  const { words } = useWords();
  const say = useSentence();
  return (
    <section>
      <h2>{words.policy.actions}</h2>
      <DataTable
        caption={words.policy.actions}
        rows={policy.actions}
        rowKey={({ action }) => action}
        columns={[
          { title: words.policy.action, cell: ({ title }) => say(title) },
          ...policy.roles.map(({ role }) => ({
            title: words.role[role],
            cell: ({ roles }: PolicyActionsFragment['actions'][number]) =>
              roles.includes(role) ? words.policy.yes : words.policy.no,
          })),
        ]}
      />
    </section>
  );
}

/** How each role gets the fields of each class. */
export function Classes({ policy }: { policy: PolicyClassesFragment }) {
  const { words } = useWords();
  const say = useSentence();
  return (
    <section>
      <h2>{words.policy.classes}</h2>
      <p className="hint">{words.policy.masked}</p>
      <DataTable
        caption={words.policy.classes}
        rows={policy.classes}
        rowKey={(each) => each.class}
        columns={[
          { title: words.policy.class, cell: ({ title }) => say(title) },
          ...policy.roles.map(({ role }) => ({
            title: words.role[role],
            cell: ({ treatments }: PolicyClassesFragment['classes'][number]) =>
              words.policy.treatment[
                treatments.find((each) => each.role === role)?.treatment ?? 'ABSENT'
              ],
          })),
          { title: words.policy.why, cell: ({ why }) => say(why) },
        ]}
      />
    </section>
  );
}

/** Which rows of each kind a caller sees. */
export function Rows({ policy }: { policy: PolicyRowsSeenFragment }) {
  const { words } = useWords();
  const say = useSentence();
  return (
    <section>
      <h2>{words.policy.rows}</h2>
      <DataTable
        caption={words.policy.rows}
        rows={policy.rows}
        rowKey={({ type }) => type}
        columns={[
          { title: words.policy.type, cell: ({ type }) => <code>{type}</code> },
          { title: words.policy.condition, cell: ({ sentence }) => say(sentence) },
        ]}
      />
    </section>
  );
}

/** For what a person's detail may be opened. */
export function Purposes({ policy }: { policy: PolicyPurposesFragment }) {
  const { words } = useWords();
  const say = useSentence();
  return (
    <section>
      <h2>{words.policy.purposes}</h2>
      <p className="hint">{words.policy.purposesHint}</p>
      <DataTable
        caption={words.policy.purposes}
        rows={policy.purposes}
        rowKey={({ purpose }) => purpose}
        columns={[
          { title: words.policy.purpose, cell: ({ title }) => say(title) },
          { title: words.policy.code, cell: ({ purpose }) => <code>{purpose}</code> },
        ]}
      />
    </section>
  );
}
