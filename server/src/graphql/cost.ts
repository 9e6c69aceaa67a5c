/**
 * What a query costs, known before it runs: the rows that it is expected to read. The walk follows the operation over
 * the schema; pages multiply, and no page holds more than there is. See docs/decisions/cost.md.
 */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  getVariableValues,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Action } from '../access/actions.ts';
import { may, type Viewer } from '../access/viewer.ts';
import { partLeft } from './cost-filters.ts';
import {
  AUTHENTICATION_ROWS,
  FIELD_COSTS,
  MUTATION_ROWS,
  PARTS_OF_A_ROW,
  UNKNOWN_LIST,
} from './cost-model.ts';
import { rollupRows } from './cost-rollup.ts';
import { typeOfId } from './ids.ts';
import type { RowCounts } from './row-counts.ts';

const USUAL_PAGE = 50;
const LARGEST_INT = 2 ** 31 - 1;

/** What of the request an estimate rests on. */
export interface Asked {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Record<string, unknown>;
  viewer: Viewer;
  now: Date;
  counts: RowCounts;
}

/** Fields of one level by the name that the answer gives them, those of fragments among them. */
type Level = Map<string, { type: GraphQLObjectType; nodes: FieldNode[]; part: number }>;

/** Records of an abstract type, by the type that each id names. */
type ByType = ReadonlyMap<string, number>;

class Walk {
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #read = new Set<string>();
  readonly #area: readonly string[] | null;

  private readonly asked: Asked;
  private readonly variables: Record<string, unknown>;

