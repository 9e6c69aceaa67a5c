/** Where a figure lies along an axis. */
export interface ValueScale {
  (value: number): number;
  /** The figures at its ends, and where these are. */
  extent: readonly [number, number];
  range: readonly [number, number];
}

/** The scale of figures between two places, which ends where they end: all that marks without an axis need. */
export function plainScale(
  extent: readonly [number, number],
  from: number,
  to: number,
): ValueScale {
  const [least, most] = extent;
  const place = (value: number) => from + ((value - least) / (most - least)) * (to - from);
  return Object.assign(place, { extent, range: [from, to] as const });
}
