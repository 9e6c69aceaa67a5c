/** The committed schema as tests walk it: what leads where, what an argument may be given, what a field is classed as. */
import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';

export const SCHEMA = buildSchema(
  readFileSync(new URL('../../server/schema.graphql', import.meta.url), 'utf8'),
);

const isConnection = (type: { name: string }): boolean => type.name.endsWith('Connection');
const isPaging = (type: { name: string }): boolean =>
  /Connection(Edge)?$/.test(type.name) || type.name === 'PageInfo';

/** Every object type that holds something of its own: lists and their pages aside, roots aside. */
export const OBJECT_TYPES: readonly GraphQLObjectType[] = Object.values(SCHEMA.getTypeMap())
  .filter(isObjectType)
  .filter((type) => !type.name.startsWith('__') && !isPaging(type))
  .filter((type) => type !== SCHEMA.getQueryType() && type !== SCHEMA.getMutationType());

const union = SCHEMA.getType('_Entity');
/** The types whose records other services can name by their id. */
export const ENTITY_TYPES: readonly GraphQLObjectType[] = isUnionType(union)
  ? union.getTypes()
  : [];

export const fieldsOf = (type: GraphQLObjectType): GraphQLField<unknown, unknown>[] =>
  Object.values(type.getFields());

export const rootFields = (kind: 'Query' | 'Mutation'): GraphQLField<unknown, unknown>[] => {
  const type = SCHEMA.getType(kind);
  return isObjectType(type) ? fieldsOf(type) : [];
};

/** What `@policy` says of a type, a field or a field of an input. */
export function policyOf(described: { astNode?: unknown }): { action?: string; class?: string } {
  const { directives = [] } = (described.astNode ?? {}) as {
    directives?: readonly {
      name: { value: string };
      arguments?: readonly { name: { value: string }; value: { value?: string } }[];
    }[];
  };
  const said = directives.find((each) => each.name.value === 'policy')?.arguments ?? [];
  return Object.fromEntries(said.map(({ name, value }) => [name.value, value.value]));
}

/** Values for arguments that not every value of their type fits, by `Type.field.argument` or by the argument alone. */
const SAMPLES: Record<string, string> = {
  'Query._entities.representations': '[{ __typename: "Regency", kemendagriCode: "62.06" }]',
  'Briefing.rollup.indicator': '"incidents"',
  'Briefing.rollup.by': '[REGENCY]',
  'Query.rollup.indicator': '"incidents"',
  'Query.rollup.by': '[REGENCY]',
  'Query.fieldPolicy.type': '"Permit"',
  'Query.cost.operation': '"query A { viewer { email } }"',
  'Query.cost.variables': '"{}"',
  'Query.cost.operationName': '"A"',
  'Query.questionFacts.operation': '"query A { viewer { email } }"',
  'Query.questionFacts.variables': '"{}"',
  'Query.questionFacts.operationName': '"A"',
  'Query.fieldPolicy.field': '"number"',
  'RegencyCodeInput.system': 'KEMENDAGRI',
  'RegencyCodeInput.value': '"62.06"',
  after: '"R1BDOlM6MDAwMDAwMDAtMDAwMC00MDAwLTgwMDAtMDAwMDAwMDAwMDAw"',
  before: '"R1BDOlM6MDAwMDAwMDAtMDAwMC00MDAwLTgwMDAtMDAwMDAwMDAwMDAw"',
};

/** A global id that is none of a record. */
const NO_RECORD = Buffer.from('Permit:00000000-0000-4000-8000-00000000dead').toString('base64');

const BY_TYPE: Record<string, string> = {
  String: '"a"',
  ID: `"${NO_RECORD}"`,
  Int: '1',
  Float: '1',
  Boolean: 'true',
  Date: '"2026-11-24"',
  DateTime: '"2026-11-24T08:00:00+07:00"',
};

