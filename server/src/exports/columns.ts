/**
 * The columns of a table, read from the operation and not from its rows: so the first row needs no other, and a column
 * that is empty in the first page is there all the same.
 */
import {
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { policyOf } from '../access/enforce.ts';
import type { FieldClass } from '../access/field-classes.ts';
import { badUserInput } from '../graphql/errors.ts';
import type { Column, ColumnKind } from './contract.ts';
import { type ExportOperation, isConnection } from './operation.ts';

/** Names of fields in an answer, from the row inwards. */
type Path = readonly string[];

export interface PlacedColumn extends Column {
  path: Path;
  /** Nested lists on the way, each of which may go on after what was read of it. */
  lists: readonly Path[];
  many: boolean;
}

/** A record, in the row or within it, that tells why fields of it are absent. */
interface AbsencePlace {
  path: Path;
  /** Names of the columns by the field that they show. */
  names: Map<string, string>;
}

export interface Shape {
  /** The type of a row. */
  rowType: string;
  /** Where the rows stand under the root field. */
  rows: Path;
  columns: PlacedColumn[];
  absences: AbsencePlace[];
  /** The row's own place, where one is asked for. */
  point: Path | null;
  /** Whether something is asked that only who reads persons may read. */
  personal: boolean;
  /** The classes of what is asked, as the policy has them. */
  classes: Set<FieldClass>;
}

type Fragments = Map<string, FragmentDefinitionNode>;

interface Asked {
  key: string;
  field: GraphQLField<unknown, unknown>;
  sets: SelectionSetNode[];
}

interface Place {
  path: Path;
  title: string;
  lists: readonly Path[];
  many: boolean;
}

const NO_ROWS = badUserInput(
  'query: ask for nodes of the list, or rows of the roll-up / mintalah nodes dari daftar, atau rows dari rekap',
);

const KINDS: Record<string, ColumnKind> = {
  Int: 'NUMBER',
  Float: 'NUMBER',
  Date: 'DATE',
  DateTime: 'INSTANT',
  Boolean: 'BOOLEAN',
  Cell: 'CELL',
};
/** Told by other means: in a column of their own, or by a mark at the end of a list. */
const NO_COLUMN = new Set(['FieldAbsence', 'PageInfo']);

/** @throws BAD_USER_INPUT where the operation asks for no rows. */
export function shapeOf(schema: GraphQLSchema, operation: ExportOperation): Shape {
  const fragments: Fragments = new Map();
  let root: SelectionSetNode | undefined;
  for (const each of operation.completed.definitions) {
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
    if (each.kind === Kind.OPERATION_DEFINITION) root = each.selectionSet;
  }
  const reader = new ShapeReader(schema, fragments);
  const query = schema.getQueryType();
  const [found] = query && root ? reader.fieldsIn(query, [root]) : [];
  if (!found) throw NO_ROWS;
  const inside = reader.inside(found);
  const rows = inside.find(({ field }) => field.name === 'nodes' || field.name === 'rows');
  const edges = inside.find(({ field }) => field.name === 'edges');
  const nodes = edges && reader.inside(edges).find(({ field }) => field.name === 'node');
  const row = rows ?? nodes;
  if (!row) throw NO_ROWS;
  reader.read(row, { path: [], title: '', lists: [], many: false });
  const { columns, absences, point, personal, classes } = reader;
  if (columns.length === 0) throw NO_ROWS;
  return {
    rowType: getNamedType(row.field.type).name,
    rows: rows ? [rows.key] : [edges?.key ?? '', row.key],
    columns,
    absences,
    point,
    personal,
    classes,
  };
}

const isList = (type: GraphQLOutputType): boolean =>
  isNonNullType(type) ? isList(type.ofType) : isListType(type);

class ShapeReader {
  readonly columns: PlacedColumn[] = [];
  readonly absences: AbsencePlace[] = [];
  point: Path | null = null;
  personal = false;
  readonly classes = new Set<FieldClass>();

  readonly #schema: GraphQLSchema;
  readonly #fragments: Fragments;

  constructor(schema: GraphQLSchema, fragments: Fragments) {
    this.#schema = schema;
    this.#fragments = fragments;
  }

  /** The fields that are asked of a type, each once, those of fragments among them. */
  fieldsIn(type: GraphQLNamedType, sets: readonly SelectionSetNode[]): Asked[] {
    const asked = new Map<string, Asked>();
    const collect = (parent: GraphQLNamedType | undefined, set: SelectionSetNode): void => {
      for (const selection of set.selections) {
        if (selection.kind !== Kind.FIELD) {
          const fragment =
            selection.kind === Kind.FRAGMENT_SPREAD
              ? this.#fragments.get(selection.name.value)
              : selection;
          const on = fragment?.typeCondition;
          if (fragment)
            collect(on ? this.#schema.getType(on.name.value) : parent, fragment.selectionSet);
          continue;
        }
        const hasFields = parent instanceof GraphQLObjectType || isInterfaceType(parent);
        const field = hasFields ? parent.getFields()[selection.name.value] : undefined;
        if (!field) continue;
        const key = selection.alias?.value ?? selection.name.value;
        const before = asked.get(key)?.sets ?? [];
        asked.set(key, {
          key,
          field,
          sets: selection.selectionSet ? [...before, selection.selectionSet] : before,
        });
      }
    };
    for (const set of sets) collect(type, set);
    return [...asked.values()];
  }

  inside({ field, sets }: Asked): Asked[] {
    return this.fieldsIn(getNamedType(field.type), sets);
  }

  /** Adds the columns of a record that stands at a place of the row. */
  read(record: Asked, place: Place): void {
    const type = getNamedType(record.field.type);
    const names = new Map<string, string>();
    // What only turns or wraps a list's rows has no word in a title.
    const wraps = isConnection(type) || type.name.endsWith('ConnectionEdge');
    for (const asked of this.inside(record)) {
      const { key, field } = asked;
      const named = getNamedType(field.type);
      const policy = policyOf(field);
      if (policy.action === 'people.read') this.personal = true;
      if (policy.class !== 'open') this.classes.add(policy.class);
      const path = [...place.path, key];
      if (named.name === 'FieldAbsence') this.absences.push({ path, names });
      if (NO_COLUMN.has(named.name)) continue;
      const skipped = wraps && ['nodes', 'edges', 'node'].includes(field.name);
      const title = skipped ? place.title : [place.title, key].filter(Boolean).join('.');
      names.set(field.name, title);
      if (named.name === 'Point' && place.path.length === 0) this.point = path;
      const many = place.many || isList(field.type);
      const next: Place = {
        path,
        title,
        many,
        lists: isConnection(named) ? [...place.lists, path] : place.lists,
      };
      if (isCompositeType(named) && named.name !== 'Cell') this.read(asked, next);
      else this.columns.push({ ...next, kind: many ? 'TEXT' : (KINDS[named.name] ?? 'TEXT') });
    }
  }
}
