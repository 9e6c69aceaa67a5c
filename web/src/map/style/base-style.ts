import type { StyleSpecification } from 'maplibre-gl';
import { BOLD_FILE, REGULAR_FILE } from './fonts.ts';
import type { MapTheme } from './themes.ts';

export const REGULAR = ['Noto Sans Regular'];
export const BOLD = ['Noto Sans Bold'];

/**
 * The empty map: the sea, and the two fonts that labels are drawn with. The fonts are the page's own
 * files, so there is no glyph server and no request to another host. Layers are added by their
 * components.
 */
export function baseStyle(theme: MapTheme): StyleSpecification {
  return {
    version: 8,
    'font-faces': {
      [REGULAR[0] as string]: absolute(REGULAR_FILE),
      [BOLD[0] as string]: absolute(BOLD_FILE),
    },
    sources: {},
    layers: [{ id: 'sea', type: 'background', paint: { 'background-color': theme.sea } }],
  };
}

/**
 * Workers resolve addresses against their own file, so what they fetch is named in full. Written by
 * hand, since `URL` would encode the braces of a tile address.
 */
export function absolute(address: string): string {
  return address.startsWith('/') ? `${window.location.origin}${address}` : address;
}
