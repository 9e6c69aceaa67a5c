import { expect, test } from 'vitest';
import { diffLines } from './diff.ts';

const told = (before: string, after: string): string =>
  diffLines(before, after)
    .map(({ kind, text }) => `${{ same: ' ', added: '+', removed: '-' }[kind]}${text}`)
    .join('\n');

test('a changed line is taken out and put in, and what stays is said to stay', () => {
  expect(told('{\n  permits\n}', '{\n  sites\n}')).toBe(' {\n-  permits\n+  sites\n }');
});

test('a line that moves keeps the others', () => {
  expect(told('a\nb\nc\nd', 'b\nc\nd\na')).toBe('-a\n b\n c\n d\n+a');
});

test('both texts can be read from the difference again', () => {
  const [before, after] = ['a\n\nb\na', 'b\n\na\nb\nc'];
  const without = (kind: string) =>
    diffLines(before, after)
      .filter((line) => line.kind !== kind)
      .map(({ text }) => text)
      .join('\n');
  expect([without('added'), without('removed')]).toEqual([before, after]);
});
