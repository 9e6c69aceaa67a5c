/** The hub's signature on packs: Ed25519, its key derived from the deployment's secret, so that there is none to keep. */
import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

export interface PackSigner {
  sign(id: string, digest: string): string;
  verify(id: string, digest: string, signature: string): boolean;
}

const signed = (id: string, digest: string): Buffer => Buffer.from(`pora-pack 1 ${id} ${digest}`);

/** @param secret 32 bytes as base64url, derived for this use alone */
export function packSigner(secret: string): PackSigner {
  const seed = Buffer.from(secret, 'base64url');
  const key: KeyObject = createPrivateKey({
    key: Buffer.concat([PKCS8, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  const publicKey = createPublicKey(key);
  return {
    sign: (id, digest) => sign(null, signed(id, digest), key).toString('base64url'),
    verify: (id, digest, signature) =>
      verify(null, signed(id, digest), publicKey, Buffer.from(signature, 'base64url')),
  };
}
