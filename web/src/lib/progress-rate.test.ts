import { expect, test } from 'vitest';
import { progressRate } from './progress-rate.ts';

test('the rate is that of the stage that runs now', () => {
  const samples = [
    { stage: 'STAGE', done: 100, total: 100, at: 0 },
    { stage: 'VALIDATE', done: 0, total: 100, at: 1000 },
    { stage: 'VALIDATE', done: 40, total: 100, at: 3000 },
  ];
  expect(progressRate(samples)).toEqual({ perSecond: 20, secondsLeft: 3 });
});

test('one sample tells no rate', () => {
  expect(progressRate([{ stage: 'STAGE', done: 5, total: 9, at: 0 }])).toEqual({
    perSecond: null,
    secondsLeft: null,
  });
});
