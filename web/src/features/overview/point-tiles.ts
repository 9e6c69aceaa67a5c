import type { PointLayer, ViewState } from '../../lib/view-state.ts';

/** What of a layer's points is drawn: codes of sectors or categories, or null for all of them. */
export function drawnCodes(
  layer: PointLayer,
  view: Pick<ViewState, 'sector' | 'siteSectors' | 'categories'>,
): readonly string[] | null {
  if (layer === 'incidents') return view.categories;
  if (view.sector === null) return view.siteSectors;
  // The sector that the page is about, unless its sites have been taken off.
  const taken = view.siteSectors !== null && !view.siteSectors.includes(view.sector);
  return taken ? [] : [view.sector];
}

/** The address of a layer's tiles, or null where nothing of it is to be drawn. */
export function pointTiles(
  layer: PointLayer,
  view: Pick<ViewState, 'sector' | 'siteSectors' | 'categories'>,
): string | null {
  const codes = drawnCodes(layer, view);
  const address = `/tiles/${layer}/{z}/{x}/{y}.mvt`;
  if (codes === null) return address;
  const name = layer === 'sites' ? 'sector' : 'category';
  return codes.length > 0 ? `${address}?${name}=${codes.join(',')}` : null;
}

/** The choice of codes after one was put on or taken off; all of them together are no choice. */
export function toggled(
  chosen: readonly string[] | null,
  all: readonly string[],
  code: string,
  on: boolean,
): readonly string[] | null {
  const next = all.filter((each) => (each === code ? on : (chosen?.includes(each) ?? true)));
  return next.length === all.length ? null : next;
}
