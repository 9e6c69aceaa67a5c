const KEY = 'pora.single-keys';

/** Whether `/` and `?` alone do something. They do until somebody switches them off in this browser. */
export function singleKeysAreOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    // A browser may forbid storage altogether.
    return true;
  }
}

/** Keeps the choice for the next visit, where the browser allows it. */
export function rememberSingleKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'off');
  } catch {
    return;
  }
}
