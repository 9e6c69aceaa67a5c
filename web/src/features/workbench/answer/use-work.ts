import { useEffect, useState } from 'react';

type Work<Result> = { kind: 'working'; last: Result | null } | { kind: 'ready'; result: Result };

/**
 * The result of work that takes many portions. It is begun anew when what it needs changes, and the one before is given
 * up; its last result stays in sight meanwhile.
 * @param work stays the same function while what it rests on does
 */
export function useWork<Result>(work: (signal: AbortSignal) => Promise<Result>): Work<Result> {
  const [state, setState] = useState<Work<Result>>({ kind: 'working', last: null });
  const [fault, setFault] = useState<unknown>(null);
  useEffect(() => {
    const stop = new AbortController();
    setState((before) => ({
      kind: 'working',
      last: before.kind === 'ready' ? before.result : before.last,
    }));
    work(stop.signal).then(
      (result) => {
        if (!stop.signal.aborted) setState({ kind: 'ready', result });
      },
      (reason: unknown) => {
        if (!stop.signal.aborted) setFault(reason);
      },
    );
    return () => stop.abort();
  }, [work]);
  // The nearest boundary catches it.
  if (fault) throw fault;
  return state;
}

/** What there is to be shown: the newest result, or the one before while that is being made. */
export const resultOf = <Result>(work: Work<Result>): Result | null =>
  work.kind === 'ready' ? work.result : work.last;