  constructor(asked: Asked, variables: Record<string, unknown>) {
    this.asked = asked;
    this.variables = variables;
    for (const definition of asked.document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) {
        this.#fragments.set(definition.name.value, definition);
      }
    }
    this.#area = asked.viewer.area === 'PROVINCE' ? null : asked.viewer.area;
  }

  /** Rows below so many rows of a type. */
  rows(
    type: GraphQLObjectType | null,
    sets: SelectionSetNode[],
    parents: number,
    byType?: ByType,
  ): number {
    if (parents === 0) return 0;
    const level: Level = new Map();
    for (const set of sets) this.#collect(level, type, set, 1, byType && { byType, all: parents });
    let rows = 0;
    for (const field of level.values()) rows += this.#field(field, parents * field.part);
    return rows;
  }

  #collect(
    level: Level,
    type: GraphQLObjectType | null,
    { selections }: SelectionSetNode,
    part: number,
    among?: { byType: ByType; all: number },
  ): void {
    for (const selection of selections) {
      const included = getDirectiveValues(GraphQLIncludeDirective, selection, this.variables);
      const skipped = getDirectiveValues(GraphQLSkipDirective, selection, this.variables);
      if (included?.['if'] === false || skipped?.['if'] === true) continue;
      if (selection.kind === Kind.FIELD) {
        if (!type) continue;
        const name = `${type.name} ${selection.alias?.value ?? selection.name.value}`;
        const found = level.get(name);
        if (found) found.nodes.push(selection);
        else level.set(name, { type, nodes: [selection], part });
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT
          ? selection
          : this.#fragments.get(selection.name.value);
      if (!fragment) continue;
      const condition =
        fragment.typeCondition && this.asked.schema.getType(fragment.typeCondition.name.value);
      const narrowed = isObjectType(condition) ? condition : type;
      const ofType =
        among && isObjectType(condition)
          ? (among.byType.get(condition.name) ?? 0) / among.all
          : part;
      if (ofType > 0) this.#collect(level, narrowed, fragment.selectionSet, ofType, among);
    }
  }

  #field(
    { type, nodes }: { type: GraphQLObjectType; nodes: FieldNode[] },
    parents: number,
  ): number {
    const [node] = nodes;
    const field = node && type.getFields()[node.name.value];
    if (!node || !field) return 0;
    const { policy } = field.extensions as { policy?: { action: Action | null } };
    const action = policy?.action;
    if (action && !may(this.asked.viewer, action)) return 0;
    const named = getNamedType(field.type);
    if (!isCompositeType(named)) return 0;
    const name = `${type.name}.${field.name}`;
    const args = getArgumentValues(field, node, this.variables);
    const sets = nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
    const object = isObjectType(named) ? named : null;
    if (name === 'Query.rollup' || name === 'Briefing.rollup')
      return parents * this.#rollup(object, sets, args);
    if (name === 'Query._entities') {
      return this.#named(sets, args['representations'] as readonly unknown[]);
    }
    if (name === 'Query.node' || name === 'Query.nodes') {
      return this.#byIds(sets, (args['ids'] ?? [args['id']]) as string[]);
    }
    if (named.name.endsWith('Connection') && object) {
      return this.#connection(name, object, sets, args, parents);
    }
    const known = FIELD_COSTS[name];
    if (known && 'once' in known) {
      if (this.#read.has(known.once)) return 0;
      this.#read.add(known.once);
      return this.asked.counts.of(known.once) + this.rows(object, sets, parents);
    }
    if (PARTS_OF_A_ROW.has(named.name)) return this.rows(object, sets, parents);
    const isList = isListType(getNullableType(field.type));
    let each = isList ? UNKNOWN_LIST : 1;
    if (known && 'many' in known) each = this.#below(known.many, known.of);
    if (known && 'each' in known) each = known.each;
    const times = known && 'many' in known ? (known.times ?? 1) : 1;
    const below = parents * (isList ? each : Math.min(1, each));
    return parents * each * times + this.rows(object, sets, below);
  }

  /** Rows of a thing for each row of another, or all of them. */
  #below(thing: string, of: string | undefined): number {
    const { counts } = this.asked;
    if (!of) return counts.of(thing);
    return counts.of(thing) / Math.max(1, counts.of(of));
  }

  #connection(
    name: string,
    type: GraphQLObjectType,
    sets: SelectionSetNode[],
    args: Record<string, unknown>,
    parents: number,
  ): number {
    const known = FIELD_COSTS[name];
    const { thing, of } =
      known && 'many' in known ? { thing: known.many, of: known.of } : { thing: '', of: undefined };
    const filter = (args['filter'] ?? {}) as Record<string, unknown>;
    const { counts } = this.asked;
    const part = thing
      ? partLeft(counts, thing, filter, this.#area) * this.#inArea(thing, filter)
      : 1;
    const there = (thing ? this.#below(thing, of) : UNKNOWN_LIST) * part;
    // One more than a page tells whether there is another.
    const page = Number(args['first'] ?? args['last'] ?? USUAL_PAGE) + 1;
    const rows = of ? there * (1 - Math.exp(-page / Math.max(there, 0.01))) : Math.min(page, there);
    const level: Level = new Map();
    for (const set of sets) this.#collect(level, type, set, 1);
    let cost = 0;
    let loaded = false;
    for (const { nodes } of level.values()) {
      const fieldName = nodes[0]?.name.value;
      if (fieldName === 'totalCount') cost += parents;
      if (fieldName !== 'nodes' && fieldName !== 'edges' && fieldName !== 'pageInfo') continue;
      if (!loaded) cost += parents * rows;
      loaded = true;
      const inner = nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
      const field = type.getFields()[fieldName];
      const of = field && getNamedType(field.type);
      if (!isObjectType(of) || fieldName === 'pageInfo') continue;
      cost +=
        fieldName === 'nodes'
          ? this.rows(of, inner, parents * rows)
          : this.#edges(of, inner, parents * rows);
    }
    return cost;
  }

  #edges(type: GraphQLObjectType, sets: SelectionSetNode[], rows: number): number {
    const level: Level = new Map();
    for (const set of sets) this.#collect(level, type, set, 1);
    let cost = 0;
    for (const { nodes } of level.values()) {
      const node = type.getFields()['node'];
      const of = node && getNamedType(node.type);
      if (nodes[0]?.name.value !== 'node' || !isObjectType(of)) continue;
      cost += this.rows(
        of,
        nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : [])),
        rows,
      );
    }
    return cost;
  }

  /** The part of a thing's rows that lies in the viewer's area, unless the filter names regencies itself. */
  #inArea(thing: string, filter: Record<string, unknown>): number {
    const area = this.#area;
    if (!area || filter['regencies'] || this.asked.counts.by(thing, 'regency').size === 0) return 1;
    return this.asked.counts.share(thing, 'regency', (code) => area.includes(code));
  }

  #byIds(sets: SelectionSetNode[], ids: readonly string[]): number {
    return this.#ofTypes(
      sets,
      ids.map((id) => typeOfId(String(id)) ?? ''),
    );
  }

  /** Records that another service names by a key. */
  #named(sets: SelectionSetNode[], representations: readonly unknown[]): number {
    return this.#ofTypes(
      sets,
      representations.map((each) =>
        String((each as Record<string, unknown> | null)?.['__typename'] ?? ''),
      ),
    );
  }

  /** One record of each of these types. */
  #ofTypes(sets: SelectionSetNode[], types: readonly string[]): number {
    const byType = new Map<string, number>();
    for (const type of types) byType.set(type, (byType.get(type) ?? 0) + 1);
    // Whether each may be seen, and the record.
    return 2 * types.length + this.rows(null, sets, types.length, byType);
  }

  #rollup(
    type: GraphQLObjectType | null,
    sets: SelectionSetNode[],
    args: Record<string, unknown>,
  ): number {
    const { counts, viewer, now } = this.asked;
    // The version of the data is read once; what else all roll-ups of a version share is kept.
    const version = this.#read.has('version') ? 0 : 1;
    this.#read.add('version');
    return version + rollupRows(counts, viewer, args, now) + this.rows(type, sets, 1);
  }
}

/**
 * The cost of an operation: rows that it is expected to read, a whole number.
 * @returns null where its variables do not fit: what runs it says why
 */
export function estimateCost(asked: Asked): number | null {
  const { schema, operation } = asked;
  const { coerced } = getVariableValues(
    schema,
    operation.variableDefinitions ?? [],
    asked.variables,
  );
  if (!coerced) return null;
  const isMutation = operation.operation === 'mutation';
  const root = (isMutation ? schema.getMutationType() : schema.getQueryType()) ?? null;
  const below = new Walk(asked, coerced).rows(root, [operation.selectionSet], 1);
  const own = AUTHENTICATION_ROWS + (isMutation ? MUTATION_ROWS : 0);
  return Math.min(LARGEST_INT, Math.ceil(own + below));
}
