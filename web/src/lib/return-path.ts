/**
 * Where to go after signing in: a path of this site, or the start. Anything that a browser could
 * read as another host is not followed, since the address comes from a link that anyone can write.
 */
export function returnPath(query: string): string {
  const path = new URLSearchParams(query).get('lanjut') ?? '/';
  return /^\/(?![/\\])[^\\\s]*$/.test(path) && !path.startsWith('/masuk') ? path : '/';
}

/** The address of the sign-in page that comes back to where the person was. */
export function signInPath(here: string): string {
  return here === '/' ? '/masuk' : `/masuk?lanjut=${encodeURIComponent(here)}`;
}
