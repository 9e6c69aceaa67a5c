/** Reads a question's text back into what the builder shows, or says what of it the builder has no words for. */
import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  validate,
  valueFromASTUntyped,
} from 'graphql';
import {
  columnKind,
  GROUPING,
  inputOfArgument,
  isListInput,
  listsIn,
  orderFieldsOf,
  recordOf,
  targetOf,
} from './askable.ts';
import { rollupSelection } from './text-of.ts';
import {
  type BuilderValue,
  type Column,
  type Conditions,
  EMPTY_GROUP,
  type FilterJson,
  type Group,
  MOST_DIMENSIONS,
  type Order,
  USUAL_PAGE,
} from './value.ts';

/** A part of a text that the builder has no words for; the interface says it in a sentence. */
export interface CannotSay {
  code:
    | 'SYNTAX'
    | 'INVALID'
    | 'SEVERAL'
    | 'COMMENT'
    | 'FRAGMENT'
    | 'ALIAS'
    | 'DIRECTIVE'
    | 'ROOT'
    | 'ARGUMENT'
    | 'FIELD'
    | 'VARIABLES';
  /** What it is called in the text; empty where it has no name. */
  name: string;
}

export type Read = { value: BuilderValue } | { cannotSay: CannotSay[] };

class Unsayable extends Error {
  readonly part: CannotSay;
  constructor(code: CannotSay['code'], name = '') {
    super(code);
    this.part = { code, name };
  }
}

/** What the builder would show for a text with its variables. */
export function builderOf(text: string, variables: string, schema: GraphQLSchema): Read {
  try {
    return { value: read(text, variables, schema) };
  } catch (error) {
    if (error instanceof Unsayable) return { cannotSay: [error.part] };
    throw error;
  }
}

function read(text: string, variablesText: string, schema: GraphQLSchema): BuilderValue {
  const document = parsed(text);
  if (hasComment(document)) throw new Unsayable('COMMENT');
  const [operation, more] = document.definitions;
  if (more) throw new Unsayable(more.kind === Kind.FRAGMENT_DEFINITION ? 'FRAGMENT' : 'SEVERAL');
  if (operation?.kind !== Kind.OPERATION_DEFINITION || operation.operation !== 'query') {
    throw new Unsayable('ROOT');
  }
  if (operation.directives?.length) throw new Unsayable('DIRECTIVE');
  const [invalid] = validate(schema, document, undefined, { maxErrors: 1 });
  if (invalid) throw new Unsayable('INVALID', invalid.message);
  const variables = variablesOf(operation, variablesText, schema);
  const [field, another] = fieldsOf(operation.selectionSet);
  if (!field || another) throw new Unsayable('SEVERAL');
  const given = argumentsOf(field, variables);
  if (field.name.value === 'rollup') return countOf(field, given, schema);
  if (!listsIn(schema).includes(field.name.value)) throw new Unsayable('ROOT', field.name.value);
  return listOf(field, given, schema);
}

function parsed(text: string): DocumentNode {
  try {
    return parse(text);
  } catch (error) {
    throw new Unsayable('SYNTAX', error instanceof Error ? error.message : '');
  }
}

function hasComment({ loc }: DocumentNode): boolean {
  for (let token = loc?.startToken; token; token = token.next ?? undefined) {
    if (token.kind === 'Comment') return true;
  }
  return false;
}

/** The variables that are given, each of which the operation has to declare and none of which has a value beside. */
function variablesOf(
  operation: OperationDefinitionNode,
  text: string,
  schema: GraphQLSchema,
): Record<string, unknown> {
  const declared = operation.variableDefinitions ?? [];
  const beside = declared.find(
    ({ defaultValue, directives }) => defaultValue || directives?.length,
  );
  if (beside) throw new Unsayable('VARIABLES', beside.variable.name.value);
  let given: unknown;
  try {
    given = JSON.parse(text.trim() || '{}');
  } catch {
    throw new Unsayable('VARIABLES');
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new Unsayable('VARIABLES');
  }
  const names = declared.map(({ variable }) => variable.name.value);
  const unused = Object.keys(given).find((name) => !names.includes(name));
  if (unused) throw new Unsayable('VARIABLES', unused);
  const { errors } = getVariableValues(schema, declared, given as Record<string, unknown>);
  if (errors?.[0]) throw new Unsayable('INVALID', errors[0].message);
  return given as Record<string, unknown>;
}

/** The fields of a selection, each by its own name and without conditions. */
function fieldsOf({ selections }: SelectionSetNode): FieldNode[] {
  return selections.map((selection) => {
    if (selection.directives?.length) throw new Unsayable('DIRECTIVE');
    if (selection.kind !== Kind.FIELD) throw new Unsayable('FRAGMENT');
    if (selection.alias && selection.alias.value !== selection.name.value) {
      throw new Unsayable('ALIAS', selection.alias.value);
    }
    return selection;
  });
}

type Given = Map<string, unknown>;

function argumentsOf(
  { arguments: args = [] }: FieldNode,
  variables: Record<string, unknown>,
): Given {
  const value = ({ value: node }: ArgumentNode) => valueFromASTUntyped(node, variables);
  return new Map(args.map((argument) => [argument.name.value, value(argument)]));
}

function takeOnly(given: Given, names: readonly string[]): void {
  for (const [name, value] of given) {
    if (!names.includes(name) && value !== null && value !== undefined) {
      throw new Unsayable('ARGUMENT', name);
    }
  }
}

