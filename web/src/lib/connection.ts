import { useEffect, useRef, useSyncExternalStore } from 'react';

/** Outlives a reload of the tab, and says nothing but a time. */
const KEY = 'pora.offline-since';
const ASK_AGAIN_MILLISECONDS = 10_000;
/** A network that comes and goes within this was not back; nor is one that a page hears of while it is left. */
const STEADY_MILLISECONDS = 1_000;

function read(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    // A browser may forbid storage altogether.
    return null;
  }
}

function write(since: string | null): void {
  try {
    if (since) sessionStorage.setItem(KEY, since);
    else sessionStorage.removeItem(KEY);
  } catch {
    return;
  }
}

function subscribe(changed: () => void): () => void {
  const cut = () => {
    write(read() ?? new Date().toISOString());
    changed();
  };
  const back = () => {
    changed();
    setTimeout(noteConnected, STEADY_MILLISECONDS);
  };
  window.addEventListener('offline', cut);
  window.addEventListener('online', back);
  return () => {
    window.removeEventListener('offline', cut);
    window.removeEventListener('online', back);
  };
}

/** Since when this tab has had no network, or null where it has one or nobody knows. */
export function useOfflineSince(): string | null {
  return useSyncExternalStore(subscribe, () => (navigator.onLine ? null : read()));
}

function watchNetwork(changed: () => void): () => void {
  window.addEventListener('offline', changed);
  window.addEventListener('online', changed);
  return () => {
    window.removeEventListener('offline', changed);
    window.removeEventListener('online', changed);
  };
}

/** Whether the browser has some network; that of the hub may be another. */
export function useNetwork(): boolean {
  return useSyncExternalStore(watchNetwork, () => navigator.onLine);
}

/** The same where the page opened without its hub, which a browser with some other network does not notice. */
export function offlineSinceBefore(): string | null {
  return read();
}

/** There is a network, and it stays: whatever was is over. */
export function noteConnected(): void {
  if (navigator.onLine) write(null);
}

/** Calls `recovered` as soon as the browser says that the network is back. */
export function useNetworkBack(recovered: () => void): void {
  const current = useRef(recovered);
  current.current = recovered;
  useEffect(() => {
    const back = () => current.current();
    window.addEventListener('online', back);
    return () => window.removeEventListener('online', back);
  }, []);
}

/** The same, and also when the hub itself answers again, which no browser notices. */
export function useHubBack(recovered: () => void): void {
  useNetworkBack(recovered);
  const current = useRef(recovered);
  current.current = recovered;
  useEffect(() => {
    const timer = setInterval(() => {
      fetch('/healthz', { cache: 'no-store' })
        .then((answer) => {
          if (answer.ok) current.current();
        })
        // Not there yet.
        .catch(() => null);
    }, ASK_AGAIN_MILLISECONDS);
    return () => clearInterval(timer);
  }, []);
}
