import { Kind, parse, valueFromASTUntyped } from 'graphql';
import type { SchemaFields } from '../../../../schema-fields.ts';
import type { Cell } from '../../../lib/cell.ts';
import type { Answer, AnswerError, Question } from '../types.ts';
import { type Asked, type Column, Selections } from './columns.ts';
import type { Reason } from './reasons.ts';

export type Row = Record<string, unknown>;

/** What a roll-up says beside its rows. */
export interface RollupFacts {
  indicator: string;
  by: readonly string[];
  asOf: string | null;
  /** What the question itself says of its narrowing and its day; a slide asks the same. */
  asked: { filter: unknown; asOf: unknown; knownAt: unknown };
  total: Cell | null;
  unplaced: Cell | null;
  sources: readonly { agency: string; extractedAt: string }[];
}

/** One root of an answer as rows. Rows are the answer's own records: nothing is copied, however many there are. */
export interface Table {
  /** The root's name in the answer. */
  key: string;
  /** Its name in the schema. */
  field: string;
  /** A list read page by page, a roll-up, a list that comes whole, or one record. */
  kind: 'pages' | 'rollup' | 'list' | 'record';
  columns: readonly Column[];
  rows: readonly Row[];
  /** How many rows there are in all, where the list tells it. */
  total: number | null;
  /** Whether the list goes on after what was read. */
  more: boolean;
  rollup: RollupFacts | null;
  /** What it is narrowed to: the names of the filter's fields, and their values where these are codes or days. */
  filter: readonly { field: string; values: readonly string[] }[];
  /** The filter as the question has it. */
  asked: unknown;
  /** Parts that were not answered, by the row's place and the names after it. */
  failures: ReadonlyMap<string, Reason>;
}

/** What a question asks for. It is read once, however many pages of its answer come. */
interface Read {
  schema: SchemaFields;
  selections: Selections;
  roots: readonly { asked: Asked; columns: readonly Column[] }[];
}

const READ = new WeakMap<Question, Read>();

/** The tables of an answer, one for each root that rows can be made of. */
export function tablesOf(answer: Answer, schema: SchemaFields): Table[] {
  if (!answer.data) return [];
  const known = READ.get(answer.question);
  const read = known?.schema === schema ? known : readQuestion(answer.question, schema);
  READ.set(answer.question, read);
  return read.roots.map(({ asked, columns }) => tableOf(asked, columns, read.selections, answer));
}

function readQuestion(question: Question, schema: SchemaFields): Read {
  const document = parse(question.text, { noLocation: true });
  const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  const defaults =
    operation?.kind === Kind.OPERATION_DEFINITION ? (operation.variableDefinitions ?? []) : [];
  const selections = new Selections(schema, document, {
    ...Object.fromEntries(
      defaults.flatMap(({ variable, defaultValue }) =>
        defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
      ),
    ),
    ...variablesOf(question.variables),
  });
  const roots =
    operation?.kind === Kind.OPERATION_DEFINITION
      ? selections.fields('Query', [operation.selectionSet])
      : [];
  return {
    schema,
    selections,
    roots: roots.map((asked) => ({ asked, columns: columnsOf(asked, selections) })),
  };
}

/** The variables of a question as a value; none where they are empty or no object. */
export function variablesOf(text: string): Record<string, unknown> {
  if (text.trim() === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    // The hub has refused it already, in words.
    return {};
  }
}

function tableOf(
  root: Asked,
  columns: readonly Column[],
  selections: Selections,
  answer: Answer,
): Table {
  const value = answer.data?.[root.key];
  const rollup = root.of === 'Rollup' ? rollupFacts(root, selections, value) : null;
  const shape = selections.listShape(root);
  const rowsOf = rollup && selections.within(root).find(({ field }) => field === 'rows');
  const lists = shape.items !== null || root.many;
  const items = rowsOf ? rowsOf.key : shape.items;
  const within = items ? field(value, items) : value;
  const list = rowsOf || lists;
  const page = shape.more ? field(value, shape.more.page) : null;
  const total = shape.total ? field(value, shape.total) : null;
  const records = list ? (Array.isArray(within) ? (within as Row[]) : []) : value ? [value] : [];
  return {
    key: root.key,
    field: root.field,
    kind: rowsOf ? 'rollup' : shape.items !== null ? 'pages' : root.many ? 'list' : 'record',
    columns,
    rows: records as Row[],
    total: typeof total === 'number' && lists ? total : null,
    more: shape.more ? field(page, shape.more.next) === true : false,
    rollup,
    filter: filterOf(root, selections),
    asked: selections.argument(root, 'filter'),
    failures: failuresOf(answer.errors, [root.key, ...(items ? [items] : [])], !list),
  };
}

