/** Looks for a word in the schema as the viewer may ask it: in names, and in descriptions with their Indonesian words. */
import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

export interface Place {
  type: string;
  /** Null for the type itself. */
  field: string | null;
  description: string;
}

const MOST = 60;

/** Fields of a type, or the values of an enumeration. */
export function partsOf(type: GraphQLNamedType): { name: string; description: string }[] {
  const parts = isEnumType(type)
    ? type.getValues()
    : isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
      ? Object.values(type.getFields())
      : [];
  return parts.map(({ name, description }) => ({ name, description: description ?? '' }));
}

/** `validTo` is found by `valid to` too. */
const wordsOf = (text: string): string => text.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();

/** What holds all words of a search: names first, then descriptions. */
export function searchSchema(schema: GraphQLSchema, search: string): Place[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const named: Place[] = [];
  const described: Place[] = [];
  const look = (place: Place, name: string): void => {
    const plain = `${name} ${wordsOf(name)}`.toLowerCase();
    if (words.every((word) => plain.includes(word))) named.push(place);
    else if (words.every((word) => `${plain} ${place.description.toLowerCase()}`.includes(word)))
      described.push(place);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    look({ type: type.name, field: null, description: type.description ?? '' }, type.name);
    for (const { name, description } of partsOf(type))
      look({ type: type.name, field: name, description }, name);
  }
  return [...named, ...described].slice(0, MOST);
}
