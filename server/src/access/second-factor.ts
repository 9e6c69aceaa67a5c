import type { Database } from '../db/client.ts';
import type { Authentication } from './authenticate.ts';

/**
 * The address of whoever has given the right password and is asked for a code now, by the cookie that the library set
 * then. Only failed tries are counted by it: whether the cookie is genuine, the library decides.
 */
export async function challengedAddress(
  authentication: Authentication,
  database: Database,
  headers: Headers,
): Promise<string | null> {
  const { createAuthCookie, internalAdapter } = await authentication.$context;
  const { name } = createAuthCookie('two_factor');
  const pair = headers
    .get('cookie')
    ?.split(/;\s*/)
    .find((each) => each.startsWith(`${name}=`));
  if (!pair) return null;
  const [challenge = ''] = decodeURIComponent(pair.slice(name.length + 1)).split('.');
  const found = await internalAdapter.findVerificationValue(challenge);
  if (!found) return null;
  const user = await database.prisma.user.findUnique({ where: { id: found.value } });
  return user?.email ?? null;
}
