/**
 * What somebody is writing, kept for a reload of this tab and of nobody else: it goes with the tab, and when the sign-in
 * page is shown, however one came there.
 */
const PREFIX = 'pora.draft.';

/** Keeps a draft of an account. Where the browser keeps nothing, it lasts as long as the page. */
export function keepDraft(name: string, account: string, draft: unknown): void {
  try {
    sessionStorage.setItem(PREFIX + name, JSON.stringify({ account, draft }));
  } catch {
    return;
  }
}

/** The draft that this account kept in this tab, or null. It is what storage holds: look at its shape before use. */
export function draftOf(name: string, account: string): unknown {
  try {
    const kept = JSON.parse(sessionStorage.getItem(PREFIX + name) ?? 'null');
    return kept?.account === account ? kept.draft : null;
  } catch {
    return null;
  }
}

/** Forgets all drafts of this tab. */
export function forgetDrafts(): void {
  try {
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
    }
  } catch {
    return;
  }
}
