import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';

/** The purposes that a person can pick; anything else is the number of a case. */
export const PURPOSES = ['VERIFICATION', 'CASE_HANDLING', 'COORDINATION'] as const;

type PurposeState = [purpose: string | null, set: (purpose: string | null) => void];

const PurposeContext = createContext<PurposeState>([null, () => {}]);

/**
 * Keeps the stated purpose for as long as someone is signed in. It is held in memory only: a purpose
 * left behind in the browser would be claimed by whoever opens it next.
 */
export function PurposeProvider({ children }: { children: ReactNode }) {
  const [purpose, setPurpose] = useState<string | null>(null);
  const state = useMemo<PurposeState>(() => [purpose, setPurpose], [purpose]);
  return <PurposeContext value={state}>{children}</PurposeContext>;
}

/** The purpose stated in this session, and the way to state it. */
export function usePurpose(): PurposeState {
  return useContext(PurposeContext);
}

/** Whether a text can travel as a purpose: a header takes printable ASCII, the server 2 to 80 of it. */
export function isPurpose(text: string): boolean {
  return /^[\x21-\x7e][\x20-\x7e]{1,79}$/.test(text);
}
