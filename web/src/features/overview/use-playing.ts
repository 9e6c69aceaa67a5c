import { useEffect, useRef, useState } from 'react';

/** How long a period stays in sight once its figures are there. */
const PERIOD_MILLISECONDS = 900;

interface Film {
  /** Which period it is: each has its own time. */
  at: number;
  last: boolean;
  /** The figures of the period have not come yet; time waits for them. */
  busy: boolean;
  next(): void;
  restart(): void;
}

/** Time that goes by itself, period by period, until the last one. */
export function usePlaying({ at, last, busy, next, restart }: Film) {
  const [on, setOn] = useState(false);
  const step = useRef(next);
  step.current = next;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new period starts its time anew
  useEffect(() => {
    if (!on || busy) return;
    if (last) {
      setOn(false);
      return;
    }
    const timer = setTimeout(() => step.current(), PERIOD_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [on, busy, last, at]);
  return {
    on,
    toggle() {
      if (!on && last) restart();
      setOn(!on);
    },
  };
}
