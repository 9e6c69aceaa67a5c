import { expect, test } from 'vitest';
import { midSentence } from './mid-sentence.ts';

test('a name loses its capital inside of a sentence and an abbreviation keeps its own', () => {
  expect(midSentence('Orang asing')).toBe('orang asing');
  expect(midSentence('TKA yang sah')).toBe('TKA yang sah');
});
