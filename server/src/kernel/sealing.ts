/**
 * What the database keeps but cannot read: sealed texts and bytes, and marks by which two of them are found to be the
 * same. AES-256-GCM under a key that stands outside the database. The nonce is drawn from the text itself (as SIV
 * does), so that what says the same again seals to the same value and makes no new version of a record; what it tells is
 * that two values are equal, and nothing else.
 */
import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Begins every sealed value; the key's id follows, so that a deployment can change keys and still say which is meant. */
const PREFIX = 'sealed1';

export interface Sealing {
  seal(text: string): string;
  /** @throws where the value was sealed with another key or was altered. */
  open(sealed: string): string;
  sealBytes(bytes: Uint8Array): Buffer;
  openBytes(sealed: Uint8Array): Buffer;
  /** A keyed hash: equal for equal texts, and not to be guessed from the database alone. */
  mark(text: string): string;
}

const derive = (key: string, use: string): Buffer => createHmac('sha256', key).update(use).digest();

/** Sealing with one key, any text of good entropy. */
export function sealingWith(key: string): Sealing {
  const [cipherKey, nonceKey, markKey] = ['cipher', 'nonce', 'mark'].map((use) => derive(key, use));
  if (!cipherKey || !nonceKey || !markKey) throw new Error('three keys are derived');
  const head = Buffer.from(`${PREFIX}.${derive(key, 'id').toString('hex').slice(0, 8)}.`);

  const sealBytes = (bytes: Uint8Array): Buffer => {
    const nonce = createHmac('sha256', nonceKey).update(bytes).digest().subarray(0, NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', cipherKey, nonce);
    const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
    return Buffer.concat([head, nonce, cipher.getAuthTag(), body]);
  };
  const openBytes = (sealed: Uint8Array): Buffer => {
    const all = Buffer.from(sealed);
    if (!all.subarray(0, head.length).equals(head)) throw new Error('sealed with another key');
    const nonce = all.subarray(head.length, head.length + NONCE_BYTES);
    const tag = all.subarray(head.length + NONCE_BYTES, head.length + NONCE_BYTES + TAG_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', cipherKey, nonce).setAuthTag(tag);
    const body = all.subarray(head.length + NONCE_BYTES + TAG_BYTES);
    return Buffer.concat([decipher.update(body), decipher.final()]);
  };
  return {
    sealBytes,
    openBytes,
    // As text the head stays legible: it tells the key.
    seal: (text) => {
      const sealed = sealBytes(Buffer.from(text));
      return head.toString() + sealed.subarray(head.length).toString('base64url');
    },
    open: (sealed) => {
      const legible = Buffer.from(sealed.slice(0, head.length));
      const rest = Buffer.from(sealed.slice(head.length), 'base64url');
      return openBytes(Buffer.concat([legible, rest])).toString();
    },
    mark: (text) => createHmac('sha256', markKey).update(text).digest('base64url'),
  };
}

/** Whether stored bytes are sealed, with whatever key. */
export const isSealed = (value: Uint8Array | string): boolean =>
  (typeof value === 'string'
    ? value
    : Buffer.from(value.subarray(0, PREFIX.length)).toString()
  ).startsWith(PREFIX);

/** JSON that is sealed as one text, or that stands as it is: from before there was sealing, or emptied by an erasure. */
export const openJson = <Value>(sealing: Sealing, stored: unknown): Value =>
  (typeof stored === 'string' ? JSON.parse(sealing.open(stored)) : stored) as Value;

/** Seals a value of one record; bound to it, so that the same value in two records does not look the same. */
export const sealFor = (sealing: Sealing, record: string, value: unknown): string =>
  sealing.seal(JSON.stringify([record, value]));

/** What was sealed for a record. @throws where it was sealed for another */
export function openOf<Value>(sealing: Sealing, record: string, sealed: string): Value {
  const [its, value] = JSON.parse(sealing.open(sealed)) as [string, Value];
  if (its !== record) throw new Error('sealed for another record');
  return value;
}
