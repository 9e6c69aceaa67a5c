/**
 * Passwords are hashed with scrypt at N = 2^15, r = 8, p = 3: OWASP's Password Storage Cheat Sheet counts it equal to
 * N = 2^17, p = 1, and it takes 32 MB instead of 128 MB, which matters when a whole meeting signs in at once. The
 * library's own N = 2^14, r = 16, p = 1 is weaker; hashes made by it go on working.
 */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { verifyPassword as verifyOfLibrary } from 'better-auth/crypto';

const COST = { N: 2 ** 15, r: 8, p: 3 };
const KEY_BYTES = 32;
const MARK = `scrypt-${COST.N}-${COST.r}-${COST.p}`;

const keyOf = (password: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const maxmem = 2 * 128 * COST.N * COST.r;
    scrypt(password.normalize('NFKC'), salt, KEY_BYTES, { ...COST, maxmem }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await keyOf(password, salt);
  return [MARK, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** Whether the password is the one that was hashed, here or by the library before. */
export async function verifyPassword(stored: { hash: string; password: string }): Promise<boolean> {
  const [mark, salt, key] = stored.hash.split('$');
  if (mark !== MARK || !salt || !key) return verifyOfLibrary(stored);
  const expected = Buffer.from(key, 'base64url');
  return timingSafeEqual(expected, await keyOf(stored.password, Buffer.from(salt, 'base64url')));
}
