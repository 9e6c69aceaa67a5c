import { createHmac } from 'node:crypto';

/** Digits and letters without I, L, O and U, which are misread for others; 32 of them. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 10;

/** A person's id to the name under which the hub speaks of the person to those who may not know who it is. */
export type Pseudonyms = (personId: string) => string;

/**
 * Pseudonyms under a key: the same for a person to everybody and always, and without the key not to be had from the id
 * or anything else. Fifty bits, so that two of a province's few hundred persons do not meet in one.
 */
export const pseudonymsUnder =
  (key: string): Pseudonyms =>
  (personId) => {
    const digest = createHmac('sha256', key).update(personId).digest();
    const letters = [...digest.subarray(0, LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]);
    return `OA-${letters.join('')}`;
  };
