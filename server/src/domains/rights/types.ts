/** Types of the graph that requests and corrections have in common. */
import { builder } from '../../graphql/builder.ts';
import { problemType } from '../../graphql/problem.ts';
import { CORRECTED_FIELDS, type CorrectedValue } from './correct.ts';
import { SENTENCES } from './problems.ts';

export const RightsProblemType = problemType(
  'RightsProblem',
  'What stands against a request, a decision, a correction or its notice, and what to do.',
  SENTENCES,
);

export const CorrectedField = builder.enumType('CorrectedField', {
  description: 'What can be corrected about a person.',
  values: CORRECTED_FIELDS,
});

export const CorrectionInput = builder.inputType('CorrectionInput', {
  fields: (t) => ({
    field: t.field({ type: CorrectedField, required: true }),
    value: t.string({
      required: true,
      description: 'What is right: a name, a day, MALE or FEMALE, an alpha-3 code, a number.',
    }),
    documentNumber: t.string({ description: 'The wrong number, where a document is corrected.' }),
    documentCountry: t.string({ description: 'Alpha-3 code of the country that issued it.' }),
  }),
});

/** The input as the correction takes it. */
export const correctedValueOf = (input: typeof CorrectionInput.$inferInput): CorrectedValue => ({
  field: input.field,
  value: input.value,
  document:
    input.documentNumber && input.documentCountry
      ? { number: input.documentNumber, country: input.documentCountry }
      : null,
});
