/** How many rows of a list are asked for at once. */
export const PAGE_SIZE = 50;

/** By which field of the graph a list is sorted, and which way. */
export interface ListSort<Field extends string = string> {
  field: Field;
  descending: boolean;
}

/** The filters of a list, its order, and where in it the page stands. The URL's query is its text form. */
export interface ListState<Key extends string, Field extends string = never> {
  filters: Partial<Record<Key, string>>;
  /** Null for the list's own order. */
  sort: ListSort<Field> | null;
  /** The page after or before the row that this opaque cursor names. */
  after: string | null;
  before: string | null;
}

/** The arguments of a connection, as the server's lists take them. */
export interface PageArguments {
  first: number | null;
  after: string | null;
  last: number | null;
  before: string | null;
}

/** Reads a list's filters and order from the query. Only the named ones are taken. */
export function parseListState<Key extends string, Field extends string = never>(
  query: string,
  keys: readonly Key[],
  fields: readonly Field[] = [],
): ListState<Key, Field> {
  const params = new URLSearchParams(query);
  const filters: Partial<Record<Key, string>> = {};
  for (const key of keys) {
    const value = params.get(key);
    if (value) filters[key] = value.slice(0, 200);
  }
  const before = params.get('before');
  const sort = parseSort(params.get('sort'), fields);
  return { filters, sort, after: before ? null : params.get('after'), before };
}

function parseSort<Field extends string>(
  text: string | null,
  fields: readonly Field[],
): ListSort<Field> | null {
  const field = fields.find((each) => each === text?.replace(/^-/, ''));
  return field ? { field, descending: text?.startsWith('-') ?? false } : null;
}

/** Writes filters, order and place as a query, without its question mark. */
export function formatListState<Key extends string>(state: ListState<Key, string>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries<string | undefined>(state.filters))
    if (value) params.set(key, value);
  if (state.sort) params.set('sort', `${state.sort.descending ? '-' : ''}${state.sort.field}`);
  if (state.after) params.set('after', state.after);
  else if (state.before) params.set('before', state.before);
  return params.toString();
}

/** Which rows to ask for: the page after a cursor, the page before one, or the first. */
export function pageArguments(state: Pick<ListState<never>, 'after' | 'before'>): PageArguments {
  return state.before
    ? { first: null, after: null, last: PAGE_SIZE, before: state.before }
    : { first: PAGE_SIZE, after: state.after, last: null, before: null };
}

/** The order of a list as the server's lists take it; null for the list's own. */
export const orderArgument = <Field extends string, Order>(
  sort: ListSort<Field> | null,
): Order[] | null => (sort ? [{ [sort.field]: sort.descending ? 'DESC' : 'ASC' } as Order] : null);
