/** What the builder offers, read from the schema that this viewer may ask: nothing of it is written down here. */
import {
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { enWorkbench } from '../../../i18n/en-workbench.ts';
import { idWorkbench } from '../../../i18n/id-workbench.ts';
import type { Language } from '../../../lib/language.ts';

/** The lists that a meeting asks for, of those that the viewer may ask. */
const LISTS = ['foreignNationals', 'permits', 'employers', 'sites', 'incidents'];

/** Records in a row are followed so far: the employer of a permit's site, and its sector. */
const DEEPEST = 3;

const fieldOf = (type: GraphQLNamedType | null | undefined, name: string) =>
  isObjectType(type) ? type.getFields()[name] : undefined;

/** Names of the lists that can be asked for. */
export const listsIn = (schema: GraphQLSchema): string[] =>
  LISTS.filter((name) => fieldOf(schema.getQueryType(), name));

/** Whether figures can be asked for. */
export const countsIn = (schema: GraphQLSchema): boolean =>
  fieldOf(schema.getQueryType(), 'rollup') !== undefined;

/** A root field with one of its arguments' input. */
export function inputOfArgument(
  schema: GraphQLSchema,
  root: string,
  argument: string,
): GraphQLInputObjectType | null {
  const found = fieldOf(schema.getQueryType(), root)?.args.find(({ name }) => name === argument);
  const named = found && getNamedType(found.type);
  return isInputObjectType(named) ? named : null;
}

/** The records that a list is of. */
export function recordOf(schema: GraphQLSchema, root: string): GraphQLObjectType | null {
  const connection = getNamedType(fieldOf(schema.getQueryType(), root)?.type);
  const record = getNamedType(fieldOf(connection, 'nodes')?.type);
  return isObjectType(record) ? record : null;
}

type Field = GraphQLField<unknown, unknown>;

const isList = (type: unknown): boolean => isListType(getNullableType(type as GraphQLInputType));

/** A field as a column: of the row itself, or of the one record that it leads to. */
export function columnKind(field: Field, depth: number): 'own' | 'record' | null {
  if (field.args.some(isRequiredArgument)) return null;
  const named = getNamedType(field.type);
  if (isLeafType(named)) return 'own';
  if (isList(field.type) || !isObjectType(named) || named.name.endsWith('Connection')) return null;
  if (depth >= DEEPEST) return null;
  const leads = Object.values(named.getFields()).some((inner) => columnKind(inner, DEEPEST));
  return leads ? 'record' : null;
}

/** The fields of a type that can be columns at a depth. */
export const columnsOf = (type: GraphQLObjectType, depth: number): Field[] =>
  Object.values(type.getFields()).filter((field) => columnKind(field, depth) !== null);

/** The type that a field leads to, where it is one with fields. */
export function targetOf(type: GraphQLObjectType, field: string): GraphQLObjectType | null {
  const named = getNamedType(type.getFields()[field]?.type);
  return isObjectType(named) ? named : null;
}

/** Whether records of a type say why their fields are null. */
export const saysAbsences = (type: GraphQLObjectType): boolean =>
  getNamedType(type.getFields()['absences']?.type)?.name === 'FieldAbsence';

/** Names that put a filter's conditions together and are none themselves. */
export const GROUPING = ['and', 'or', 'not'];

/** The conditions of a filter, by name. */
export const conditionsOf = (filter: GraphQLInputObjectType) =>
  Object.values(filter.getFields()).filter(({ name }) => !GROUPING.includes(name));

/** What a list can be sorted by. */
export const orderFieldsOf = (schema: GraphQLSchema, root: string): string[] =>
  Object.keys(inputOfArgument(schema, root, 'orderBy')?.getFields() ?? {});

/** Values of an enum, with what each means. */
export function valuesOf(type: GraphQLInputType): { name: string; description: string }[] {
  const named = getNamedType(type);
  return isEnumType(named)
    ? named.getValues().map(({ name, description }) => ({ name, description: description ?? '' }))
    : [];
}

/** How a condition is asked for on the screen. */
export type ConditionKind =
  | 'enum'
  | 'enums'
  | 'text'
  | 'texts'
  | 'regencies'
  | 'number'
  | 'day'
  | 'moment'
  | 'yes-or-no'
  | 'parts';

const LEAVES: Record<string, ConditionKind> = {
  Int: 'number',
  Float: 'number',
  Date: 'day',
  DateTime: 'moment',
  Boolean: 'yes-or-no',
};

/** The kind of a condition, by its type. */
export function conditionKind(type: GraphQLInputType): ConditionKind {
  const named = getNamedType(type);
  if (named.name === 'RegencyCodeInput') return 'regencies';
  if (isEnumType(named)) return isList(type) ? 'enums' : 'enum';
  if (isInputObjectType(named)) return 'parts';
  return isList(type) ? 'texts' : (LEAVES[named.name] ?? 'text');
}

export const isListInput = (type: GraphQLInputType): boolean => isList(type);

/** Whether ids are asked for, one or several. */
export const isIdInput = (type: GraphQLInputType): boolean => getNamedType(type).name === 'ID';

export const isRequired = (type: GraphQLInputType): boolean => isNonNullType(type);

const NAMES: Record<Language, Readonly<Record<string, string>>> = {
  id: idWorkbench.builder.names,
  en: enWorkbench.builder.names,
};

/**
 * What a thing of the schema is called: in Indonesian the word that its description gives in asterisks, else the
 * interface's word for it, else its name.
 */
export function nameOf(
  { name, description }: { name: string; description?: string | null | undefined },
  language: Language,
): string {
  const given = /\(\*([^*]+)\*\)/.exec(description ?? '')?.[1];
  const apart = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  // `id` is a word of programs in both languages.
  const said = language === 'id' && given !== 'id' ? given : undefined;
  const shown = said ?? NAMES[language][name] ?? apart;
  return shown.charAt(0).toUpperCase() + shown.slice(1);
}
