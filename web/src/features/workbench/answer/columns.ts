/**
 * The columns of an answer, read from the question and the schema and not from the rows: so a column that is empty
 * everywhere is there all the same, and the first row waits for none.
 */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import type { SchemaFields } from '../../../../schema-fields.ts';

export type ColumnKind =
  | 'text'
  | 'count'
  | 'number'
  | 'date'
  | 'moment'
  | 'code'
  | 'boolean'
  | 'cell'
  | 'list';

/** One field on the way from a row to a value: its name in the answer, in the schema, and the type that has it. */
export interface Step {
  key: string;
  field: string;
  type: string;
  /** Its Indonesian word in the schema, where that gives one. */
  word: string | null;
}

/** A record on the way that can tell why fields of it are absent. */
export interface Teller {
  /** How many steps lie before it. */
  depth: number;
  /** Under which name the answer has its `absences`; null where the question left them out. */
  key: string | null;
  fieldKey: string;
  reasonKey: string;
}

export interface Column {
  /** Unique in its table, and what the address calls it. */
  key: string;
  kind: ColumnKind;
  path: readonly Step[];
  /** The type of a code. */
  code: string | null;
  tellers: readonly Teller[];
  /** Of a roll-up's `keys`: the dimension whose value this is. */
  dimension: string | null;
  /** Of a cell: the names of its value and its absence in the answer. */
  cell: { value: string | null; absence: string | null } | null;
  /** Of a nested list: how its items stand in the answer. */
  list: ListShape | null;
}

export interface ListShape {
  /** From the field to the items; empty for a plain list, `nodes` or `edges` for pages. */
  items: string | null;
  node: string | null;
  total: string | null;
  more: { page: string; next: string } | null;
  columns: readonly Column[];
}

export interface Asked {
  key: string;
  field: string;
  type: string;
  of: string;
  many: boolean;
  word: string | null;
  sets: SelectionSetNode[];
  node: FieldNode;
}

const COUNTED = /count$|^(total|population|rows)$/i;
const NO_COLUMN = new Set(['PageInfo', 'FieldAbsence']);

/** Reads selections with what the schema says of them. */
export class Selections {
  readonly #schema: SchemaFields;
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #variables: Record<string, unknown>;

  constructor(schema: SchemaFields, document: DocumentNode, variables: Record<string, unknown>) {
    this.#schema = schema;
    this.#variables = variables;
    for (const each of document.definitions)
      if (each.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(each.name.value, each);
  }

  has(type: string, field: string): boolean {
    return this.#schema.types[type]?.[field] !== undefined;
  }

  argument(asked: Asked, name: string): unknown {
    const value = asked.node.arguments?.find((each) => each.name.value === name)?.value;
    return value ? valueFromASTUntyped(value, this.#variables) : undefined;
  }

  /** The fields that are asked of a type, those of the same name in the answer together. */
  fields(type: string, sets: readonly SelectionSetNode[]): Asked[] {
    const found = new Map<string, Asked>();
    for (const set of sets) this.#collect(type, set, found);
    return [...found.values()];
  }

  within(asked: Asked): Asked[] {
    return this.fields(asked.of, asked.sets);
  }

  #collect(type: string, set: SelectionSetNode, found: Map<string, Asked>): void {
    for (const each of set.selections) {
      if (this.#skipped(each)) continue;
      if (each.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = this.#fragments.get(each.name.value);
        if (fragment)
          this.#collect(fragment.typeCondition.name.value, fragment.selectionSet, found);
      } else if (each.kind === Kind.INLINE_FRAGMENT) {
        this.#collect(each.typeCondition?.name.value ?? type, each.selectionSet, found);
      } else {
        this.#field(type, each, found);
      }
    }
  }

  #field(type: string, node: FieldNode, found: Map<string, Asked>): void {
    const key = node.alias?.value ?? node.name.value;
    const known = found.get(key);
    if (known) {
      if (node.selectionSet) known.sets.push(node.selectionSet);
      return;
    }
    const [written = '', word = null] =
      this.#schema.types[type]?.[node.name.value]?.split('|') ?? [];
    if (written === '') return;
    found.set(key, {
      key,
      field: node.name.value,
      type,
      of: written.replace(/[[\]]/g, ''),
      many: written.startsWith('['),
      word,
      sets: node.selectionSet ? [node.selectionSet] : [],
      node,
    });
  }

  #skipped({ directives = [] }: Pick<FieldNode, 'directives'>): boolean {
    return directives.some(({ name, arguments: args = [] }) => {
      const value = args[0] && valueFromASTUntyped(args[0].value, this.#variables);
      return (
        (name.value === 'skip' && value === true) || (name.value === 'include' && value === false)
      );
    });
  }

  /** The columns of a row of a type. @param dimensions those that a roll-up is split by */
  columns(asked: Asked, dimensions: readonly string[] = [], path: readonly Step[] = []): Column[] {
    return this.#columns(asked, path, [], dimensions);
  }

  #columns(
    asked: Asked,
    path: readonly Step[],
    above: readonly Teller[],
    dimensions: readonly string[],
  ): Column[] {
    const fields = this.within(asked);
    const tellers = this.has(asked.of, 'absences')
      ? [this.#teller(fields, path.length), ...above]
      : above;
    return fields.flatMap((each) => {
      if (NO_COLUMN.has(each.of)) return [];
      const { key, field, type, word } = each;
      return this.#column(each, [...path, { key, field, type, word }], tellers, dimensions);
    });
  }

  #teller(fields: readonly Asked[], depth: number): Teller {
    const asked = fields.find(({ field }) => field === 'absences');
    const inside = asked ? this.within(asked) : [];
    const named = (name: string) => inside.find(({ field }) => field === name)?.key ?? name;
    return {
      depth,
      key: asked?.key ?? null,
      fieldKey: named('field'),
      reasonKey: named('reason'),
    };
  }

