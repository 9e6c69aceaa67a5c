import regular from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url';
import bold from '@fontsource/noto-sans/files/noto-sans-latin-700-normal.woff2?url';

/** The page's own font files, which the map's labels and its pictures are written in too. */
export const REGULAR_FILE = regular;
export const BOLD_FILE = bold;
