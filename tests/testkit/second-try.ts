import type { TestCase } from 'vitest/node';
import type { Reporter } from 'vitest/reporters';

/** Says why the first try of a test failed that passed at its second: else nobody could mend it. */
export const secondTry: Reporter = {
  onTestCaseResult(test: TestCase) {
    if (!test.diagnostic()?.flaky) return;
    const errors = test.result().errors ?? [];
    for (const { message, stacks = [] } of errors) {
      const [place] = stacks.filter(({ file }) => file.includes('/tests/'));
      const where = place ? ` (${place.file.split('/').at(-1)}:${place.line})` : '';
      console.log(`First try of "${test.name}": ${message}${where}`);
    }
  },
};
