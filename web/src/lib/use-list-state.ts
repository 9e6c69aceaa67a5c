import { useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { formatListState, type ListSort, type ListState, parseListState } from './list-state.ts';

interface ListPlace<Key extends string, Field extends string> extends ListState<Key, Field> {
  /** Changes some filters and goes to the first page, since the place in the old list is gone. */
  filter(change: Partial<Record<Key, string>>): void;
  /** Sorts the list another way, and goes to its first page. */
  sortBy(sort: ListSort): void;
  clear(): void;
  /** The address of the page after or before a cursor. */
  pageHref(place: { after?: string | null; before?: string | null }): string;
}

/**
 * The filters, the order and the place of a list, read from the URL and written back to it.
 * @param keys names of its filters
 * @param fields what the caller may sort it by
 */
export function useListState<Key extends string, Field extends string = never>(
  keys: readonly Key[],
  fields?: readonly Field[],
): ListPlace<Key, Field> {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const state = useMemo(() => parseListState(search, keys, fields), [search, keys, fields]);
  const href = (next: ListState<Key, string>) => {
    const query = formatListState(next);
    return query ? `${path}?${query}` : path;
  };
  const first = { ...state, after: null, before: null };
  return {
    ...state,
    filter: (change) => navigate(href({ ...first, filters: { ...state.filters, ...change } })),
    sortBy: (sort) => navigate(href({ ...first, sort })),
    clear: () => navigate(path),
    pageHref: ({ after = null, before = null }) => href({ ...state, after, before }),
  };
}