const asList = (value: unknown): unknown[] =>
  value === null || value === undefined ? [] : Array.isArray(value) ? value : [value];

const textOrNull = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value);

function countOf(field: FieldNode, given: Given, schema: GraphQLSchema): BuilderValue {
  takeOnly(given, ['indicator', 'by', 'filter', 'asOf', 'knownAt']);
  const by = asList(given.get('by')).map(String);
  if (by.length > MOST_DIMENSIONS || new Set(by).size < by.length) {
    throw new Unsayable('ARGUMENT', 'by');
  }
  const all = `{ ${rollupSelection(['REGENCY', 'SECTOR', 'NATIONALITY', 'MONTH'])} }`;
  const [known] = parse(all).definitions as [OperationDefinitionNode];
  requireWithin(field.selectionSet, known.selectionSet, '');
  const input = inputOfArgument(schema, 'rollup', 'filter');
  const { conditions } = input ? groupOf(given.get('filter'), input) : EMPTY_GROUP;
  return {
    kind: 'count',
    indicator: String(given.get('indicator')),
    by,
    filter: conditions,
    asOf: textOrNull(given.get('asOf')),
    knownAt: textOrNull(given.get('knownAt')),
  };
}

/** Refuses fields that are not among those that the builder asks for by itself. */
function requireWithin(
  selection: SelectionSetNode | undefined,
  known: SelectionSetNode | undefined,
  above: string,
): void {
  const knownFields = known ? fieldsOf(known) : [];
  for (const field of selection ? fieldsOf(selection) : []) {
    const name = field.name.value;
    const match = knownFields.find((each) => each.name.value === name);
    if (!match && name !== '__typename') throw new Unsayable('FIELD', `${above}${name}`);
    requireWithin(field.selectionSet, match?.selectionSet, `${above}${name}.`);
  }
}

/** Fields of a list beside its rows, which the builder asks for by itself. */
const OF_PAGE = parse('{ totalCount pageInfo { hasNextPage endCursor } __typename }')
  .definitions[0] as OperationDefinitionNode;

function listOf(field: FieldNode, given: Given, schema: GraphQLSchema): BuilderValue {
  takeOnly(given, ['first', 'filter', 'orderBy']);
  const root = field.name.value;
  const record = recordOf(schema, root);
  if (!record || !field.selectionSet) throw new Unsayable('ROOT', root);
  const parts = fieldsOf(field.selectionSet);
  const nodes = parts.filter(({ name }) => name.value === 'nodes');
  const beside = parts.filter(({ name }) => name.value !== 'nodes');
  requireWithin({ kind: Kind.SELECTION_SET, selections: beside }, OF_PAGE.selectionSet, '');
  if (nodes.length === 0) throw new Unsayable('FIELD', root);
  const input = inputOfArgument(schema, root, 'filter');
  return {
    kind: 'list',
    root,
    columns: columnsIn(
      nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
      record,
      1,
      '',
    ),
    filter: input ? groupOf(given.get('filter'), input) : EMPTY_GROUP,
    order: orderOf(given.get('orderBy'), orderFieldsOf(schema, root)),
    pageSize: Number(given.get('first') ?? USUAL_PAGE),
  };
}

function columnsIn(
  sets: readonly SelectionSetNode[],
  type: GraphQLObjectType,
  depth: number,
  above: string,
): Column[] {
  const found = new Map<string, FieldNode[]>();
  for (const field of sets.flatMap(fieldsOf)) {
    found.set(field.name.value, [...(found.get(field.name.value) ?? []), field]);
  }
  return [...found].flatMap(([name, fields]): Column[] => {
    if (name === '__typename' || name === 'absences') return [];
    const field = type.getFields()[name];
    const kind = field && columnKind(field, depth);
    if (!kind || fields.some(({ arguments: args }) => args?.length)) {
      throw new Unsayable('FIELD', `${above}${name}`);
    }
    const target = targetOf(type, name);
    if (kind === 'own' || !target) return [{ field: name, columns: [] }];
    const inner = fields.flatMap(({ selectionSet }) => selectionSet ?? []);
    const columns = columnsIn(inner, target, depth + 1, `${above}${name}.`);
    return columns.length > 0 ? [{ field: name, columns }] : [];
  });
}

function orderOf(given: unknown, fields: readonly string[]): Order[] {
  return asList(given).flatMap((each): Order[] =>
    Object.entries(each as Record<string, unknown>)
      .filter(([field, direction]) => fields.includes(field) && direction)
      .map(([field, direction]) => ({ field, descending: direction === 'DESC' })),
  );
}

/** A filter as groups. A single value where a list is taken is a list of one, as the graph has it. */
function groupOf(given: unknown, input: GraphQLInputObjectType): Group {
  const conditions: Record<string, FilterJson> = {};
  const filter = (given ?? {}) as Record<string, unknown>;
  for (const [name, value] of Object.entries(filter)) {
    const field = input.getFields()[name];
    if (!field || GROUPING.includes(name) || value === null || value === undefined) continue;
    conditions[name] = (isListInput(field.type) ? asList(value) : value) as FilterJson;
  }
  const groups = (name: string): Group[] =>
    asList(filter[name]).map((each) => groupOf(each, input));
  return {
    conditions: conditions as Conditions,
    and: groups('and'),
    or: groups('or'),
    not: filter['not'] ? groupOf(filter['not'], input) : null,
  };
}
