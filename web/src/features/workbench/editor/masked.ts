import type { QuestionSchemaQuery } from '../../../graphql/generated/graphql.ts';
import type { Language } from '../../../lib/language.ts';

export type MaskedFields = QuestionSchemaQuery['questionSchema']['masked'];

/** Why a field comes masked, by `Type.field`. */
export type Masked = ReadonlyMap<string, string>;

/** The masked fields of a viewer with their reasons in one language. */
export const maskedBy = (fields: MaskedFields, language: Language): Masked =>
  new Map(fields.map(({ type, field, why }) => [`${type}.${field}`, why[language]]));

/** What the form says beside fields of a class: that one comes masked, or that one opens something of a person. */
export interface Marks {
  masked: Masked;
  opens: ReadonlySet<string>;
}

/** Whether a field belongs to a class: what begins a list leaves it out until somebody chooses it. */
export const isMarked = ({ masked, opens }: Marks, field: string): boolean =>
  masked.has(field) || opens.has(field);
