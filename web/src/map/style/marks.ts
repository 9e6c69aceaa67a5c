import { cross, type MarkShape, regular, square, star } from '../../lib/mark-shapes.ts';

/**
 * The mark of each sector: one of the eight hues of Okabe and Ito, which people with any colour
 * vision tell apart, and a shape of its own, so that colour is never alone. A shape is a polygon in
 * a box from -1 to 1; map and legend draw the same one.
 */
export interface Mark {
  color: string;
  shape: MarkShape;
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
