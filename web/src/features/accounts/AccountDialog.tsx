import { useState } from 'react';
import { useMutation } from 'urql';
import { graphql } from '../../graphql/generated/gql.ts';
import type { Role } from '../../graphql/generated/graphql.ts';
import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import { inLanguage } from '../../lib/language.ts';
import { ModalForm } from '../../ui/ModalForm.tsx';
import type { AccountRow } from './accounts-query.ts';

const ADD = graphql(`
  mutation AddAccount($email: String!, $account: AccountInput!) {
    addAccount(email: $email, account: $account) { ... on AccountProblem { sentence { id en } } }
  }
`);
const CHANGE = graphql(`
  mutation ChangeAccount($id: ID!, $account: AccountInput!) {
    changeAccount(id: $id, account: $account) { ... on AccountProblem { sentence { id en } } }
  }
`);

interface AccountDialogProps {
  /** The account that is changed; null for a new one. */
  account: AccountRow | null;
  onClose(): void;
  onSaved(): void;
}

/** Who an account is for and what it may. */
export function AccountDialog({ account, onClose, onSaved }: AccountDialogProps) {
  const { words, language } = useWords();
  const { agencies, regencies } = useSession();
  const [{ fetching: adding }, add] = useMutation(ADD);
  const [{ fetching: changing }, change] = useMutation(CHANGE);
  const [problem, setProblem] = useState<string | null>(null);
  const { accounts } = words;

  const submit = async (form: FormData) => {
    const codes = form.getAll('regency').map(String);
    const input = {
      name: String(form.get('name')).trim(),
      roles: form.getAll('role').map(String) as Role[],
      agency: String(form.get('agency')) || null,
      regencyCodes: codes.length > 0 ? codes : null,
    };
    const answer = account
      ? (await change({ id: account.id, account: input })).data?.changeAccount
      : (await add({ email: String(form.get('email')), account: input })).data?.addAccount;
    if (answer?.__typename === 'Account') onSaved();
    else setProblem(answer?.sentence[language] ?? words.states.failedTitle);
  };

  return (
    <ModalForm
      title={account ? account.email : accounts.add}
      submit={accounts.save}
      cancel={accounts.cancel}
      problem={problem}
      busy={adding || changing}
      onSubmit={(form) => void submit(form)}
      onCancel={onClose}
    >
      {account ? null : (
        <label className="field">
          <span>{accounts.email}</span>
          <input name="email" type="email" autoComplete="off" required />
        </label>
      )}
      <label className="field">
        <span>{accounts.name}</span>
        <input name="name" defaultValue={account?.name} autoComplete="off" required />
      </label>
      <fieldset className="boxed">
        <legend>{accounts.roles}</legend>
        {(Object.keys(words.role) as Role[]).map((role) => (
          <label key={role} className="choice">
            <input
              type="checkbox"
              name="role"
              value={role}
              defaultChecked={account?.roles.includes(role) ?? false}
            />
            {words.role[role]}
          </label>
        ))}
      </fieldset>
      <label className="field">
        <span>{accounts.agency}</span>
        <select name="agency" defaultValue={account?.agency?.code ?? ''}>
          <option value="">{accounts.noAgency}</option>
          {agencies.map(({ code, name, nameEn }) => (
            <option key={code} value={code}>
              {inLanguage(language, name, nameEn)}
            </option>
          ))}
        </select>
      </label>
      <fieldset className="boxed">
        <legend>{accounts.area}</legend>
        <p className="hint">{accounts.areaHint}</p>
        {regencies.map(({ kemendagriCode, name }) => (
          <label key={kemendagriCode} className="choice">
            <input
              type="checkbox"
              name="regency"
              value={kemendagriCode}
              defaultChecked={account?.regencyCodes.includes(kemendagriCode) ?? false}
            />
            {name}
          </label>
        ))}
      </fieldset>
    </ModalForm>
  );
}
