/**
 * The text of a published list as one that is read page by page: its list takes its pages from two variables and says
 * where it ends. Everything else stays as its author wrote it.
 */
import {
  type ArgumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  parseType,
  print,
  type SelectionNode,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import { withoutUnused } from './unused-variables.ts';

/** Behind the hash of a published text: its list page by page. */
const PAGES = '-pages';

/** What turns the pages; nothing that an author fixed. */
const PAGE_VARIABLES = { pageFirst: 'Int!', pageAfter: 'String' };

const PAGING = new Set(['first', 'last', 'after', 'before']);

/** The hash of what was published, and whether its list is asked for page by page. */
export const hashAndPages = (hash: string): { hash: string; paged: boolean } =>
  hash.endsWith(PAGES)
    ? { hash: hash.slice(0, -PAGES.length), paged: true }
    : { hash, paged: false };

/** The variables that are not of the pages. */
export const withoutPages = (variables: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(variables).filter(([name]) => !(name in PAGE_VARIABLES)));

const nameOf = (value: string) => ({ kind: Kind.NAME, value }) as const;
const variable = (name: string) => ({ kind: Kind.VARIABLE, name: nameOf(name) }) as const;
const turned = (name: string, by: string): ArgumentNode => ({
  kind: Kind.ARGUMENT,
  name: nameOf(name),
  value: variable(by),
});
const DEFINITIONS = Object.entries(PAGE_VARIABLES).map(
  ([name, type]): VariableDefinitionNode => ({
    kind: Kind.VARIABLE_DEFINITION,
    variable: variable(name),
    type: parseType(type),
  }),
);
const [{ selectionSet: PAGE_INFO }] = parse('{ pageInfo { hasNextPage endCursor } }')
  .definitions as [OperationDefinitionNode];

const hasRows = (selection: SelectionNode): selection is FieldNode =>
  selection.kind === Kind.FIELD &&
  (selection.selectionSet?.selections ?? []).some(
    (each) => each.kind === Kind.FIELD && ['nodes', 'edges'].includes(each.name.value),
  );

/** The text with its pages as variables; null where it asks for no list, or for several. */
export function pagedText(text: string): string | null {
  const document = parse(text);
  const operations = document.definitions.filter(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
  );
  const [operation] = operations;
  const [list, ...others] = operation?.selectionSet.selections.filter(hasRows) ?? [];
  if (operations.length !== 1 || operation?.operation !== 'query' || !list || others.length > 0)
    return null;
  const paged = visit(document, {
    OperationDefinition: (node) => ({
      ...node,
      variableDefinitions: [...(node.variableDefinitions ?? []), ...DEFINITIONS],
      selectionSet: {
        ...node.selectionSet,
        selections: node.selectionSet.selections.map((each) =>
          each === list ? pages(list) : each,
        ),
      },
    }),
  });
  return print(withoutUnused(paged));
}

const pages = (list: FieldNode): FieldNode => ({
  ...list,
  arguments: [
    ...(list.arguments ?? []).filter(({ name }) => !PAGING.has(name.value)),
    turned('first', 'pageFirst'),
    turned('after', 'pageAfter'),
  ],
  selectionSet: {
    kind: Kind.SELECTION_SET,
    selections: [...(list.selectionSet?.selections ?? []), ...PAGE_INFO.selections],
  },
});
