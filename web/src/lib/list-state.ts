/** How many rows of a list are asked for at once. */
export const PAGE_SIZE = 50;

/** The filters of a list and where in it the page stands. The URL's query is its text form. */
export interface ListState<Key extends string> {
  filters: Partial<Record<Key, string>>;
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

/** Reads a list's filters from the query. Only the named ones are taken. */
export function parseListState<Key extends string>(
  query: string,
  keys: readonly Key[],
): ListState<Key> {
  const params = new URLSearchParams(query);
  const filters: Partial<Record<Key, string>> = {};
  for (const key of keys) {
    const value = params.get(key);
    if (value) filters[key] = value.slice(0, 200);
  }
  const before = params.get('before');
  return { filters, after: before ? null : params.get('after'), before };
}

/** Writes filters and place as a query, without its question mark. */
export function formatListState<Key extends string>(state: ListState<Key>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries<string | undefined>(state.filters))
    if (value) params.set(key, value);
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