  #column(
    asked: Asked,
    path: readonly Step[],
    tellers: readonly Teller[],
    dimensions: readonly string[],
  ): Column[] {
    const plain: Column = {
      key: path.map(({ key }) => key).join('.'),
      kind: this.#kind(asked),
      path,
      code: this.#schema.codes.includes(asked.of) ? asked.of : null,
      tellers,
      dimension: null,
      cell: null,
      list: null,
    };
    if (asked.of === 'RollupKey') {
      return dimensions.map((dimension) => ({
        ...plain,
        key: `${plain.key}.${dimension}`,
        kind: 'code',
        dimension,
      }));
    }
    if (asked.of === 'Cell' && !asked.many) {
      const named = (name: string) =>
        this.within(asked).find(({ field }) => field === name)?.key ?? null;
      return [
        { ...plain, kind: 'cell', cell: { value: named('value'), absence: named('absence') } },
      ];
    }
    if (asked.many || this.has(asked.of, 'pageInfo')) {
      return [{ ...plain, kind: 'list', list: this.listShape(asked) }];
    }
    return this.#schema.types[asked.of] ? this.#columns(asked, path, tellers, []) : [plain];
  }

  /** How the items of a list or of its pages stand in the answer. */
  listShape(asked: Asked): ListShape {
    const fields = this.within(asked);
    const find = (name: string) => fields.find(({ field }) => field === name);
    const pages = this.has(asked.of, 'pageInfo');
    const [nodes, edges, page] = [find('nodes'), find('edges'), find('pageInfo')];
    const node = edges && this.within(edges).find(({ field }) => field === 'node');
    const next = page && this.within(page).find(({ field }) => field === 'hasNextPage');
    const items = pages ? (nodes ?? node) : asked;
    return {
      items: pages ? ((nodes ?? edges)?.key ?? null) : null,
      node: pages && !nodes ? (node?.key ?? null) : null,
      total: find('totalCount')?.key ?? null,
      more: page && next ? { page: page.key, next: next.key } : null,
      columns: items && this.#schema.types[items.of] ? this.columns(items) : [],
    };
  }

  #kind({ of, field }: Asked): ColumnKind {
    if (this.#schema.codes.includes(of)) return 'code';
    if (of === 'Date') return 'date';
    if (of === 'DateTime') return 'moment';
    if (of === 'Boolean') return 'boolean';
    if (of === 'Int') return COUNTED.test(field) ? 'count' : 'number';
    return of === 'Float' ? 'number' : 'text';
  }
}
