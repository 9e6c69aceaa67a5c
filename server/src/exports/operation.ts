/**
 * Makes one operation of the graph into one that can be read page by page: it checks that there is one list or roll-up
 * to read, hands its pages over to two variables, and asks for what tells why a value is absent and whether a list
 * goes on. Everything else stays as the caller wrote it, and runs under the caller's policy like any other question.
 */
import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  parse,
  parseType,
  type SelectionSetNode,
  separateOperations,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { DOCUMENT_LIMITS } from '../graphql/document-limits.ts';
import { badUserInput } from '../graphql/errors.ts';

interface Question {
  query: string;
  operationName: string | null;
}

export interface ExportOperation {
  kind: 'LIST' | 'ROLLUP';
  /** `Query.permits`. */
  exit: string;
  /** Under which the root field stands in the answer. */
  key: string;
  /** The operation as the caller wrote it, without others that came with it. */
  asked: DocumentNode;
  /** The operation that is run. */
  completed: DocumentNode;
}

/** Variables that turn the pages of the root list. */
export const PAGE_SIZE_VARIABLE = 'exportFirst';
export const CURSOR_VARIABLE = 'exportAfter';

const PAGING = new Set(['first', 'last', 'after', 'before']);

export const ONE_LIST = badUserInput(
  'query: takes one query with one field at its root, a list with its nodes or a roll-up with its rows / berisi satu pertanyaan dengan satu bidang di akarnya, yaitu daftar dengan nodes atau rekap dengan rows',
);
const NO_PAGING = badUserInput(
  'first, after, last, before: an export reads the whole list; leave them out of its root / ekspor membaca seluruh daftar; hapus dari akarnya',
);

/** Whether a type is one page of a list. */
export const isConnection = (type: unknown): type is GraphQLObjectType =>
  type instanceof GraphQLObjectType && 'pageInfo' in type.getFields();

function parsed(query: string): DocumentNode {
  try {
    return parse(query, { maxTokens: DOCUMENT_LIMITS.tokens });
  } catch (error) {
    if (error instanceof GraphQLError) error.extensions['code'] = 'GRAPHQL_PARSE_FAILED';
    throw error;
  }
}

/**
 * Reads and completes the operation of an export. It is not validated here: that is for the graph, which limits a
 * document first, so nothing here may take more time than in proportion to its length.
 * @throws BAD_USER_INPUT where it has not one list or roll-up at its root; GRAPHQL_PARSE_FAILED where it is no document.
 */
export function exportOperation(schema: GraphQLSchema, question: Question): ExportOperation {
  const document = parsed(question.query);
  const operation = getOperationAST(document, question.operationName);
  const asked = operation && separateOperations(document)[operation.name?.value ?? ''];
  const [node, ...more] = (operation?.selectionSet.selections ?? []).filter(
    (it) => it.kind !== Kind.FIELD || it.name.value !== '__typename',
  );
  if (!asked || operation.operation !== 'query' || node?.kind !== Kind.FIELD || more.length > 0) {
    throw ONE_LIST;
  }
  const field = schema.getQueryType()?.getFields()[node.name.value];
  const type = field && getNamedType(field.type);
  const isList = isConnection(type) && field?.args.some(({ name }) => name === 'after');
  if (!field || !(isList || (type instanceof GraphQLObjectType && type.name === 'Rollup'))) {
    throw ONE_LIST;
  }
  if (node.arguments?.some(({ name }) => PAGING.has(name.value))) throw NO_PAGING;
  return {
    kind: isList ? 'LIST' : 'ROLLUP',
    exit: `Query.${field.name}`,
    key: node.alias?.value ?? node.name.value,
    asked,
    completed: complete(schema, isList ? withPages(asked, node) : asked),
  };
}

/** The operation with variables for the size and the place of its root list's page. */
function withPages(document: DocumentNode, root: FieldNode): DocumentNode {
  const turned = (node: FieldNode): FieldNode => ({
    ...node,
    arguments: [
      ...(node.arguments ?? []),
      argument('first', PAGE_SIZE_VARIABLE),
      argument('after', CURSOR_VARIABLE),
    ],
  });
  return visit(document, {
    OperationDefinition: (operation): OperationDefinitionNode => ({
      ...operation,
      variableDefinitions: [
        ...(operation.variableDefinitions ?? []),
        definition(PAGE_SIZE_VARIABLE, 'Int!'),
        definition(CURSOR_VARIABLE, 'String'),
      ],
      selectionSet: {
        ...operation.selectionSet,
        selections: operation.selectionSet.selections.map((selection) =>
          selection === root ? turned(root) : selection,
        ),
      },
    }),
  });
}

const nameOf = (value: string) => ({ kind: Kind.NAME, value }) as const;
const variable = (name: string) => ({ kind: Kind.VARIABLE, name: nameOf(name) }) as const;
const argument = (name: string, from: string) =>
  ({ kind: Kind.ARGUMENT, name: nameOf(name), value: variable(from) }) as const;
const definition = (name: string, type: string) =>
  ({ kind: Kind.VARIABLE_DEFINITION, variable: variable(name), type: parseType(type) }) as const;

/** What is asked beside what the caller asks, by the name of a type. */
const BESIDE: Record<string, string> = {
  Cell: '{ value absence }',
  Rollup: `{ indicator { name nameEn definition definitionEn isNot isNotEn unit unitEn } asOf knownAt
    total { value absence } unplaced { value absence }
    sources { source extractedAt agency { name } } }`,
};

function besideIn(type: unknown, written: SelectionSetNode): string | undefined {
  if (!(type instanceof GraphQLObjectType)) return undefined;
  const fields = type.getFields();
  if (BESIDE[type.name]) return BESIDE[type.name];
  // A list that is only counted goes on nowhere.
  const rows = written.selections.some(
    (selection) =>
      selection.kind !== Kind.FIELD || ['nodes', 'edges'].includes(selection.name.value),
  );
  if (isConnection(type) && rows) return '{ pageInfo { hasNextPage endCursor } }';
  const absences = fields['absences'];
  const tells = absences && getNamedType(absences.type).name === 'FieldAbsence';
  return tells ? '{ absences { field reason } }' : undefined;
}

/** Asks for why a value is absent, whether a nested list goes on, and what a roll-up rests on. */
function complete(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const types = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(types, {
      SelectionSet: {
        leave(node): SelectionSetNode | undefined {
          const beside = besideIn(types.getParentType(), node);
          if (!beside) return undefined;
          const more = parse(beside).definitions[0] as OperationDefinitionNode;
          return { ...node, selections: [...node.selections, ...more.selectionSet.selections] };
        },
      },
    }),
  );
}
