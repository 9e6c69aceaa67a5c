import { useEffect } from 'react';
import { useQuery } from 'urql';
import { useLocation } from 'wouter';
import { Answer } from '../../graphql/Answer.tsx';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWords } from '../../i18n/words.tsx';
import { tellSessionOver } from '../../lib/session-signal.ts';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { PasswordSection } from './PasswordSection.tsx';
import { SecondFactorSection } from './SecondFactorSection.tsx';
import { SessionsSection } from './SessionsSection.tsx';
import { TokensSection } from './TokensSection.tsx';
import './account.css';

const OWN_ACCOUNT = graphql(`
  query OwnAccount {
    viewer {
      id
      email
      roles
      twoFactor
      sessions { id begunAt endsAt browser network current }
      tokens { id label scopes createdAt expiresAt lastUsedOn }
    }
    policy { actions { action title { id en } roles } }
  }
`);

/** Password, second factor, sessions and tokens of whoever is signed in. */
export default function AccountPage() {
  const { words } = useWords();
  const [, navigate] = useLocation();
  const [result, ask] = useQuery({ query: OWN_ACCOUNT, requestPolicy: 'network-only' });
  const again = () => ask({ requestPolicy: 'network-only' });
  usePageTitle(words.account.title);
  // What is offered here depends on what other tabs may just have changed.
  useEffect(() => {
    window.addEventListener('focus', again);
    return () => window.removeEventListener('focus', again);
  });
  const leave = () => {
    tellSessionOver();
    navigate('/masuk');
  };
  return (
    <>
      <h1>{words.account.title}</h1>
      <Answer result={result} retry={again} pick={(data) => data}>
        {({ viewer, policy }) => (
          <div className="account-page">
            <p className="hint">{viewer.email}</p>
            <SecondFactorSection
              on={viewer.twoFactor}
              advised={viewer.roles.includes('ADMIN')}
              onChange={again}
            />
            <PasswordSection onChange={again} />
            <SessionsSection sessions={viewer.sessions} onChange={again} onLeave={leave} />
            <TokensSection
              tokens={viewer.tokens}
              actions={policy.actions.filter((action) =>
                action.roles.some((role) => viewer.roles.includes(role)),
              )}
              onChange={again}
            />
          </div>
        )}
      </Answer>
    </>
  );
}
