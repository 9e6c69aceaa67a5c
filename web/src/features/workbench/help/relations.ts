/** Which type leads to which, as the viewer may ask: the lists between two records are passed over. */
import { type GraphQLNamedType, type GraphQLSchema, getNamedType, isObjectType } from 'graphql';

/** A way from a type over one of its fields to another. */
export interface Relation {
  from: string;
  field: string;
  to: string;
}

/** Parts of a list or of a record that lead nowhere by themselves. */
const PASSED = /^(PageInfo|FieldAbsence|Cell|__.*)$/;

/** The record that a field leads to: itself, or what its list is of. */
function recordBehind(type: GraphQLNamedType): string | null {
  if (!isObjectType(type) || PASSED.test(type.name)) return null;
  const fields = type.getFields();
  if (!fields['pageInfo']) return type.name;
  const row = getNamedType(fields['nodes']?.type);
  return row ? recordBehind(row) : null;
}

/** All ways of a schema, in its own order; those from the mutations are no ways of asking. */
export function relationsOf(schema: GraphQLSchema): Relation[] {
  const start = schema.getQueryType()?.name ?? '';
  const found: Relation[] = [];
  const seen = new Set([start]);
  for (const from of seen) {
    const type = schema.getType(from);
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const to = recordBehind(getNamedType(field.type));
      if (!to) continue;
      found.push({ from, field: field.name, to });
      seen.add(to);
    }
  }
  return found;
}

/** The Indonesian word of a description, which the schema sets in it as `(*kata*)`. */
export const wordIn = (description: string | null | undefined): string | null =>
  /\(\*([^*]+)\*\)/.exec(description ?? '')?.[1] ?? null;
