/**
 * Gives the schema its words: what is plain where it is declared stands in these tables, so that a domain's `schema.ts`
 * says what is particular and everything is explained all the same. A description has one place: an entry for what is
 * described where it is declared, or for what does not exist, stops the start.
 */
import type { GraphQLArgument, GraphQLNamedType, GraphQLSchema } from 'graphql';
import { ACCESS } from './access.ts';
import { BRIEFINGS } from './briefings.ts';
import { CASES } from './cases.ts';
import { INTAKE } from './intake.ts';
import { RECORDS } from './records.ts';

/** By type: under `''` what the type is, by the name of a field, of an enum's value, or of an argument as `field(argument)`. */
const TABLES = [RECORDS, CASES, INTAKE, ACCESS, BRIEFINGS];

/** What every list looks like, and what every record has. */
const PAGES: Record<string, string> = {
  edges: 'The rows of this page, each with its cursor.',
  nodes: 'The rows of this page (*baris*).',
  pageInfo: 'Whether there is more before and after this page.',
  totalCount: 'How many rows the list has in all (*jumlah*).',
  cursor: 'Where this row stands in the list: what `after` and `before` take.',
  node: 'The row.',
};
const PAGE_INFO: Record<string, string> = {
  '': 'Whether a list goes on before and after a page (*halaman*).',
  endCursor: 'Cursor of the last row; null where the page is empty.',
  hasNextPage: 'Whether rows come after this page.',
  hasPreviousPage: 'Whether rows come before this page.',
  startCursor: 'Cursor of the first row; null where the page is empty.',
};
const ARGUMENTS: Record<string, string> = {
  after: 'Cursor of the row after which the page begins (*sesudah*).',
  before: 'Cursor of the row before which the page ends (*sebelum*).',
  first: 'How many rows from the beginning, 0 to 200; 50 where nothing is said (*dari awal*).',
  last: 'How many rows from the end, 0 to 200 (*dari akhir*).',
  orderBy: 'Fields to sort by, the first deciding first (*urutan*).',
  filter: 'Which rows (*saringan*); all that the caller sees where it is left out.',
};
const COMBINING: Record<string, string> = {
  and: 'All of these have to hold (*dan*).',
  or: 'One of these has to hold (*atau*).',
  not: 'This must not hold (*bukan*).',
};
const GLOBAL_ID = 'Opaque id that names this record everywhere in the hub (*id*).';

interface Described {
  description?: string | null | undefined;
}
type Part = [key: string, described: Described];

const argumentsOf = (field: object): readonly GraphQLArgument[] =>
  'args' in field ? (field.args as readonly GraphQLArgument[]) : [];

/** All that a type has to explain, itself first. */
function partsOf(type: GraphQLNamedType): Part[] {
  const values = 'getValues' in type ? type.getValues() : [];
  const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
  return [
    ['', type],
    ...values.map((value): Part => [value.name, value]),
    ...fields.flatMap((field): Part[] => [
      [field.name, field],
      ...argumentsOf(field).map((argument): Part => [`${field.name}(${argument.name})`, argument]),
    ]),
  ];
}

/** What the pattern of a name says, where it says something. */
function commonWords(type: GraphQLNamedType, key: string): string | undefined {
  const argument = /\((\w+)\)$/.exec(key)?.[1];
  if (argument) return ARGUMENTS[argument];
  if (type.name === 'PageInfo') return PAGE_INFO[key];
  if (type.name.endsWith('ConnectionEdge')) {
    return key === '' ? 'A row of a list with its cursor.' : PAGES[key];
  }
  if (type.name.endsWith('Connection')) {
    return key === '' ? 'A page of a list (*halaman daftar*).' : PAGES[key];
  }
  if (type.name.endsWith('Filter')) return COMBINING[key];
  return key === 'id' ? GLOBAL_ID : undefined;
}

/** Describes all that the tables have words for. @throws where an entry has no place or not the only one. */
export function describeSchema(schema: GraphQLSchema): GraphQLSchema {
  for (const table of TABLES) {
    for (const [name, words] of Object.entries(table)) {
      const type = schema.getType(name);
      const parts = new Map(type ? partsOf(type) : []);
      for (const [key, text] of Object.entries(words)) {
        const part = parts.get(key);
        if (!part || part.description) {
          throw new Error(
            `${name}.${key} ${part ? 'is described where it is declared' : 'does not exist'}: take it out of graphql/descriptions`,
          );
        }
        part.description = text;
      }
    }
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    for (const [key, part] of partsOf(type)) part.description ||= commonWords(type, key);
  }
  return schema;
}
