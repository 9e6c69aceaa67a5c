/**
 * Writes into a question what it leaves open: the day that its figures are of, and the instant at which the hub knew
 * them. So it asks for the same figures whenever it is asked again.
 */
import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  parse,
  print,
  TypeInfo,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { withoutUnused } from '../../graphql/unused-variables.ts';

const AS_OF_ALIAS = 'citedAsOf';
const named = (value: string) => ({ kind: Kind.NAME, value }) as const;
const ALIASED: FieldNode = { kind: Kind.FIELD, alias: named(AS_OF_ALIAS), name: named('asOf') };

const literal = (name: string, value: string): ArgumentNode => ({
  kind: Kind.ARGUMENT,
  name: { kind: Kind.NAME, value: name },
  value: { kind: Kind.STRING, value },
});

export interface OpenQuestion {
  /** The question with its instant, and with the days that it leaves open asked for beside. */
  text: string;
  /** Whether rows are asked for, which are told as they stand. */
  rowsAsked: boolean;
  /** Whether the day on which it is asked makes a difference. */
  byToday: boolean;
}

/** Root fields that are the same on every day. */
const REFERENCE =
  /^(regenc|sectors|agencies|countries|permitKinds|incidentCategories|indicators|__)/;
/** Names of filters and fields that look at the day of asking. */
const OF_TODAY = /\b(expiresWithinDays|statuses|status|overdue)\b/;

function onRollups(
  schema: GraphQLSchema,
  document: DocumentNode,
  change: (node: FieldNode) => FieldNode,
): DocumentNode {
  const types = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(types, {
      Field: {
        leave: (node) =>
          types.getParentType() === schema.getQueryType() && node.name.value === 'rollup'
            ? change(node)
            : undefined,
      },
    }),
  );
}

const isOpen = (node: FieldNode, name: string, variables: Record<string, unknown>): boolean => {
  const given = node.arguments?.find((argument) => argument.name.value === name);
  return !given || (valueFromASTUntyped(given.value, variables) ?? null) === null;
};

const withArgument = (node: FieldNode, argument: ArgumentNode): FieldNode => ({
  ...node,
  arguments: [
    ...(node.arguments ?? []).filter(({ name }) => name.value !== argument.name.value),
    argument,
  ],
});

/** @param knownAt what the hub knows by now; null where the figures of the reader are published ones */
export function withInstant(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Record<string, unknown>,
  knownAt: Date | null,
): OpenQuestion {
  let rowsAsked = false;
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field(node) {
        if (types.getParentType() !== schema.getQueryType()) return;
        if (node.name.value !== 'rollup' && !REFERENCE.test(node.name.value)) rowsAsked = true;
      },
    }),
  );
  const changed = onRollups(schema, document, (node) => {
    const known =
      knownAt && isOpen(node, 'knownAt', variables)
        ? withArgument(node, literal('knownAt', knownAt.toISOString()))
        : node;
    if (!isOpen(node, 'asOf', variables) || !known.selectionSet) return known;
    const { selectionSet } = known;
    return {
      ...known,
      selectionSet: { ...selectionSet, selections: [...selectionSet.selections, ALIASED] },
    };
  });
  const text = print(changed);
  return {
    text,
    rowsAsked,
    byToday: rowsAsked && OF_TODAY.test(`${text} ${JSON.stringify(variables)}`),
  };
}

/**
 * The question without the instant that was written into it, for a reader whose figures are published ones: of those there
 * is the present state alone.
 */
export function withoutInstant(text: string, knownAt: Date): string {
  return print(
    visit(parse(text), {
      Argument: ({ name, value }) =>
        name.value === 'knownAt' &&
        value.kind === Kind.STRING &&
        value.value === knownAt.toISOString()
          ? null
          : undefined,
    }),
  );
}

interface RollupAnswer {
  [AS_OF_ALIAS]?: string;
}

/** Takes the days out of an answer, and gives the question that has them written in. */
export function withDays(
  schema: GraphQLSchema,
  { text }: OpenQuestion,
  variables: Record<string, unknown>,
  data: Record<string, unknown>,
): { text: string; days: string[] } {
  const days = new Set<string>();
  const document = onRollups(schema, parse(text), (node) => {
    const answer = data[node.alias?.value ?? node.name.value] as RollupAnswer | null | undefined;
    const day = answer?.[AS_OF_ALIAS];
    if (day === undefined) {
      const given = node.arguments?.find(({ name }) => name.value === 'asOf');
      if (given) days.add(String(valueFromASTUntyped(given.value, variables)));
      return node;
    }
    days.add(day);
    delete answer?.[AS_OF_ALIAS];
    const { selectionSet } = node;
    return withArgument(
      {
        ...node,
        ...(selectionSet && {
          selectionSet: {
            ...selectionSet,
            selections: selectionSet.selections.filter(
              (each) => each.kind !== Kind.FIELD || each.alias?.value !== AS_OF_ALIAS,
            ),
          },
        }),
      },
      literal('asOf', day),
    );
  });
  return { text: print(withoutUnused(document)), days: [...days].sort() };
}
