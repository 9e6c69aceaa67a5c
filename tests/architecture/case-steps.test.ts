/** The dialogs of the client ask for what the server's table of steps needs: neither imports the other. */
import { expect, test } from 'vitest';
import { TRANSITIONS } from '../../server/src/domains/cases/rules.ts';
import { neededFor } from '../../web/src/features/cases/next-steps.ts';

test.each(TRANSITIONS.filter(({ by }) => by === 'OWNER'))('from $from to $to: $needs', (step) => {
  expect(neededFor(step.from, step.to)).toBe(step.needs ?? 'NOTHING');
});
