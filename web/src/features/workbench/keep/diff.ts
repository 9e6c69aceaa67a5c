export interface DiffLine {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Beyond so many lines a difference is told as a whole, since a table of all pairs would be too large. */
const MOST_LINES = 1500;

/** What has to be taken out of one text and put in to make another, line by line, with as few lines as can be. */
export function diffLines(before: string, after: string): DiffLine[] {
  const from = before.split('\n');
  const to = after.split('\n');
  const line = (kind: DiffLine['kind']) => (text: string) => ({ kind, text });
  if (from.length * to.length > MOST_LINES ** 2)
    return [...from.map(line('removed')), ...to.map(line('added'))];
  // The length of the longest run of lines that both have, from each pair of places to the ends.
  const width = to.length + 1;
  const common = new Uint16Array((from.length + 1) * width);
  const at = (i: number, j: number): number => common[i * width + j] ?? 0;
  for (let i = from.length - 1; i >= 0; i -= 1)
    for (let j = to.length - 1; j >= 0; j -= 1)
      common[i * width + j] =
        from[i] === to[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const lines: DiffLine[] = [];
  let i = 0;
  let j = 0;
  while (i < from.length || j < to.length) {
    const isSame = i < from.length && j < to.length && from[i] === to[j];
    const isRemoved =
      !isSame && i < from.length && (j >= to.length || at(i + 1, j) >= at(i, j + 1));
    const kind = isSame ? 'same' : isRemoved ? 'removed' : 'added';
    lines.push({ kind, text: (kind === 'added' ? to[j] : from[i]) ?? '' });
    if (kind !== 'added') i += 1;
    if (kind !== 'removed') j += 1;
  }
  return lines;
}
