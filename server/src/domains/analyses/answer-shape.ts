/**
 * Where the rows and the figures of an answer stand, read from its question. A row is told from the others by its
 * record's id, which is asked for beside whatever the question asks and taken out again.
 */
import {
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  Kind,
  parse,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

const ID_ALIAS = 'citedId';
const named = (value: string) => ({ kind: Kind.NAME, value }) as const;
const WITH_ID: FieldNode = { kind: Kind.FIELD, alias: named(ID_ALIAS), name: named('id') };

/** One part of a question: a list, a record, or a roll-up. */
export interface Part {
  /** What it is called in the answer. */
  key: string;
  /** Its field at the root of the graph. */
  root: string;
  kind: 'ROWS' | 'FIGURES';
  /** The names in the answer that lead to the list of rows; empty where the part is the list or the record itself. */
  path: readonly string[];
  /** Names of what leads from an item of the list to its record. */
  node: readonly string[];
  /** What its number of all rows is called in the answer; null where the question does not ask for it. */
  total: string | null;
}

export interface ShapedQuestion {
  text: string;
  parts: readonly Part[];
}

const keyOf = (node: FieldNode): string => node.alias?.value ?? node.name.value;

/** The question with the ids of its rows, and where these will stand. */
export function shapeOf(schema: GraphQLSchema, text: string): ShapedQuestion {
  const parts: Part[] = [];
  const types = new TypeInfo(schema);
  const above: string[] = [];
  const withId = (node: FieldNode): FieldNode => {
    const type = getNamedType(types.getType());
    if (!node.selectionSet || !isObjectType(type)) return node;
    const id = type.getFields()['id'];
    if (!id || String(id.type) !== 'ID!') return node;
    const { selectionSet } = node;
    return {
      ...node,
      selectionSet: { ...selectionSet, selections: [...selectionSet.selections, WITH_ID] },
    };
  };
  const document = visit(
    parse(text),
    visitWithTypeInfo(types, {
      // Fragments are read where they are spread: what stands in them at the root is no part of its own.
      FragmentDefinition: () => false,
      Field: {
        enter(node) {
          above.push(keyOf(node));
          const part = parts.at(-1);
          const name = node.name.value;
          if (above.length === 1) {
            const type = getNamedType(types.getType());
            if (!node.selectionSet || name.startsWith('__')) return;
            parts.push({
              key: keyOf(node),
              root: name,
              kind: type?.name === 'Rollup' ? 'FIGURES' : 'ROWS',
              path: isConnection(type?.name) ? ['nodes'] : [],
              node: [],
              total: null,
            });
          } else if (part && isConnection(types.getParentType()?.name) && above.length === 2) {
            if (name === 'totalCount') part.total = keyOf(node);
            if (name === 'nodes' || name === 'edges') part.path = [keyOf(node)];
          } else if (part && above.length === 3 && name === 'node') {
            part.node = [keyOf(node)];
          }
        },
        leave(node) {
          const depth = above.length;
          above.pop();
          const part = parts.at(-1);
          if (part?.kind !== 'ROWS') return undefined;
          const name = node.name.value;
          const isRow =
            (depth === 1 && !isConnection(getNamedType(types.getType())?.name)) ||
            (depth === 2 && name === 'nodes' && isListType(getNullableType(types.getType()))) ||
            (depth === 3 && name === 'node');
          return isRow ? withId(node) : undefined;
        },
      },
    }),
  );
  return { text: print(document), parts };
}

const isConnection = (name: string | undefined): boolean => name?.endsWith('Connection') ?? false;

export interface Row {
  /** Empty where its kind of record has none. */
  id: string;
  content: unknown;
}

const inside = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;

/** Takes the rows of a part out of an answer, and their ids off the answer. */
export function takeRows(data: Record<string, unknown>, part: Part): Row[] {
  const held = part.path.reduce(inside, data[part.key]);
  const items = Array.isArray(held) ? held : held ? [held] : [];
  return items.map((item) => {
    const record = part.node.reduce(inside, item as unknown);
    const id = inside(record, ID_ALIAS);
    if (typeof id === 'string') delete (record as Record<string, unknown>)[ID_ALIAS];
    return { id: typeof id === 'string' ? id : '', content: item };
  });
}

/** How many rows there are in all, where the question asks. */
export function totalOf(data: Record<string, unknown>, { key, total }: Part): number | null {
  const value = total === null ? null : inside(data[key], total);
  return typeof value === 'number' ? value : null;
}
