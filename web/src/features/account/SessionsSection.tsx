import { useMutation } from 'urql';
import { graphql } from '../../graphql/generated/gql.ts';
import type { OwnAccountQuery } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { formatMoment } from '../../lib/format.ts';
import { DataTable } from '../../ui/DataTable.tsx';

const END = graphql(`mutation EndSession($id: ID!) { endSession(id: $id) }`);
const END_ALL = graphql(`mutation EndAllSessions { endAllSessions }`);

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
                <button
                  className="link"
                  type="button"
                  onClick={() => void end({ id }).then(onChange)}
                >
                  {account.end}
                </button>
              ),
          },
        ]}
      />
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