/** The columns of a row: of a roll-up's, of a list's items, below `node` where these are edges, or of the record itself. */
function columnsOf(root: Asked, selections: Selections): readonly Column[] {
  const { columns, node, items } = selections.listShape(root);
  const inside = selections.within(root);
  const find = (name: string) => inside.find(({ field: each }) => each === name);
  const rows = root.of === 'Rollup' ? find('rows') : undefined;
  if (rows) return figureColumns(selections.columns(rows, dimensionsOf(root, selections)));
  if (items === null && !root.many) return selections.columns(root);
  const edges = find('edges');
  if (node === null || !edges) return columns;
  return selections.columns(edges).filter(({ path }) => path[0]?.key === node);
}

const NAMED: Record<string, string> = {
  REGENCY: 'regency',
  SECTOR: 'sector',
  NATIONALITY: 'nationality',
  MONTH: 'period',
  QUARTER: 'period',
  YEAR: 'period',
};

/** The keys of dimensions that the row tells in words as well are left out: they would say the same twice. */
const figureColumns = (columns: readonly Column[]): Column[] =>
  columns.filter(
    ({ dimension }) =>
      dimension === null ||
      !columns.some(
        ({ path }) => path[0]?.field === NAMED[dimension] && path[0]?.type === 'RollupRow',
      ),
  );

function dimensionsOf(root: Asked, selections: Selections): string[] {
  const by = selections.argument(root, 'by');
  return Array.isArray(by) ? by.map(String) : typeof by === 'string' ? [by] : [];
}

/** A code or a day. Any other text may be what somebody searched for, and does not go into a picture. */
const CODE = /^[A-Z0-9_][A-Z0-9_.-]{0,19}$/;

function filterOf(root: Asked, selections: Selections): Table['filter'] {
  const filter = selections.argument(root, 'filter');
  if (typeof filter !== 'object' || filter === null) return [];
  return Object.entries(filter).flatMap(([name, given]) => {
    if (given === null || given === undefined) return [];
    const texts = (Array.isArray(given) ? given : [given]).map((each) => {
      const value = root.of === 'Rollup' ? (field(each, 'value') ?? each) : each;
      // A condition of several parts is named and not written out.
      return typeof value === 'object' ? '' : String(value);
    });
    return [{ field: name, values: texts.every((text) => CODE.test(text)) ? texts : [] }];
  });
}

function rollupFacts(root: Asked, selections: Selections, value: unknown): RollupFacts {
  const key = (name: string) => selections.within(root).find((each) => each.field === name)?.key;
  const get = (name: string): unknown => {
    const found = key(name);
    return found ? field(value, found) : null;
  };
  const sources = get('sources');
  const asOf = get('asOf') ?? selections.argument(root, 'asOf');
  return {
    indicator: String(selections.argument(root, 'indicator') ?? ''),
    by: dimensionsOf(root, selections),
    asOf: typeof asOf === 'string' ? asOf : null,
    asked: {
      filter: selections.argument(root, 'filter'),
      asOf: selections.argument(root, 'asOf'),
      knownAt: selections.argument(root, 'knownAt'),
    },
    total: get('total') as Cell | null,
    unplaced: get('unplaced') as Cell | null,
    sources: (Array.isArray(sources) ? sources : []).flatMap((source) => {
      const agency = field(field(source, 'agency'), 'name');
      const extractedAt = field(source, 'extractedAt');
      return typeof extractedAt === 'string'
        ? [{ agency: typeof agency === 'string' ? agency : '', extractedAt }]
        : [];
    }),
  };
}

/**
 * What was refused or failed, by the place of the row and the names of the fields. A field that may not be null takes
 * the record around it with it, so each record on the way to the error is absent for its reason.
 */
function failuresOf(
  errors: readonly AnswerError[],
  before: readonly string[],
  single: boolean,
): Map<string, Reason> {
  const found = new Map<string, Reason>();
  for (const { code, path } of errors) {
    if (!path || before.some((key, index) => path[index] !== key)) continue;
    const inside = single ? [0, ...path.slice(before.length)] : path.slice(before.length);
    for (let length = 1; length <= inside.length; length += 1)
      found.set(inside.slice(0, length).join('.'), code === 'FORBIDDEN' ? 'POLICY' : 'FAILED');
  }
  return found;
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Row)[key] : undefined;
}
