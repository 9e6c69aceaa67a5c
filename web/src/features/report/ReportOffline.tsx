import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Redirect, useLocation } from 'wouter';
import { LanguageSwitch } from '../../i18n/LanguageSwitch.tsx';
import { useReportWords } from '../../i18n/report-words.ts';
import { useWords } from '../../i18n/words.tsx';
import { useHubBack } from '../../lib/connection.ts';
import { type FormReference, keptReference } from './kept.ts';
import { ReportForm } from './ReportForm.tsx';
import { sendWaiting } from './reports.ts';
import WaitingNotice from './WaitingNotice.tsx';

interface ReportOfflineProps {
  retry(): void;
  /** What stands here where the form is not meant, or was never opened on this device. */
  otherwise: ReactNode;
}

/**
 * The form without the hub, for whoever opened it on this device last. Nobody is signed in here: a report waits until
 * its account is. While somebody is at a question the page does not change under them when the network comes back.
 */
export default function ReportOffline({ retry, otherwise }: ReportOfflineProps) {
  const [path] = useLocation();
  const [reference, setReference] = useState<FormReference | null | undefined>(undefined);
  useEffect(() => {
    keptReference()
      .then(setReference)
      .catch(() => setReference(null));
  }, []);
  if (reference === undefined) return null;
  const isReport = path === '/lapor' || path.startsWith('/lapor/');
  if (!reference || !(isReport || reference.isAll)) return otherwise;
  if (!isReport) return <Redirect to="/lapor" replace />;
  return <Frame reference={reference} step={path.split('/')[2] ?? ''} retry={retry} />;
}

interface FrameProps {
  reference: FormReference;
  step: string;
  retry(): void;
}

function Frame({ reference, step, retry }: FrameProps) {
  const { words } = useWords();
  const report = useReportWords();
  const [isBack, setBack] = useState(false);
  const isAtStart = step === '';
  useHubBack(() => {
    setBack(true);
    void sendWaiting();
    if (isAtStart) retry();
  });
  const was = useRef(isAtStart);
  useEffect(() => {
    if (isAtStart && !was.current && isBack) retry();
    was.current = isAtStart;
  }, [isAtStart, isBack, retry]);
  return (
    <>
      <header className="top">
        <strong className="brand">{words.app.name}</strong>
        <LanguageSwitch />
      </header>
      <div className="report-offline" role="status">
        {isBack ? null : <p>{report.stale}</p>}
      </div>
      <WaitingNotice account={reference.account} />
      <main>
        <ReportForm reference={reference} step={step} isCutOff={!isBack} />
      </main>
    </>
  );
}
