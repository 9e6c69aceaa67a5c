import { createContext, type ReactNode, useContext } from 'react';
import { useQuery } from 'urql';
import { useWords } from '../i18n/words.tsx';
import { Loading } from '../ui/states.tsx';
import { FailureState } from './Answer.tsx';
import { failureOf } from './failure.ts';
import { graphql } from './generated/gql.ts';
import type { SessionQuery } from './generated/graphql.ts';

/** Who is signed in, and the reference data that no page can do without. */
export type Session = SessionQuery;

const SESSION = graphql(`
  query Session {
    viewer {
      id
      email
      name
      roles
      wholeProvince
      agency { id code name nameEn }
      regencies { id kemendagriCode name }
    }
    regencies { id kemendagriCode name kind capital }
    sectors { id code nameId nameEn }
    agencies { id code name nameEn }
    sources { id title { id en } }
    boundaryEditions { id current }
    indicators {
      id name nameEn definition definitionEn numerator numeratorEn isNot isNotEn unit unitEn
      personal flow dimensions
    }
  }
`);

const SessionContext = createContext<Session | null>(null);

interface SessionProviderProps {
  children: ReactNode;
  /** Shown while the hub cannot be reached. */
  unreachable(retry: () => void): ReactNode;
}

/**
 * Asks once who is signed in and shows nothing before it knows. Reference data come along because
 * filters in the URL are written in codes, and the queries of the pages need the ids behind them; the
 * edition of the boundaries, so that their shapes travel beside the first figures.
 */
export function SessionProvider({ children, unreachable }: SessionProviderProps) {
  const { words } = useWords();
  const [result, ask] = useQuery({ query: SESSION, requestPolicy: 'cache-first' });
  if (result.data) return <SessionContext value={result.data}>{children}</SessionContext>;
  const failure = failureOf(result.error);
  const retry = () => ask({ requestPolicy: 'network-only' });
  if (failure?.kind === 'offline') return unreachable(retry);
  if (failure && failure.kind !== 'unauthenticated') {
    return (
      <main>
        <FailureState failure={failure} retry={retry} />
      </main>
    );
  }
  return (
    <main>
      <Loading label={words.states.loading} />
    </main>
  );
}

/** The session of the person who is signed in. Only pages behind the sign-in may ask for it. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession is called outside of SessionProvider');
  return session;
}

/** What a source is called, for records that only name its id. */
export function useSourceTitle(): (source: string) => string {
  const { language } = useWords();
  const { sources } = useSession();
  return (source) => sources.find(({ id }) => id === source)?.title[language] ?? source;
}
