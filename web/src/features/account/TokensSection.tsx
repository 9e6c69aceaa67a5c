import { type FormEvent, useState } from 'react';
import { useMutation } from 'urql';
import { graphql } from '../../graphql/generated/gql.ts';
import type { OwnAccountQuery } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { formatDay, formatMoment } from '../../lib/format.ts';
import { DataTable } from '../../ui/DataTable.tsx';

const CREATE = graphql(`
  mutation CreateToken($label: String!, $days: Int!, $scopes: [String!]) {
    createToken(label: $label, days: $days, scopes: $scopes) {
      ... on NewToken { token }
      ... on OwnAccountProblem { sentence { id en } }
    }
  }
`);
const REVOKE = graphql(`
  mutation RevokeToken($id: ID!) {
    revokeToken(id: $id) { ... on OwnAccountProblem { sentence { id en } } }
  }
`);
const USUAL_DAYS = 30;
const MOST_DAYS = 366;

interface TokensProps {
  tokens: OwnAccountQuery['viewer']['tokens'];
  /** What the account's roles may, of which a token can have a part. */
  actions: OwnAccountQuery['policy']['actions'];
  onChange(): void;
}

/** The account itself is kept by whoever signed in, never by a token. */
const takesToken = ({ action }: { action: string }): boolean => action !== 'account.own';

/** Bearer tokens for programs: what they may, until when, when they were last used. */
export function TokensSection({ tokens, actions, onChange }: TokensProps) {
  const { words, language } = useWords();
  const { account } = words;
  const [, create] = useMutation(CREATE);
  const [, revoke] = useMutation(REVOKE);
  const [made, setMade] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const titleOf = (action: string) =>
    actions.find((each) => each.action === action)?.title[language] ?? action;

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const scopes = form.getAll('scope').map(String);
    const answer = await create({
      label: String(form.get('label')),
      days: Number(form.get('days')),
      scopes: scopes.length > 0 ? scopes : null,
    });
    const result = answer.data?.createToken;
    const isMade = result?.__typename === 'NewToken';
    setMade(isMade ? result.token : null);
    setProblem(isMade ? null : (result?.sentence[language] ?? words.states.failedTitle));
    onChange();
  };
  const end = async (id: string) => {
    const done = (await revoke({ id })).data?.revokeToken;
    const sentence = done?.__typename === 'OwnAccountProblem' ? done.sentence[language] : null;
    setProblem(done ? sentence : words.states.failedTitle);
    onChange();
  };

  return (
    <section className="card">
      <h2>{account.tokens}</h2>
      <p className="hint">{account.tokensHint}</p>
      {tokens.length > 0 ? (
        <DataTable
          caption={account.tokens}
          rows={tokens}
          rowKey={({ id }) => id}
          columns={[
            { title: account.label, cell: ({ label }) => label },
            {
              title: account.scopes,
              cell: ({ scopes }) =>
                scopes.includes('*') ? account.everything : scopes.map(titleOf).join(', '),
            },
            {
              title: account.lastUsed,
              cell: ({ lastUsedOn }) => (lastUsedOn ? formatDay(lastUsedOn, language) : '—'),
            },
            {
              title: account.endsAt,
              nowrap: true,
              cell: ({ expiresAt }) => formatMoment(expiresAt, language),
            },
            {
              title: account.revoke,
              cell: ({ id }) => (
                <button className="link" type="button" onClick={() => void end(id)}>
                  {account.revoke}
                </button>
              ),
            },
          ]}
        />
      ) : null}
      {made ? (
        <p role="status">
          {account.tokenOnce} <span className="secret">{made}</span>
        </p>
      ) : null}
      <form className="account-form" onSubmit={(event) => void submit(event)}>
        <label className="field">
          <span>{account.label}</span>
          <input name="label" maxLength={80} autoComplete="off" required />
        </label>
        <label className="field">
          <span>{account.days}</span>
          <input name="days" type="number" min={1} max={MOST_DAYS} defaultValue={USUAL_DAYS} />
        </label>
        <fieldset>
          <legend>{account.scopesLegend}</legend>
          {actions.filter(takesToken).map(({ action }) => (
            <label key={action} className="choice">
              <input type="checkbox" name="scope" value={action} />
              {titleOf(action)}
            </label>
          ))}
        </fieldset>
        {problem ? (
          <p className="problem" role="alert">
            {problem}
          </p>
        ) : null}
        <button type="submit">{account.makeToken}</button>
      </form>
    </section>
  );
}
