import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  visit,
} from 'graphql';
import type { Question } from '../types.ts';
import { isPersonal, placeColumns } from './places.ts';
import type { Table } from './tables.ts';
import { variablesOf } from './tables.ts';

/** Turned by the export itself, which refuses them. */
const PAGING = new Set(['first', 'last', 'after', 'before']);

export type FileFormat = 'xlsx' | 'csv' | 'geojson' | 'jsonl';

/** What `/export/graphql` takes: one list or roll-up, without its pages. */
export type ExportQuestion = { variables: Record<string, unknown> } & (
  | { query: string }
  | { extensions: { persistedQuery: { version: 1; sha256Hash: string } } }
);

/**
 * The question's own text for the export of one of its roots, without the others and what only they needed; null where
 * a file cannot be made of it.
 */
export function exportQuestion(question: Question, table: Table): ExportQuestion | null {
  if (table.kind !== 'pages' && table.kind !== 'rollup') return null;
  if (question.hash) {
    // What is published is taken as it is: who runs it may have no words of their own.
    return {
      extensions: { persistedQuery: { version: 1, sha256Hash: question.hash } },
      variables: variablesOf(question.variables),
    };
  }
  const document = parse(question.text, { noLocation: true });
  const operation = document.definitions.find(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
  );
  const root = operation?.selectionSet.selections.find(
    (each): each is FieldNode =>
      each.kind === Kind.FIELD && (each.alias?.value ?? each.name.value) === table.key,
  );
  if (!operation || !root) return null;
  const lone: FieldNode = {
    ...root,
    arguments: (root.arguments ?? []).filter(
      ({ name }) => table.kind !== 'pages' || !PAGING.has(name.value),
    ),
  };
  const asked: OperationDefinitionNode = {
    ...operation,
    selectionSet: { ...operation.selectionSet, selections: [lone] },
  };
  const fragments = fragmentsOf(asked, document);
  const used = variablesIn([asked, ...fragments]);
  const variables = (operation.variableDefinitions ?? []).filter(({ variable }) =>
    used.has(variable.name.value),
  );
  const given = variablesOf(question.variables);
  return {
    query: print({
      kind: Kind.DOCUMENT,
      definitions: [{ ...asked, variableDefinitions: variables }, ...fragments],
    }),
    variables: Object.fromEntries(Object.entries(given).filter(([name]) => used.has(name))),
  };
}

/** The formats that fit: a place of its own, or a regency, for GeoJSON, and nothing of a person with it. */
export function formatsOf(table: Table): FileFormat[] {
  const point = table.columns.some(({ path }) => path.at(-1)?.type === 'Point');
  const regency =
    table.kind === 'rollup' &&
    placeColumns(table).some(({ path }) => path.at(-1)?.field === 'kemendagriCode');
  const mapped = (point || regency) && !isPersonal(table);
  return ['xlsx', 'csv', ...(mapped ? (['geojson'] as const) : []), 'jsonl'];
}

function fragmentsOf(
  operation: OperationDefinitionNode,
  document: DocumentNode,
): FragmentDefinitionNode[] {
  const found = new Set<FragmentDefinitionNode>();
  const look = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(node, {
      FragmentSpread({ name }) {
        const fragment = document.definitions.find(
          (each): each is FragmentDefinitionNode =>
            each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === name.value,
        );
        if (!fragment || found.has(fragment)) return;
        found.add(fragment);
        look(fragment);
      },
    });
  };
  look(operation);
  return [...found];
}

function variablesIn(nodes: readonly (OperationDefinitionNode | FragmentDefinitionNode)[]) {
  const found = new Set<string>();
  // Their definitions name them too, and do not use them.
  for (const node of nodes)
    visit('variableDefinitions' in node ? { ...node, variableDefinitions: [] } : node, {
      Variable({ name }) {
        found.add(name.value);
      },
    });
  return found;
}
