import { useMedia } from '../../lib/use-media.ts';
import { DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST, type MapTheme } from './themes.ts';

/** The map's colours for what the reader's system asks for. */
export function useMapTheme(): MapTheme {
  const dark = useMedia('(prefers-color-scheme: dark)');
  const contrast = useMedia('(prefers-contrast: more), (forced-colors: active)');
  if (contrast) return dark ? DARK_CONTRAST : LIGHT_CONTRAST;
  return dark ? DARK : LIGHT;
}
