/**
 * Where each regency stands when all are drawn as equal tiles: column and row, by Kemendagri code. The
 * layout is ours. It keeps who lies east, south and beside whom as far as a grid can: the rivers run
 * from the mountains above to the sea below.
 */
export const TILE_PLACES: Readonly<Record<string, readonly [column: number, row: number]>> = {
  '62.10': [4, 1],
  '62.12': [5, 1],
  '62.05': [6, 1],
  '62.09': [1, 2],
  '62.02': [2, 2],
  '62.06': [3, 2],
  '62.71': [4, 2],
  '62.04': [5, 2],
  '62.13': [6, 2],
  '62.08': [1, 3],
  '62.01': [2, 3],
  '62.07': [3, 3],
  '62.11': [4, 3],
  '62.03': [5, 3],
};

export const TILE_COLUMNS = 6;
export const TILE_ROWS = 3;

/** Which tile the arrow keys lead to: the nearest one that lies in that direction, or null at the edge. */
export function tileBeside(code: string, key: string): string | null {
  const step = STEPS[key];
  const [column, row] = TILE_PLACES[code] ?? [0, 0];
  if (!step || column === 0) return null;
  let nearest: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [other, [x, y]] of Object.entries(TILE_PLACES)) {
    const ahead = (x - column) * step[0] + (y - row) * step[1];
    const aside = Math.abs((x - column) * step[1]) + Math.abs((y - row) * step[0]);
    const far = ahead + 2 * aside;
    if (ahead > 0 && far < least) [nearest, least] = [other, far];
  }
  return nearest;
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
