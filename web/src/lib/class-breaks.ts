/** The counts from one number to another, both included, that share a colour. */
export interface CountClass {
  from: number;
  to: number;
}

const MOST_CLASSES = 5;

/**
 * Divides counts into at most five classes that hold about as many regencies each. Zero has a look
 * of its own and takes no part; a count that is withheld takes none either, or the limits would
 * tell it. Where few counts differ there are fewer classes, never an empty one.
 */
export function countClasses(counts: readonly number[]): CountClass[] {
  const sorted = counts.filter((count) => count > 0).sort((a, b) => a - b);
  const distinct = new Set(sorted);
  const limits = distinct.size <= MOST_CLASSES ? distinct : quantiles(sorted);
  let from = sorted[0] ?? 1;
  return [...limits].map((to) => {
    const found = { from, to };
    from = to + 1;
    return found;
  });
}

/** The counts at a fifth, two fifths and so on of all regencies; equal ones are one limit. */
function quantiles(sorted: readonly number[]): Set<number> {
  const limits = new Set<number>();
  for (let step = 1; step <= MOST_CLASSES; step += 1) {
    const limit = sorted[Math.ceil((sorted.length * step) / MOST_CLASSES) - 1];
    if (limit !== undefined) limits.add(limit);
  }
  return limits;
}

/** Which class a count belongs to, or null for zero and for counts outside of all classes. */
export function classOf(count: number, classes: readonly CountClass[]): number | null {
  const index = classes.findIndex(({ from, to }) => count >= from && count <= to);
  return index === -1 ? null : index;
}
