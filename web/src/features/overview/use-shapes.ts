import { useEffect, useState } from 'react';
import { type RegencyShapes, regencyShapes } from '../../map/regency-shapes.ts';

type Shapes =
  | { kind: 'loading' }
  | { kind: 'failed'; retry(): void }
  | { kind: 'ready'; shapes: RegencyShapes };

/** Fetches the shapes of a boundary edition. They keep their identity until another one is asked for. */
export function useShapes(edition: string): Shapes {
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<Shapes>({ kind: 'loading' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks again for the same edition, though nothing in here reads its number
  useEffect(() => {
    const leaving = new AbortController();
    setState({ kind: 'loading' });
    load(edition, leaving.signal)
      .then((shapes) => setState({ kind: 'ready', shapes }))
      .catch(() => {
        // The page says so and offers to try again; leaving it is no failure.
        if (!leaving.signal.aborted)
          setState({ kind: 'failed', retry: () => setAttempt((count) => count + 1) });
      });
    return () => leaving.abort();
  }, [edition, attempt]);
  return state;
}

async function load(edition: string, signal: AbortSignal): Promise<RegencyShapes> {
  const response = await fetch(`/boundaries/${encodeURIComponent(edition)}.json`, {
    signal,
    credentials: 'same-origin',
  });
  if (!response.ok) throw new Error(`boundaries answered ${response.status}`);
  return regencyShapes(await response.json());
}
