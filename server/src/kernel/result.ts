/** One sentence in both interface languages; what a person reads when something is wrong. */
export interface Sentence {
  id: string;
  en: string;
}

/** A value, or the reason why there is none. Failures that a user can mend travel as values, not as exceptions. */
export type Result<Value, Problem> = { ok: true; value: Value } | { ok: false; problem: Problem };

export const ok = <Value>(value: Value): Result<Value, never> => ({
  ok: true,
  value,
});

export const failed = <Problem>(problem: Problem): Result<never, Problem> => ({
  ok: false,
  problem,
});

/** What a user can mend: its name for programs and what to do about it. */
export interface Problem<Code extends string> {
  code: Code;
  sentence: Sentence;
  /** The field of the input that it is about, where it is about one; those within another joined by a dot. */
  field?: string;
}

/** Makes problems out of the sentences that say them. */
export const problemsOf =
  <Code extends string>(sentences: Readonly<Record<Code, Sentence>>) =>
  (code: Code, field?: string): Problem<Code> => ({
    code,
    sentence: sentences[code],
    ...(field ? { field } : {}),
  });
