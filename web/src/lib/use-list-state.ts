import { useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { formatListState, type ListState, parseListState } from './list-state.ts';

interface ListPlace<Key extends string> extends ListState<Key> {
  /** Changes some filters and goes to the first page, since the place in the old list is gone. */
  filter(change: Partial<Record<Key, string>>): void;
  clear(): void;
  /** The address of the page after or before a cursor. */
  pageHref(place: { after?: string | null; before?: string | null }): string;
}

/** The filters and the place of a list, read from the URL and written back to it. */
export function useListState<Key extends string>(keys: readonly Key[]): ListPlace<Key> {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const state = useMemo(() => parseListState(search, keys), [search, keys]);
  const href = (next: ListState<Key>) => {
    const query = formatListState(next);
    return query ? `${path}?${query}` : path;
  };
  return {
    ...state,
    filter: (change) =>
      navigate(href({ filters: { ...state.filters, ...change }, after: null, before: null })),
    clear: () => navigate(path),
    pageHref: ({ after = null, before = null }) => href({ filters: state.filters, after, before }),
  };
}
