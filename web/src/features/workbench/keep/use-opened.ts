import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { useLocation } from 'wouter';
import { type Failure, failureOf } from '../../../graphql/failure.ts';
import { useWords } from '../../../i18n/words.tsx';
import { today } from '../../../lib/province-day.ts';
import { draftOf, keepDraft } from '../../../lib/tab-draft.ts';
import { EXAMPLES } from '../examples/all.ts';
import { ANALYSIS } from './analyses-query.ts';
import { type OpenedAnalysis, openedExample, openedVersion, openIn, pathOf } from './opened.ts';

const DRAFT = 'workbench-opened';

/** What an address names and the hub does not give. */
export interface Unopened {
  failure: Failure;
  retry(): void;
}

/**
 * The analysis or the example that lies open, as the address names it; last, why what it names does not.
 * @param onOpen takes its question; not called where this tab is loaded again, since what was written stays
 */
export function useOpened(
  account: string,
  onOpen: (opened: OpenedAnalysis) => void,
): [
  OpenedAnalysis | null,
  (opened: OpenedAnalysis) => void,
  (kept: OpenedAnalysis) => void,
  Unopened | null,
] {
  const client = useClient();
  const { language } = useWords();
  const [path, navigate] = useLocation();
  const [opened, setOpened] = useState<OpenedAnalysis | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [attempt, setAttempt] = useState(0);
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks for the same once more
  useEffect(() => {
    setFailure(null);
    if (path === openPath) return;
    const { saved, example: name } = openIn(path);
    if (!saved && !name) return setOpened(null);
    let isLeft = false;
    const came = (next: OpenedAnalysis) => {
      const isReloaded = openPath === '/analisis' && draftOf(DRAFT, account) === path;
      setOpened(next);
      keepDraft(DRAFT, account, path);
      if (isReloaded) return;
      taken.current(next);
      const { search } = window.location;
      if (!search && next.show) navigate(`${path}?${next.show}`, { replace: true });
    };
    const missed = (why: Failure) => {
      setOpened(null);
      setFailure(why);
    };
    if (name) {
      const example = EXAMPLES.find(({ id }) => id === name);
      if (example) came(openedExample(example, today(), language));
      else missed({ kind: 'missing' });
    }
    if (saved)
      void client
        .query(ANALYSIS, { id: saved })
        .toPromise()
        .then(({ data, error }) => {
          if (isLeft) return;
          const [newest] = data?.analysis?.newest ?? [];
          if (data?.analysis && newest) return came(openedVersion(data.analysis, newest));
          const found = failureOf(error) ?? { kind: 'missing' };
          // What the address names is no id at all.
          const isMisread = found.kind === 'failed' && found.message !== null;
          missed(isMisread ? { kind: 'missing' } : found);
        });
    return () => {
      isLeft = true;
    };
  }, [path, openPath, account, client, language, navigate, attempt]);

  const retry = useCallback(() => setAttempt((before) => before + 1), []);
  return [opened, open, keep, failure && { failure, retry }];
}
