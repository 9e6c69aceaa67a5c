import type { Problem, Sentence as SentenceShape } from '../kernel/result.ts';
import { builder } from './builder.ts';
import { Sentence } from './sentence.ts';

/** Which field of the input a problem is about. */
const FIELD =
  'The field of the input that it is about (*isian*), those within another joined by a dot, such as `place.village`; null where it is about none, or about more than one.';

/**
 * The type of what a caller can mend: a code for programs, of which the schema lists all, and the sentence for people.
 * Each code is described by its own sentence, so that the two cannot say different things.
 * @param namesField whether its problems say which field they are about
 */
export function problemType<Code extends string>(
  name: string,
  description: string,
  sentences: Readonly<Record<Code, SentenceShape>>,
  namesField = false,
) {
  const codes = Object.entries(sentences) as [Code, SentenceShape][];
  const ProblemCode = builder.enumType(`${name}Code`, {
    description: `Name of the problem for programs. ${description}`,
    values: Object.fromEntries(
      codes.map(([code, { en, id }]) => [code, { description: `${en} (*${id}*)` }]),
    ),
  });
  return builder.objectRef<Problem<Code>>(name).implement({
    description,
    fields: (t) => ({
      code: t.field({
        type: ProblemCode,
        description: 'Name of the problem for programs.',
        resolve: ({ code }) => code,
      }),
      sentence: t.field({
        type: Sentence,
        description: 'The problem, and what to do about it.',
        resolve: ({ sentence }) => sentence,
      }),
      ...(namesField
        ? {
            field: t.string({
              nullable: true,
              description: FIELD,
              resolve: ({ field }) => field ?? null,
            }),
          }
        : {}),
    }),
  });
}
