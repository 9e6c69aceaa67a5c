import { forgetDrafts } from './drafts.ts';

/**
 * What one tab tells the others of the same browser: the session is over, or another one has begun.
 * Nothing about the person goes with it.
 */
const CHANNEL = 'pora-session';

/** Tells all other tabs that what they show belongs to a session that is gone. Of this one what was typed goes too. */
export function tellSessionOver(): void {
  forgetDrafts();
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('over');
  channel.close();
}

/** Calls the listener when another tab says that the session is over. @returns what stops it. */
export function onSessionOver(listener: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = listener;
  return () => channel.close();
}
