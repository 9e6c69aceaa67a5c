import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { formatViewState, parseViewState, type ViewState } from './view-state.ts';

/** `push` makes a step that Back undoes; `replace` follows a movement, such as the map's. */
export type ChangeView = (change: Partial<ViewState>, how?: 'push' | 'replace') => void;

/** The view in the URL, and the way to change it. */
export function useViewState(): [ViewState, ChangeView] {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const view = useMemo(() => parseViewState(search), [search]);
  const change = useCallback<ChangeView>(
    (changes, how = 'push') => {
      // The address is read at the time of the change: the map reports its camera from callbacks
      // that are older than the newest render.
      const now = parseViewState(window.location.search);
      const query = formatViewState({ ...now, ...changes });
      navigate(query ? `${path}?${query}` : path, { replace: how === 'replace' });
    },
    [navigate, path],
  );
  return [view, change];
}
