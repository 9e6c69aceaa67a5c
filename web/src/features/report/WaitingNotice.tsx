import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import type { ReportWords } from '../../i18n/id-report.ts';
import { useReportWords } from '../../i18n/report-words.ts';
import { useWords } from '../../i18n/words.tsx';
import { formatNumber } from '../../lib/format.ts';
import { signInPath } from '../../lib/return-path.ts';
import type { Hindrance } from './deliver.ts';
import { acknowledge, openReports, sendWaiting, useReports } from './reports.ts';
import './waiting.css';

const FIRST_PAUSE_MILLISECONDS = 5000;
const LONGEST_PAUSE_MILLISECONDS = 120_000;

/** What the notice says, by what stands in the way. */
const SAID: Record<Hindrance, keyof ReportWords & string> = {
  unreachable: 'waiting',
  'signed-out': 'signedOut',
  forbidden: 'forbidden',
  outdated: 'outdated',
  failed: 'failing',
};

/**
 * Above every page of whoever reports: how many reports wait and for what. It sends them when the page opens, when the
 * network is back, when the page is looked at again, and after pauses that grow; browsers that send in the background
 * are few, so nothing rests on that.
 */
export default function WaitingNotice({ account }: { account: string }) {
  const words = useReportWords();
  const { language } = useWords();
  const [path] = useLocation();
  const { reports, isSending, hindrance, elsewhere, receipts } = useReports();
  // The form tells what became of the report that was handed in there.
  const arrived = path === '/lapor/selesai' ? [] : Object.entries(receipts);
  const count = reports.filter(({ state }) => state === 'WAITING').length;
  const toMend = reports.filter(({ objection }) => objection !== null).length;
  useSending(account, count, isSending);
  const said = (number: number) => formatNumber(number, language);
  const isInForm = path.startsWith('/lapor/');
  const waits = (): string => {
    if (isSending) return words.sending(said(count));
    const sentence = words[SAID[hindrance ?? 'unreachable']] as (count: string) => string;
    return sentence(said(count));
  };
  return (
    <div role="status" className="waiting-notices">
      {arrived.map(([key, number]) => (
        <p key={key} className="waiting-notice">
          <span>{words.arrived(number)}</span>
          <button type="button" className="link" onClick={() => acknowledge(key)}>
            {words.close}
          </button>
        </p>
      ))}
      {count > 0 ? (
        <p className="waiting-notice">
          <span>{waits()}</span>
          {hindrance === 'signed-out' ? (
            <Link href={signInPath('/lapor')}>{words.signIn}</Link>
          ) : path === '/lapor' ? null : (
            <Link href="/lapor">{words.see}</Link>
          )}
        </p>
      ) : null}
      {toMend > 0 && !isInForm ? (
        <p className="waiting-notice">
          <span>{words.toMend(said(toMend))}</span>
          {path === '/lapor' ? null : <Link href="/lapor">{words.see}</Link>}
        </p>
      ) : null}
      {elsewhere > 0 && path === '/lapor' ? (
        <p className="waiting-notice">{words.elsewhere(said(elsewhere))}</p>
      ) : null}
    </div>
  );
}

function useSending(account: string, count: number, isSending: boolean): void {
  const pause = useRef(FIRST_PAUSE_MILLISECONDS);
  useEffect(() => {
    const send = () => {
      if (document.visibilityState === 'visible') void sendWaiting();
    };
    void openReports(account).then(send);
    window.addEventListener('online', send);
    document.addEventListener('visibilitychange', send);
    return () => {
      window.removeEventListener('online', send);
      document.removeEventListener('visibilitychange', send);
    };
  }, [account]);
  useEffect(() => {
    if (count === 0) pause.current = FIRST_PAUSE_MILLISECONDS;
    if (count === 0 || isSending) return;
    const timer = setTimeout(() => {
      pause.current = Math.min(2 * pause.current, LONGEST_PAUSE_MILLISECONDS);
      void sendWaiting();
    }, pause.current);
    return () => clearTimeout(timer);
  }, [count, isSending]);
}
