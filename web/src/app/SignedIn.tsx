import { useEffect, useState } from 'react';
import { type Client, Provider } from 'urql';
import { useLocation } from 'wouter';
import { createHubClient } from '../graphql/client.ts';
import { PurposeProvider } from '../graphql/purpose.tsx';
import { SessionProvider } from '../graphql/session.tsx';
import { signInPath } from '../lib/return-path.ts';
import { onSessionOver } from '../lib/session-signal.ts';
import { later } from '../ui/later.tsx';
import { overviewPage, Pages } from './Pages.tsx';
import { Shell } from './Shell.tsx';

const Offline = later(() => import('../features/offline/OfflinePage.tsx'));
const ReportOffline = later(() => import('../features/report/ReportOffline.tsx'));

/**
 * Everything behind the sign-in. The client, its cache and the stated purpose are made here and are
 * gone when this is left, so the next person at the desk starts with nothing.
 */
export function SignedIn() {
  const [, navigate] = useLocation();
  const [signedOut, setSignedOut] = useState(false);
  const [client] = useState(() => {
    const own = createHubClient(() => setSignedOut(true));
    askAhead(own);
    return own;
  });
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
          <ReportOffline retry={retry} otherwise={<Offline retry={retry} />} />
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

/**
 * The hub says in the overview's page that its reader may read figures. They are then asked for beside who that reader
 * is. It is said once: the next person at this desk may be somebody else.
 */
function askAhead(client: Client): void {
  const { dataset } = document.documentElement;
  const { figures: edition } = dataset;
  delete dataset['figures'];
  if (edition === undefined || window.location.pathname !== '/') return;
  // What fails here is asked again by the page, which says what went wrong.
  overviewPage().then(
    (page) => page.askAhead(client, edition || null),
    () => null,
  );
}
