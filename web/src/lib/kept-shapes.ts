/**
 * The shapes of the boundaries, kept in the browser for when there is no network. They hold no
 * figure and nothing of a person; even so they are given to people with a session only, so they go
 * when a session ends.
 */
const CACHE = 'pora-boundaries';

/** Shapes that were kept, and when the hub gave them. */
export interface KeptShapes {
  topology: unknown;
  at: string | null;
}

/** Keeps the newest answer with shapes, and no other edition beside it. */
export async function keepShapes(path: string, answer: Response): Promise<void> {
  if (!('caches' in window)) return;
  await caches.delete(CACHE);
  await (await caches.open(CACHE)).put(path, answer);
}

/** The shapes that were kept last, or null. */
export async function keptShapes(): Promise<KeptShapes | null> {
  if (!('caches' in window)) return null;
  const cache = await caches.open(CACHE);
  const [path] = await cache.keys();
  const answer = path ? await cache.match(path) : undefined;
  if (!answer) return null;
  const date = answer.headers.get('date');
  return { topology: await answer.json(), at: date ? new Date(date).toISOString() : null };
}

/** Forgets them: the session is over. */
export async function forgetShapes(): Promise<void> {
  if ('caches' in window) await caches.delete(CACHE);
}
