import { useEffect, useState } from 'react';
import { keepShapes } from '../lib/kept-shapes.ts';
import { type RegencyShapes, regencyShapes } from './regency-shapes.ts';

type Shapes =
  | { kind: 'loading' }
  | { kind: 'failed'; retry(): void }
  | { kind: 'ready'; shapes: RegencyShapes };

/** Shapes that were asked for, by edition. An edition never changes, and holds nothing of a person. */
const asked = new Map<string, Promise<RegencyShapes>>();
/** Those that are there: whoever needs them again has them with the first drawing, and not a moment later. */
const ready = new Map<string, Shapes>();
const LOADING: Shapes = { kind: 'loading' };

/** Asks for the shapes of an edition once, as early as its name is known. */
export function askForShapes(edition: string): Promise<RegencyShapes> {
  const known = asked.get(edition);
  if (known) return known;
  const asking = load(edition);
  asked.set(edition, asking);
  asking
    .then((shapes) => ready.set(edition, { kind: 'ready', shapes }))
    .catch(() => asked.delete(edition));
  return asking;
}

/** The shapes of a boundary edition. They keep their identity until another one is asked for. */
export function useShapes(edition: string): Shapes {
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<Shapes>(() => ready.get(edition) ?? LOADING);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks again for the same edition, though nothing in here reads its number
  useEffect(() => {
    let left = false;
    const known = ready.get(edition);
    setState(known ?? LOADING);
    if (known) return;
    askForShapes(edition)
      .then((shapes) => {
        if (!left) setState(ready.get(edition) ?? { kind: 'ready', shapes });
      })
      .catch(() => {
        // The page says so and offers to try again.
        if (!left) setState({ kind: 'failed', retry: () => setAttempt((count) => count + 1) });
      });
    return () => {
      left = true;
    };
  }, [edition, attempt]);
  return state;
}

async function load(edition: string): Promise<RegencyShapes> {
  const path = `/boundaries/${encodeURIComponent(edition)}.json`;
  const response = await fetch(path, { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`boundaries answered ${response.status}`);
  // A browser that keeps nothing shows no map without the network, and loses nothing else.
  keepShapes(path, response.clone()).catch(() => null);
  return regencyShapes(await response.json());
}
