import type { WorkbenchWords } from './id-workbench.ts';

/** What the question's half of the workbench says in English. */
export const enWorkbench: WorkbenchWords = {
  intro: 'Ask what you may ask, and take the answer with you.',
};
