import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { useLocation } from 'wouter';
import { useWords } from '../../../i18n/words.tsx';
import { draftOf, keepDraft } from '../../../lib/tab-draft.ts';
import { EXAMPLES } from '../examples/all.ts';
import { ANALYSIS } from './analyses-query.ts';
import { type OpenedAnalysis, openedExample, openedVersion, openIn, pathOf } from './opened.ts';

const DRAFT = 'workbench-opened';

/**
 * The analysis or the example that lies open, as the address names it.
 * @param onOpen takes its question; not called where this tab is loaded again, since what was written stays
 */
export function useOpened(
  account: string,
  onOpen: (opened: OpenedAnalysis) => void,
): [OpenedAnalysis | null, (opened: OpenedAnalysis) => void, (kept: OpenedAnalysis) => void] {
  const client = useClient();
  const { language } = useWords();
  const [path, navigate] = useLocation();
  const [opened, setOpened] = useState<OpenedAnalysis | null>(null);
  const taken = useRef(onOpen);
  taken.current = onOpen;

  /** Holds what lies open, with its address; the question is left as it is. */
  const hold = useCallback(
    (next: OpenedAnalysis, show: string | null) => {
      setOpened(next);
      keepDraft(DRAFT, account, pathOf(next));
      const query = show === null ? window.location.search.slice(1) : show;
      navigate(`${pathOf(next)}${query ? `?${query}` : ''}`);
    },
    [account, navigate],
  );
  const open = useCallback(
    (next: OpenedAnalysis) => {
      taken.current(next);
      hold(next, next.show);
    },
    [hold],
  );
  const keep = useCallback((next: OpenedAnalysis) => hold(next, null), [hold]);

  const openPath = opened ? pathOf(opened) : '/analisis';
  useEffect(() => {
    if (path === openPath) return;
    const { saved, example: name } = openIn(path);
    if (!saved && !name) return setOpened(null);
    let isLeft = false;
    const came = (next: OpenedAnalysis | null | undefined) => {
      if (!next || isLeft) return;
      const isReloaded = openPath === '/analisis' && draftOf(DRAFT, account) === path;
      setOpened(next);
      keepDraft(DRAFT, account, path);
      if (isReloaded) return;
      taken.current(next);
      const { search } = window.location;
      if (!search && next.show) navigate(`${path}?${next.show}`, { replace: true });
    };
    const example = EXAMPLES.find(({ id }) => id === name);
    if (example) came(openedExample(example, new Date().toISOString().slice(0, 10), language));
    if (saved)
      void client
        .query(ANALYSIS, { id: saved })
        .toPromise()
        .then(({ data }) => {
          const [newest] = data?.analysis?.newest ?? [];
          came(data?.analysis && newest && openedVersion(data.analysis, newest));
        });
    return () => {
      isLeft = true;
    };
  }, [path, openPath, account, client, language, navigate]);

  return [opened, open, keep];
}
