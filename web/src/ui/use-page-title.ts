import { useEffect } from 'react';

/** Names the page in the browser's tab and history. Records are named by kind, never by person. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · PORA Hub`;
  }, [title]);
}
