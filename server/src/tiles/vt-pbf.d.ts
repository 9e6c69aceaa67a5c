/** What the tiles use of vt-pbf 3, which ships no types. */
declare module 'vt-pbf' {
  interface PointFeature {
    type: 1;
    geometry: [x: number, y: number][];
    tags: Record<string, string | number | boolean>;
  }

  export function fromGeojsonVt(
    layers: Record<string, { features: PointFeature[] }>,
    options: { version: 1 | 2; extent: number },
  ): Uint8Array;
}
