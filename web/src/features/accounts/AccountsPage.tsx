import { useMemo, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { Answer } from '../../graphql/Answer.tsx';
import { ConnectionTable } from '../../graphql/ConnectionTable.tsx';
import { graphql } from '../../graphql/generated/gql.ts';
import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import { inLanguage } from '../../lib/language.ts';
import { pageArguments } from '../../lib/list-state.ts';
import { useListState } from '../../lib/use-list-state.ts';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { AccountDialog } from './AccountDialog.tsx';
import { Agreements } from './Agreements.tsx';
import { ACCOUNTS, type AccountRow } from './accounts-query.ts';
import './accounts.css';

const BLOCK = graphql(`
  mutation BlockAccount($id: ID!, $blocked: Boolean!) {
    blockAccount(id: $id, blocked: $blocked) {
      ... on Account { id blockedAt }
      ... on AccountProblem { sentence { id en } }
    }
  }
`);
const INVITE = graphql(`
  mutation InviteAccount($id: ID!) {
    inviteAccount(id: $id) {
      ... on Invitation { path }
      ... on AccountProblem { sentence { id en } }
    }
  }
`);

const FILTERS: readonly never[] = [];

/** Accounts and agreements: an administrator keeps them, an auditor reads them. */
export default function AccountsPage() {
  const { words, language } = useWords();
  const { viewer, regencies } = useSession();
  const list = useListState(FILTERS);
  const { after, before } = list;
  const variables = useMemo(() => pageArguments({ after, before }), [after, before]);
  const [result, ask] = useQuery({ query: ACCOUNTS, variables });
  const [, block] = useMutation(BLOCK);
  const [, invite] = useMutation(INVITE);
  const [edited, setEdited] = useState<AccountRow | 'new' | null>(null);
  const [link, setLink] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  usePageTitle(words.pages.accounts);
  const { accounts } = words;
  const again = () => ask({ requestPolicy: 'network-only' });
  const mayChange = viewer.roles.includes('ADMIN');
  const setBlocked = async (row: AccountRow) => {
    const { data } = await block({ id: row.id, blocked: !row.blockedAt });
    const done = data?.blockAccount;
    const isDone = done?.__typename === 'Account';
    setProblem(isDone ? null : (done?.sentence[language] ?? words.states.failedTitle));
    again();
  };
  const makeLink = async (row: AccountRow) => {
    const { data } = await invite({ id: row.id });
    const made = data?.inviteAccount;
    const isMade = made?.__typename === 'Invitation';
    setLink(isMade ? window.location.origin + made.path : null);
    setProblem(isMade ? null : (made?.sentence[language] ?? words.states.failedTitle));
  };
  const areaOf = (row: AccountRow) =>
    row.wholeProvince
      ? words.app.province
      : row.regencyCodes
          .map((code) => regencies.find((each) => each.kemendagriCode === code)?.name ?? code)
          .join(', ');
  const actions = {
    title: accounts.actions,
    cell: (row: AccountRow) => (
      <span className="account-actions">
        <button className="link" type="button" onClick={() => setEdited(row)}>
          {accounts.change}
        </button>
        <button className="link" type="button" onClick={() => void makeLink(row)}>
          {accounts.invite}
        </button>
        <button className="link" type="button" onClick={() => void setBlocked(row)}>
          {row.blockedAt ? accounts.unblock : accounts.block}
        </button>
      </span>
    ),
  };
  return (
    <>
      <div className="heading-row">
        <h1>{words.pages.accounts}</h1>
        {mayChange ? (
          <button className="primary" type="button" onClick={() => setEdited('new')}>
            {accounts.add}
          </button>
        ) : null}
      </div>
      <Answer result={result} retry={again} pick={(data) => data}>
        {(data) => (
          <>
            {problem ? (
              <p className="problem" role="alert">
                {problem}
              </p>
            ) : null}
            {link ? (
              <p role="status" className="card">
                {accounts.inviteOnce} <span className="invitation">{link}</span>
              </p>
            ) : null}
            <ConnectionTable
              caption={words.pages.accounts}
              connection={data.accounts}
              rowKey={(row) => row.id}
              pageHref={list.pageHref}
              empty={{ title: accounts.empty, hint: accounts.emptyHint }}
              columns={[
                { title: accounts.email, cell: ({ email }) => email },
                { title: accounts.name, cell: ({ name }) => name },
                {
                  title: accounts.roles,
                  cell: ({ roles }) => roles.map((role) => words.role[role]).join(', '),
                },
                {
                  title: accounts.agency,
                  cell: ({ agency }) =>
                    agency ? inLanguage(language, agency.name, agency.nameEn) : '—',
                },
                { title: accounts.area, cell: areaOf },
                {
                  title: accounts.state,
                  cell: ({ blockedAt, twoFactor }) =>
                    [blockedAt ? accounts.blocked : accounts.active]
                      .concat(twoFactor ? accounts.withCode : [])
                      .join(', '),
                },
                ...(mayChange ? [actions] : []),
              ]}
            />
            <Agreements agreements={data.agreements} mayChange={mayChange} onChange={again} />
          </>
        )}
      </Answer>
      {edited ? (
        <AccountDialog
          account={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
          onSaved={() => {
            setEdited(null);
            again();
          }}
        />
      ) : null}
    </>
  );
}
