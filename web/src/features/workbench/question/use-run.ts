import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer, Question, Reading } from '../types.ts';
import { readAll } from './read-all.ts';
import { ask } from './run.ts';

interface Running {
  answer: Answer | null;
  running: boolean;
  /** How far the reading of all pages has come; null while no pages are read. */
  reading: Reading | null;
  /** Whether the last question was cancelled before anything came. */
  cancelled: boolean;
  /** @param toTheEnd all pages of its list at once: where the answer's sentence is about all of them */
  run(question: Question, toTheEnd?: boolean): Promise<void>;
  /** Reads all pages of the answer's list. */
  more(): Promise<void>;
  cancel(): void;
  /** Puts an answer aside, as when another question is opened. */
  clear(): void;
}

/** Asks one question at a time: a new one takes the place of the one that runs, and leaving the page ends it. */
export function useRun(): Running {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [running, setRunning] = useState(false);
  const [reading, setReading] = useState<Reading | null>(null);
  const [cancelled, setCancelled] = useState(false);
  const current = useRef<AbortController | null>(null);
  useEffect(() => () => current.current?.abort(), []);

  const begun = useCallback((): AbortController => {
    current.current?.abort();
    const own = new AbortController();
    current.current = own;
    setRunning(true);
    setCancelled(false);
    return own;
  }, []);

  const ended = useCallback((own: AbortController): void => {
    if (current.current !== own) return;
    current.current = null;
    setRunning(false);
    setReading(null);
  }, []);

  const goOn = useCallback(async (from: Answer, own: AbortController) => {
    setReading({ rows: 0, total: null, secondsLeft: null });
    const whole = await readAll(from, own.signal, (far) => {
      if (current.current === own) setReading(far);
    });
    if (current.current === own) setAnswer(whole);
  }, []);

  const run = useCallback(
    async (question: Question, toTheEnd = false) => {
      const own = begun();
      setReading(null);
      const came = await ask(question, own.signal);
      if (came) setAnswer(came);
      else if (current.current === own) setCancelled(true);
      if (came && toTheEnd && !came.done && came.errors.length === 0) await goOn(came, own);
      ended(own);
    },
    [begun, ended, goOn],
  );

  const more = useCallback(async () => {
    if (!answer) return;
    const own = begun();
    await goOn(answer, own);
    ended(own);
  }, [answer, begun, ended, goOn]);

  const cancel = useCallback(() => current.current?.abort(), []);
  const clear = useCallback(() => {
    current.current?.abort();
    setAnswer(null);
    setCancelled(false);
  }, []);
  return { answer, running, reading, cancelled, run, more, cancel, clear };
}
