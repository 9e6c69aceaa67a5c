/**
 * What was built, as an address: only where it consists of codes. A name, a number or a day of birth that somebody
 * searched for never stands in one, since addresses are kept in histories and logs.
 */
import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
} from 'graphql';
import { inputOfArgument } from './askable.ts';
import { textOf } from './text-of.ts';
import {
  type BuilderValue,
  type Column,
  EMPTY_GROUP,
  type FilterJson,
  type Group,
  inputOf,
  isEmpty,
} from './value.ts';
import { builderOf } from './value-of.ts';

/** Codes that texts of filters take, by the condition's name: a text that is none of them may be anything. */
export type CodeLists = Readonly<Record<string, ReadonlySet<string>>>;

/** Conditions that tell something of one person, although they are days and numbers. */
const OF_ONE_PERSON = ['birthDate', 'birthYear'];

/** Ids of things that are no persons. */
const ID = /^(Employer|Site|Sector|Agency|Regency):[\w.-]{1,40}$/;

function isPlainId(text: string): boolean {
  try {
    return ID.test(atob(text));
  } catch {
    return false;
  }
}

function areCodes(
  name: string,
  type: GraphQLInputType,
  value: FilterJson,
  lists: CodeLists,
): boolean {
  if (OF_ONE_PERSON.includes(name)) return false;
  if (Array.isArray(value)) return value.every((each) => areCodes(name, type, each, lists));
  const named = getNamedType(type);
  if (isEnumType(named) || ['Boolean', 'Int', 'Date', 'DateTime'].includes(named.name)) return true;
  if (named.name === 'RegencyCodeInput') {
    return /^\d\d\.?\d\d$/.test(String((value as Record<string, FilterJson>)['value']));
  }
  if (isInputObjectType(named)) {
    return Object.entries(value).every(([part, inner]) => {
      const field = named.getFields()[part];
      return field !== undefined && areCodes(part, field.type, inner, lists);
    });
  }
  if (typeof value !== 'string') return false;
  return (lists[name]?.has(value) ?? false) || (named.name === 'ID' && isPlainId(value));
}

function groupIsCodes(
  group: Group,
  schema: GraphQLSchema,
  root: string,
  lists: CodeLists,
): boolean {
  const input = inputOfArgument(schema, root, 'filter');
  const own = Object.entries(group.conditions).every(([name, value]) => {
    const field = input?.getFields()[name];
    return field !== undefined && areCodes(name, field.type, value, lists);
  });
  const inner = [...group.and, ...group.or, ...(group.not ? [group.not] : [])];
  return own && inner.every((each) => groupIsCodes(each, schema, root, lists));
}

/** Whether a value may stand in an address. */
function isCodes(value: BuilderValue, schema: GraphQLSchema, lists: CodeLists): boolean {
  if (value.kind === 'list') return groupIsCodes(value.filter, schema, value.root, lists);
  const group = { ...EMPTY_GROUP, conditions: value.filter };
  return (
    lists['indicators']?.has(value.indicator) === true &&
    groupIsCodes(group, schema, 'rollup', lists)
  );
}

const columnText = ({ field, columns }: Column): string =>
  columns.length > 0 ? `${field}(${columns.map(columnText).join(',')})` : field;

/** The query of an address, without its question mark; null where the value holds more than codes. */
export function addressOf(
  value: BuilderValue,
  schema: GraphQLSchema,
  lists: CodeLists,
): string | null {
  if (!isCodes(value, schema, lists)) return null;
  const params = new URLSearchParams();
  if (value.kind === 'count') {
    params.set('count', value.indicator);
    if (value.by.length > 0) params.set('by', value.by.join(','));
    if (value.asOf) params.set('asOf', value.asOf);
    if (value.knownAt) params.set('knownAt', value.knownAt);
    if (Object.keys(value.filter).length > 0) params.set('filter', JSON.stringify(value.filter));
  } else {
    params.set('list', value.root);
    params.set('columns', value.columns.map(columnText).join(','));
    if (value.order.length > 0) {
      params.set(
        'order',
        value.order.map(({ field, descending }) => (descending ? `-${field}` : field)).join(','),
      );
    }
    params.set('size', String(value.pageSize));
    if (!isEmpty(value.filter)) params.set('filter', JSON.stringify(inputOf(value.filter)));
  }
  return params.toString();
}

/** Columns out of their text, such as `number,holder(name,sex)`; null where it is none. */
function columnsFrom(text: string): Column[] | null {
  let at = 0;
  const list = (): Column[] | null => {
    const columns: Column[] = [];
    for (;;) {
      const [field = ''] = /^\w+/.exec(text.slice(at)) ?? [];
      if (!field) return null;
      at += field.length;
      let inner: Column[] | null = [];
      if (text[at] === '(') {
        at += 1;
        inner = list();
        if (!inner || text[at] !== ')') return null;
        at += 1;
      }
      columns.push({ field, columns: inner });
      if (text[at] !== ',') return columns;
      at += 1;
    }
  };
  const columns = list();
  return at === text.length ? columns : null;
}

const named = (text: string | null): string[] => (text ? text.split(',') : []);

function unchecked(params: URLSearchParams): BuilderValue | null {
  const filter = JSON.parse(params.get('filter') ?? '{}') as Record<string, FilterJson>;
  const indicator = params.get('count');
  if (indicator) {
    const [asOf, knownAt] = [params.get('asOf'), params.get('knownAt')];
    return { kind: 'count', indicator, by: named(params.get('by')), filter, asOf, knownAt };
  }
  const root = params.get('list');
  const columns = columnsFrom(params.get('columns') ?? '');
  if (!root || !columns) return null;
  return {
    kind: 'list',
    root,
    columns,
    // Its groups are read from the text, like those that somebody wrote.
    filter: { ...EMPTY_GROUP, conditions: filter },
    order: named(params.get('order')).map((each) => ({
      field: each.replace(/^-/, ''),
      descending: each.startsWith('-'),
    })),
    pageSize: Number(params.get('size')),
  };
}

/** What an address says, where all of it can be asked and consists of codes; else null. */
export function valueIn(
  query: string,
  schema: GraphQLSchema,
  lists: CodeLists,
): BuilderValue | null {
  try {
    const found = unchecked(new URLSearchParams(query));
    if (!found) return null;
    const { text, variables } = textOf(found, schema);
    const read = builderOf(text, variables, schema);
    return 'value' in read && isCodes(read.value, schema, lists) ? read.value : null;
  } catch {
    // An address is a text that anybody can write: what is none of ours says nothing.
    return null;
  }
}
