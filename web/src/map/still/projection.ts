import type { Position } from 'geojson';
import type { Camera } from '../../lib/view-state.ts';
import type { Bounds } from '../regency-shapes.ts';

export interface Size {
  width: number;
  height: number;
}

/** Room to the edges, in pixels. */
export interface Padding {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** A place on the screen, from the upper left. */
export type ScreenPoint = readonly [x: number, y: number];

/** Web Mercator as the interactive map has it, for a picture of one size. */
export interface Projection extends Size {
  zoom: number;
  /** Pixels of one metre on the ground, in the middle of the picture. */
  pixelsPerMetre: number;
  project(position: Position): ScreenPoint;
}

/** Width of the whole world at zoom 0. */
const WORLD = 512;
const EQUATOR_METRES = 40_075_016.7;
/** What the map allows; the still one must not go farther than the one that takes its place. */
const [NEAREST, FARTHEST] = [16, 4];

/** Room around the province. On a wide map the legend stands at the left, and nothing may
 * hide behind it; on a narrow one the names need room beside their regencies. */
export function paddingFor(width: number): Padding {
  const wide = width > 640;
  return { top: 16, right: wide ? 16 : 24, bottom: 16, left: wide ? 324 : 40 };
}

/**
 * How the interactive map would look at the province with this size and camera, so that the still
 * map can stand in its place and be exchanged for it without a jump.
 */
export function projectionFor(
  size: Size,
  bounds: Bounds,
  camera: Camera | null,
  padding = paddingFor(size.width),
): Projection {
  const { width, height } = size;
  if (camera) {
    const { longitude, latitude, zoom } = camera;
    return around(size, world([longitude, latitude]), zoom, [width / 2, height / 2]);
  }
  const [west, south, east, north] = bounds;
  const [left, bottom] = world([west, south]);
  const [right, top] = world([east, north]);
  const [roomX, roomY] = [
    Math.max(width - padding.left - padding.right, 1),
    Math.max(height - padding.top - padding.bottom, 1),
  ];
  const zoom = Math.log2(Math.min(roomX / (right - left), roomY / (bottom - top)) / WORLD);
  return around(
    size,
    [(left + right) / 2, (top + bottom) / 2],
    Math.min(Math.max(zoom, FARTHEST), NEAREST),
    [padding.left + roomX / 2, padding.top + roomY / 2],
  );
}

/** Where the world, one unit wide, stands when a point of it lies at a place on the screen. */
function around(
  { width, height }: Size,
  [centreX, centreY]: ScreenPoint,
  zoom: number,
  [atX, atY]: ScreenPoint,
): Projection {
  const scale = WORLD * 2 ** zoom;
  const latitude = Math.atan(Math.sinh(Math.PI * (1 - 2 * centreY)));
  return {
    width,
    height,
    zoom,
    pixelsPerMetre: scale / (EQUATOR_METRES * Math.cos(latitude)),
    project(position) {
      const [x, y] = world(position);
      return [(x - centreX) * scale + atX, (y - centreY) * scale + atY];
    },
  };
}

function world([longitude = 0, latitude = 0]: Position): ScreenPoint {
  const sine = Math.sin((latitude * Math.PI) / 180);
  return [longitude / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}
