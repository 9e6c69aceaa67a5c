/** A question's list as pages: which list it is, whether there is more of it, and the text that asks for the next one. */
import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  valueFromASTUntyped,
  visit,
} from 'graphql';
import type { Question } from '../types.ts';

/** The one list at the root of a question. */
export interface List {
  document: DocumentNode;
  field: FieldNode;
  /** The name that the answer gives it. */
  name: string;
  /** Where its rows stand. */
  rows: 'nodes' | 'edges';
}

const PAGING = ['first', 'last', 'after', 'before'];
const USUAL_PAGE = 50;

const selected = (field: FieldNode): readonly SelectionNode[] =>
  field.selectionSet?.selections ?? [];

const has = (field: FieldNode, name: string): boolean =>
  selected(field).some((each) => each.kind === Kind.FIELD && each.name.value === name);

function operationIn(document: DocumentNode): OperationDefinitionNode | null {
  const operations = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  return operations.length === 1 ? (operations[0] ?? null) : null;
}

function parsed(text: string): DocumentNode | null {
  try {
    return parse(text);
  } catch {
    return null;
  }
}

/** The list of a question that asks for one and no other; null where it asks for none or for several. */
export function listOf({ text }: Pick<Question, 'text'>): List | null {
  const document = parsed(text);
  const operation = document && operationIn(document);
  if (!document || operation?.operation !== 'query') return null;
  const lists = operation.selectionSet.selections.filter(
    (each): each is FieldNode =>
      each.kind === Kind.FIELD && (has(each, 'nodes') || has(each, 'edges')),
  );
  const [field] = lists;
  if (!field || lists.length > 1) return null;
  return {
    document,
    field,
    name: field.alias?.value ?? field.name.value,
    rows: has(field, 'nodes') ? 'nodes' : 'edges',
  };
}

/** A page of a list as an answer has it. */
export interface Page {
  rows: unknown[];
  hasNextPage: boolean | null;
  endCursor: string | null;
  totalCount: number | null;
}

/** The page that an answer has of a list. */
export function pageIn(list: List, data: Record<string, unknown> | null): Page | null {
  const found = data?.[list.name] as Record<string, unknown> | null | undefined;
  const rows = found?.[list.rows];
  if (!found || !Array.isArray(rows)) return null;
  const info = (found['pageInfo'] ?? {}) as Record<string, unknown>;
  return {
    rows,
    hasNextPage: typeof info['hasNextPage'] === 'boolean' ? info['hasNextPage'] : null,
    endCursor: typeof info['endCursor'] === 'string' ? info['endCursor'] : null,
    totalCount: typeof found['totalCount'] === 'number' ? found['totalCount'] : null,
  };
}

function argumentOf(list: List, name: string, variables: string): unknown {
  const found = list.field.arguments?.find((each) => each.name.value === name);
  try {
    return found && valueFromASTUntyped(found.value, JSON.parse(variables.trim() || '{}'));
  } catch {
    return undefined;
  }
}

/** Whether an answer has all of its list; where it does not say so, a full page may have another after it. */
export function isAll(question: Question, data: Record<string, unknown> | null): boolean {
  const list = listOf(question);
  const page = list && pageIn(list, data);
  if (!list || !page) return true;
  const back = argumentOf(list, 'last', question.variables);
  if (back !== undefined && back !== null) return true;
  const asked = Number(argumentOf(list, 'first', question.variables) ?? USUAL_PAGE);
  return page.hasNextPage === null ? page.rows.length < asked : !page.hasNextPage;
}

const literal = (name: string, value: ArgumentNode['value']): ArgumentNode => ({
  kind: Kind.ARGUMENT,
  name: { kind: Kind.NAME, value: name },
  value,
});

const PAGE_FIELDS = '{ pageInfo { hasNextPage endCursor } }';

/** The text that asks for the page after a cursor: the same list with other pages. */
export function pageText(list: List, size: number, after: string | null): string {
  const [{ selectionSet }] = parse(PAGE_FIELDS).definitions as [OperationDefinitionNode];
  const info = selectionSet.selections;
  const changed = visit(list.document, {
    Field(node) {
      if (node !== list.field) return undefined;
      const kept = (node.arguments ?? []).filter(({ name }) => !PAGING.includes(name.value));
      const paging = [
        literal('first', { kind: Kind.INT, value: String(size) }),
        ...(after ? [literal('after', { kind: Kind.STRING, value: after })] : []),
      ];
      return {
        ...node,
        arguments: [...kept, ...paging],
        selectionSet: { kind: Kind.SELECTION_SET, selections: [...selected(node), ...info] },
      };
    },
  });
  return print(withoutUnused(changed));
}

/** A variable that only paged the list is used no longer, and an unused one makes a question invalid. */
function withoutUnused(document: DocumentNode): DocumentNode {
  const used = new Set<string>();
  const { VARIABLE, VARIABLE_DEFINITION } = Kind;
  visit(document, {
    enter(node) {
      if (node.kind === VARIABLE) used.add(node.name.value);
      return node.kind === VARIABLE_DEFINITION ? false : undefined;
    },
  });
  return visit(document, {
    enter: (node) =>
      node.kind === VARIABLE_DEFINITION && !used.has(node.variable.name.value) ? null : undefined,
  });
}
