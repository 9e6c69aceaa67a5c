/** The shapes of marks: polygons in a box from -1 to 1. Two marks never differ in colour alone. */
export type MarkShape = readonly (readonly [x: number, y: number])[];

/** The points of a shape as an SVG polygon wants them, in a box from -1 to 1. */
export function svgPoints(shape: MarkShape): string {
  return shape.map(([x, y]) => `${x.toFixed(3)},${y.toFixed(3)}`).join(' ');
}

/** A regular polygon, with a corner at the top unless it is turned. */
export function regular(corners: number, turn = 0): MarkShape {
  return Array.from({ length: corners }, (_, index) => {
    const angle = turn - Math.PI / 2 + (index * 2 * Math.PI) / corners;
    return [Math.cos(angle), Math.sin(angle)] as const;
  });
}

/** A star of so many points. */
export function star(points: number): MarkShape {
  return regular(points * 2).map(([x, y], index) =>
    index % 2 === 0 ? ([x, y] as const) : ([x * 0.5, y * 0.5] as const),
  );
}

/** A square on its side. */
export function square(): MarkShape {
  const half = 0.82;
  return [
    [-half, -half],
    [half, -half],
    [half, half],
    [-half, half],
  ] as const;
}

/** A cross with arms of one width. */
export function cross(): MarkShape {
  const [arm, long] = [0.38, 0.95];
  return [
    [-arm, -long],
    [arm, -long],
    [arm, -arm],
    [long, -arm],
    [long, arm],
    [arm, arm],
    [arm, long],
    [-arm, long],
    [-arm, arm],
    [-long, arm],
    [-long, -arm],
    [-arm, -arm],
  ] as const;
}
