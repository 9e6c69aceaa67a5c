import { type RefObject, useEffect } from 'react';
import type { Answer } from '../types.ts';

/** Below this part of the window an answer is taken for out of sight: its head is there, and nothing of it. */
const IN_SIGHT = 0.6;

/** Brings an answer into sight where it came below the fold: on a phone nothing else would tell that it is there. */
export function useArrival(place: RefObject<HTMLElement | null>, answer: Answer | null): void {
  // Later pages of the same answer move nobody.
  const came = answer?.askedAt;
  useEffect(() => {
    const element = place.current;
    if (!came || !element) return;
    if (element.getBoundingClientRect().top < window.innerHeight * IN_SIGHT) return;
    const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    element.scrollIntoView({ block: 'start', behavior: isStill ? 'instant' : 'smooth' });
  }, [came, place]);
}
