import { useHistoryState } from 'wouter/use-browser-location';

/**
 * Goes along in the browser's history to the page of a batch whose file was sent a second time. It is
 * no part of the address: whoever gets the link did not send the file.
 */
export const ALREADY_IN = 'already-in';

/** Whether this page was opened because its file was in before. */
export function useAlreadyIn(): boolean {
  return useHistoryState<string | null>() === ALREADY_IN;
}
