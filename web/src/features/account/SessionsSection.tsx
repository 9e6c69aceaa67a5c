import { useState } from 'react';
import { useMutation } from 'urql';
import { graphql } from '../../graphql/generated/gql.ts';
import type { OwnAccountQuery } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { formatMoment } from '../../lib/format.ts';
import { DataTable } from '../../ui/DataTable.tsx';

const END = graphql(`
  mutation EndSession($id: ID!) {
    endSession(id: $id) { ... on OwnAccountProblem { sentence { id en } } }
  }
`);
const END_ALL = graphql(`mutation EndAllSessions { endAllSessions { ended } }`);

interface SessionsProps {
  sessions: OwnAccountQuery['viewer']['sessions'];
  onChange(): void;
  /** The own session has ended with the others. */
  onLeave(): void;
}

/** Where the account is signed in, with the way to end one of the sessions or all of them. */
export function SessionsSection({ sessions, onChange, onLeave }: SessionsProps) {
  const { words, language } = useWords();
  const { account } = words;
  const [, end] = useMutation(END);
  const [, endAll] = useMutation(END_ALL);
  const [problem, setProblem] = useState<string | null>(null);
  const endOne = async (id: string) => {
    const done = (await end({ id })).data?.endSession;
    const sentence = done?.__typename === 'OwnAccountProblem' ? done.sentence[language] : null;
    setProblem(done ? sentence : words.states.failedTitle);
    onChange();
  };
  return (
    <section className="card">
      <h2>{account.sessions}</h2>
      <DataTable
        caption={account.sessions}
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          {
            title: account.begunAt,
            nowrap: true,
            cell: ({ begunAt }) => formatMoment(begunAt, language),
          },
          {
            title: account.browser,
            cell: ({ browser, network }) => [browser, network].filter(Boolean).join(' · ') || '—',
          },
          {
            title: account.endsAt,
            nowrap: true,
            cell: ({ endsAt }) => formatMoment(endsAt, language),
          },
          {
            title: account.end,
            cell: ({ id, current }) =>
              current ? (
                account.here
              ) : (
                <button className="link" type="button" onClick={() => void endOne(id)}>
                  {account.end}
                </button>
              ),
          },
        ]}
      />
      {problem ? (
        <p className="problem" role="alert">
          {problem}
        </p>
      ) : null}
      <p className="hint">{account.sessionsHint}</p>
      <button
        type="button"
        onClick={() => void endAll({}).then(({ error }) => (error ? onChange() : onLeave()))}
      >
        {account.endAll}
      </button>
    </section>
  );
}