/** A literal that an argument or a field of an input takes. */
export function sampleOf(owner: string, name: string, type: GraphQLInputType): string {
  const own = SAMPLES[`${owner}.${name}`] ?? SAMPLES[name];
  if (own) return own;
  if (isNonNullType(type)) return sampleOf(owner, name, type.ofType);
  if (isListType(type)) return `[${sampleOf(owner, name, type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return `{ ${required.map((field) => `${field.name}: ${sampleOf(type.name, field.name, field.type)}`).join(', ')} }`;
  }
  return BY_TYPE[getNamedType(type).name] ?? '""';
}

/** The arguments that a field cannot be asked without, with one given besides. */
export function callOf(
  owner: string,
  field: GraphQLField<unknown, unknown>,
  given: Record<string, string> = {},
): string {
  const args = field.args.flatMap((argument): string[] => {
    const value = given[argument.name];
    if (value !== undefined) return [`${argument.name}: ${value}`];
    if (!isRequiredArgument(argument)) return [];
    return [
      `${argument.name}: ${sampleOf(`${owner}.${field.name}`, argument.name, argument.type)}`,
    ];
  });
  return args.length > 0 ? `${field.name}(${args.join(', ')})` : field.name;
}

/** Each single thing that can be given to a field: an argument, or one field of the input that it takes. */
export function givables(
  owner: string,
  field: GraphQLField<unknown, unknown>,
): { name: string; given: Record<string, string>; class: string | undefined }[] {
  const at = `${owner}.${field.name}`;
  return field.args.flatMap((argument: GraphQLArgument) => {
    const input = getNamedType(argument.type);
    if (!isInputObjectType(input)) {
      const value = sampleOf(at, argument.name, argument.type);
      return [
        { name: `${at}(${argument.name})`, given: { [argument.name]: value }, class: undefined },
      ];
    }
    return Object.values(input.getFields()).map((each: GraphQLInputField) => {
      const others = Object.values(input.getFields()).filter(
        (other) => other !== each && isNonNullType(other.type),
      );
      const values = [each, ...others].map(
        (it) => `${it.name}: ${sampleOf(input.name, it.name, it.type)}`,
      );
      const object = `{ ${values.join(', ')} }`;
      const value = isListType(argument.type) ? `[${object}]` : object;
      return {
        name: `${at}(${argument.name}.${each.name})`,
        given: { [argument.name]: value },
        class: policyOf(each).class,
      };
    });
  });
}

/** The object type behind a field, past lists and pages; null for a scalar, an enum or an interface. */
export function targetOf(type: GraphQLOutputType): GraphQLObjectType | null {
  const named = getNamedType(type);
  if (!(named instanceof GraphQLObjectType)) return null;
  const nodes = isConnection(named) ? named.getFields()['nodes'] : undefined;
  return nodes ? targetOf(nodes.type) : named;
}

export const takesPages = (field: GraphQLField<unknown, unknown>): boolean =>
  isConnection(getNamedType(field.type));

/** A selection under a field: of a list its largest page and its rows. */
export function under(owner: string, field: GraphQLField<unknown, unknown>, inner: string): string {
  if (!takesPages(field)) return `${callOf(owner, field)} { ${inner} }`;
  const call = callOf(owner, field, { first: '200' });
  return `${call} { totalCount nodes { ${inner} } }`;
}

/** Names of the fields of a type that hold a value rather than a record. */
export const leavesOf = (type: GraphQLObjectType): string[] =>
  fieldsOf(type)
    .filter((field) => {
      const named = getNamedType(field.type);
      return !isObjectType(named) && !('getFields' in named && 'resolveType' in named);
    })
    .map((field) => field.name);

export interface Way {
  /** Fields from the root on, the type that declares each beside it. */
  fields: readonly (readonly [owner: string, field: GraphQLField<unknown, unknown>])[];
  type: GraphQLObjectType;
}

/** The shortest way from a root field without a record's id to each object type. */
export function shortestWays(): Map<string, Way> {
  const found = new Map<string, Way>();
  let edge: Way[] = [];
  const visit = (way: Way): void => {
    if (found.has(way.type.name)) return;
    found.set(way.type.name, way);
    edge.push(way);
  };
  for (const field of rootFields('Query')) {
    const target = targetOf(field.type);
    const needsRecord = field.args.some(
      (argument) => isRequiredArgument(argument) && getNamedType(argument.type).name === 'ID',
    );
    if (target && !needsRecord) visit({ fields: [['Query', field]], type: target });
  }
  while (edge.length > 0) {
    const ways = edge;
    edge = [];
    for (const way of ways) {
      for (const field of fieldsOf(way.type)) {
        const target = targetOf(field.type);
        if (target) visit({ fields: [...way.fields, [way.type.name, field]], type: target });
      }
    }
  }
  return found;
}

/** The query that goes a way and asks a selection at its end. */
export const queryOf = (way: Way, selection: string): string =>
  `{ ${way.fields.reduceRight((inner, [owner, field]) => under(owner, field, inner), selection)} }`;
