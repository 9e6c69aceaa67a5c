import { expect, test } from 'vitest';
import { derivedKey, readEnvironment } from '../env.ts';
import { pseudonymsUnder } from './pseudonyms.ts';

const PERSON = '3f2b9c1e-6a70-4d5e-8a11-0c9d7e5f4b21';

const under = (secret: string) =>
  pseudonymsUnder(derivedKey(readEnvironment({ HUB_SECRET: secret }), 'pseudonyms'));

test('a person keeps its pseudonym as long as the secret stays', () => {
  const one = under('first-invented-secret-of-32-characters');
  const again = under('first-invented-secret-of-32-characters');
  expect(one(PERSON)).toBe(again(PERSON));
  expect(one(PERSON)).toMatch(/^OA-[0-9A-HJKMNP-TV-Z]{10}$/);
});

test('another secret gives other pseudonyms, so that the id alone does not tell it', () => {
  const one = under('first-invented-secret-of-32-characters');
  const other = under('second-invented-secret-of-32-character');
  expect(one(PERSON)).not.toBe(other(PERSON));
});
