/**
 * The mark of each sector: one of the eight hues of Okabe and Ito, which people with any colour
 * vision tell apart, and a shape of its own, so that colour is never alone. A shape is a polygon in
 * a box from -1 to 1; map and legend draw the same one.
 */
export interface Mark {
  color: string;
  shape: readonly (readonly [x: number, y: number])[];
}

export const SECTOR_MARKS: Record<string, Mark> = {
  PLANTATION: { color: '#009e73', shape: regular(16) },
  MINING: { color: '#d55e00', shape: regular(4) },
  FORESTRY: { color: '#56b4e9', shape: regular(3) },
  ENERGY: { color: '#f0e442', shape: star(5) },
  INDUSTRY: { color: '#0072b2', shape: square() },
  CONSTRUCTION: { color: '#e69f00', shape: regular(6) },
  SERVICES: { color: '#cc79a7', shape: cross() },
  OTHER: { color: '#000000', shape: regular(3, Math.PI) },
};

/** Of an employer whose papers name no sector, or one that this client does not know. */
export const UNKNOWN_MARK: Mark = { color: '#8a9499', shape: regular(16) };

/** Of an incident: a ring of its own shape, in no sector's hue and not in red. */
export const INCIDENT_SHAPE = regular(8, Math.PI / 8);

/** The points of a shape as an SVG polygon wants them, in a box from -1 to 1. */
export function svgPoints(shape: Mark['shape']): string {
  return shape.map(([x, y]) => `${x.toFixed(3)},${y.toFixed(3)}`).join(' ');
}

function regular(corners: number, turn = 0): Mark['shape'] {
  return Array.from({ length: corners }, (_, index) => {
    const angle = turn - Math.PI / 2 + (index * 2 * Math.PI) / corners;
    return [Math.cos(angle), Math.sin(angle)] as const;
  });
}

function star(points: number): Mark['shape'] {
  return regular(points * 2).map(([x, y], index) =>
    index % 2 === 0 ? ([x, y] as const) : ([x * 0.5, y * 0.5] as const),
  );
}

function square(): Mark['shape'] {
  const half = 0.82;
  return [
    [-half, -half],
    [half, -half],
    [half, half],
    [-half, half],
  ] as const;
}

function cross(): Mark['shape'] {
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
