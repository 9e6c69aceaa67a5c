import type { Sentence } from '../kernel/result.ts';

/** Why the intake refuses a whole file. */
export interface Refusal {
  code: string;
  sentence: Sentence;
}

export const refusal = (code: string, id: string, en: string): Refusal => ({
  code,
  sentence: { id, en },
});
