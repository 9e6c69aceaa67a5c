import type { QuestionSchemaQuery } from '../../../graphql/generated/graphql.ts';
import type { Language } from '../../../lib/language.ts';

export type MaskedFields = QuestionSchemaQuery['questionSchema']['masked'];

/** Why a field comes masked, by `Type.field`. */
export type Masked = ReadonlyMap<string, string>;

/** The masked fields of a viewer with their reasons in one language. */
export const maskedBy = (fields: MaskedFields, language: Language): Masked =>
  new Map(fields.map(({ type, field, why }) => [`${type}.${field}`, why[language]]));
