import { lazy, Suspense, useEffect, useState } from 'react';
import { Provider } from 'urql';
import { useLocation } from 'wouter';
import { createHubClient } from '../graphql/client.ts';
import { PurposeProvider } from '../graphql/purpose.tsx';
import { SessionProvider } from '../graphql/session.tsx';
import { signInPath } from '../lib/return-path.ts';
import { onSessionOver } from '../lib/session-signal.ts';
import { Pages } from './Pages.tsx';
import { Shell } from './Shell.tsx';

const Offline = lazy(() => import('../features/offline/OfflinePage.tsx'));
const ReportOffline = lazy(() => import('../features/report/ReportOffline.tsx'));

/**
 * Everything behind the sign-in. The client, its cache and the stated purpose are made here and are
 * gone when this is left, so the next person at the desk starts with nothing.
 */
export function SignedIn() {
  const [, navigate] = useLocation();
  const [signedOut, setSignedOut] = useState(false);
  const [client] = useState(() => createHubClient(() => setSignedOut(true)));
  // What another tab has ended is over here too: this is left, and the client with its cache goes.
  useEffect(() => onSessionOver(() => navigate('/masuk', { replace: true })), [navigate]);
  useEffect(() => {
    if (!signedOut) return;
    navigate(signInPath(window.location.pathname + window.location.search), { replace: true });
  }, [signedOut, navigate]);
  return (
    <Provider value={client}>
      <SessionProvider
        unreachable={(retry) => (
          <Suspense>
            <ReportOffline retry={retry} otherwise={<Offline retry={retry} />} />
          </Suspense>
        )}
      >
        <PurposeProvider>
          <Shell>
            <Pages />
          </Shell>
        </PurposeProvider>
      </SessionProvider>
    </Provider>
  );
}
