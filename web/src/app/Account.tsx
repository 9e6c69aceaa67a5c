import { lazy, Suspense, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useSession } from '../graphql/session.tsx';
import { useWords } from '../i18n/words.tsx';
import { keepClient } from '../lib/keep-client.ts';
import { inLanguage } from '../lib/language.ts';
import { postJson } from '../lib/post-json.ts';
import { tellSessionOver } from '../lib/session-signal.ts';
import { Facts } from '../ui/Facts.tsx';
import { PAGES, type Page } from './roles.ts';

const SignOutQuestion = lazy(() => import('../features/report/SignOutQuestion.tsx'));

/** The reports that wait on this device; null where that part of the client is not to be had any more. */
const keptReports = () => import('../features/report/reports.ts').catch(() => null);

/** Who is signed in, with which roles and area, pages that are seldom opened, and the way out. */
export function Account({ pages }: { pages: readonly Page[] }) {
  const { words, language } = useWords();
  const { viewer } = useSession();
  const [path, navigate] = useLocation();
  const [problem, setProblem] = useState(false);
  const [waiting, setWaiting] = useState(0);
  const ask = async () => {
    // A device on which nothing can be read keeps nothing.
    const count = await (await keptReports())?.countOnDevice().catch(() => 0);
    setWaiting(count ?? 0);
    if (!count) await signOut();
  };
  const signOut = async () => {
    const status = await postJson('/auth/sign-out', {});
    // A session that the server did not end is still open: say so instead of showing a sign-in page.
    if (status === null || status >= 500) setProblem(true);
    else {
      // The browser drops what it holds of the hub when the server says so; where it does not, this does.
      await (await keptReports())?.forgetReports().catch(() => null);
      tellSessionOver();
      keepClient();
      navigate('/masuk');
    }
  };
  const area = viewer.wholeProvince
    ? words.app.province
    : viewer.regencies.map((regency) => regency.name).join(', ');
  return (
    // Closed again on the page that it led to.
    <details className="account" key={path}>
      <summary>{words.app.account}</summary>
      <div className="account-card card">
        <p>
          <strong>{viewer.name}</strong>
          <br />
          {viewer.email}
        </p>
        <Facts
          facts={[
            [words.app.roles, viewer.roles.map((role) => words.role[role]).join(', ')],
            [
              words.app.agency,
              viewer.agency ? inLanguage(language, viewer.agency.name, viewer.agency.nameEn) : '—',
            ],
            [words.app.area, area],
          ]}
        />
        <Link href="/akun">{words.app.ownAccount}</Link>
        {pages.map((page) => (
          <Link key={page} href={PAGES[page]}>
            {words.pages[page]}
          </Link>
        ))}
        {problem ? (
          <p className="problem" role="alert">
            {words.states.offlineHint}
          </p>
        ) : null}
        {waiting > 0 ? (
          <Suspense>
            <SignOutQuestion
              count={waiting}
              onLeave={() => void signOut()}
              onStay={() => setWaiting(0)}
            />
          </Suspense>
        ) : (
          <button type="button" onClick={() => void ask()}>
            {words.app.signOut}
          </button>
        )}
      </div>
    </details>
  );
}
