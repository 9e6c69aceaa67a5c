/**
 * What a boundary edition must satisfy. A refusal keeps the edition out; a warning is kept with it and shown beside the
 * map. Each is one sentence.
 */
import type { Position } from 'geojson';
import type { Sentence } from '../../kernel/result.ts';
import * as problem from './boundary-problems.ts';
import { areaKm2, contains, latitudeOf, longitudeOf, ringsOf } from './geometry.ts';
import { mosaicOf } from './mosaic.ts';
import type { OfficialRegency, RegencyArea, RegencyShape } from './shapes.ts';

export interface Verdict {
  refusals: Sentence[];
  warnings: Sentence[];
  /** Empty where a shape is missing or broken. */
  areas: RegencyArea[];
}

/** Percent of the official area. The table refuses what lies beyond the second one too. */
const AREA_WARNING = 2;
const AREA_REFUSAL = 15;
/** Share of the inner borders' length that both neighbours draw the same. */
const SHARED_BORDER_WARNING = 0.95;
const SHARED_BORDER_REFUSAL = 0.5;
/** Overlaps and gaps together, as a share of the province's area. */
const MOSAIC_REFUSAL = 0.002;

/** A box around the province in degrees, with room for generous coast lines; swapped positions never lie in it. */
const BOX = { west: 110, east: 117, south: -5, north: 2 };

const inBox = (longitude: number, latitude: number): boolean =>
  longitude >= BOX.west && longitude <= BOX.east && latitude >= BOX.south && latitude <= BOX.north;

const isClosed = (ring: readonly Position[]): boolean =>
  ring.length >= 4 && String(ring[0]) === String(ring[ring.length - 1]);

function missing(
  shapes: readonly RegencyShape[],
  official: readonly OfficialRegency[],
): Sentence[] {
  const present = new Set<string>(shapes.map(({ regency }) => regency));
  const names = official.filter(({ code }) => !present.has(code)).map(({ name }) => name);
  return names.length === 0 ? [] : [problem.regenciesMissing(names, official.length)];
}

function broken({ shape }: RegencyShape, { name }: OfficialRegency): Sentence[] {
  const rings = ringsOf(shape);
  const positions = rings.flat();
  if (rings.length === 0 || !rings.every(isClosed)) return [problem.ringOpen(name)];
  const stray = positions.find((it) => !inBox(longitudeOf(it), latitudeOf(it)));
  if (!stray) return [];
  const isSwapped = positions.every((it) => inBox(latitudeOf(it), longitudeOf(it)));
  return [
    isSwapped ? problem.positionsSwapped(name) : problem.positionOutside(name, stray.join(', ')),
  ];
}

function measure({ shape }: RegencyShape, official: OfficialRegency): RegencyArea {
  const area = areaKm2(shape);
  return {
    regency: official.code,
    areaKm2: area,
    deviationPercent: (area / official.areaKm2 - 1) * 100,
  };
}

function misfits(
  shapes: readonly RegencyShape[],
  official: readonly OfficialRegency[],
): Pick<Verdict, 'refusals' | 'warnings'> {
  const mosaic = mosaicOf(shapes);
  const refusals: Sentence[] = [];
  const warnings: Sentence[] = [];
  const provinceKm2 = official.reduce((sum, it) => sum + it.areaKm2, 0);
  if (mosaic.faultAt && mosaic.overlapKm2 + mosaic.gapKm2 > MOSAIC_REFUSAL * provinceKm2) {
    refusals.push(problem.mosaicFaulty(mosaic.overlapKm2, mosaic.gapKm2, mosaic.faultAt));
  }
  if (mosaic.sharedBorder < SHARED_BORDER_WARNING) {
    const worst = official.find(({ code }) => code === mosaic.leastShared)?.name ?? '';
    const sentence = problem.bordersNotShared(Math.floor(mosaic.sharedBorder * 100), worst);
    (mosaic.sharedBorder < SHARED_BORDER_REFUSAL ? refusals : warnings).push(sentence);
  }
  return { refusals, warnings };
}

/**
 * Checks the shapes of an edition against the reference data. The later checks need sound shapes, so where one is
 * missing or broken nothing else is said. Rings that cross themselves are found by the database.
 */
export function judge(
  shapes: readonly RegencyShape[],
  official: readonly OfficialRegency[],
): Verdict {
  const pairs = official.flatMap((regency) => {
    const shape = shapes.find((it) => it.regency === regency.code);
    return shape ? [[shape, regency] as const] : [];
  });
  const unsound = [...missing(shapes, official), ...pairs.flatMap((pair) => broken(...pair))];
  if (unsound.length > 0) return { refusals: unsound, warnings: [], areas: [] };

  const { refusals, warnings } = misfits(shapes, official);
  const areas: RegencyArea[] = [];
  for (const [shape, regency] of pairs) {
    const area = measure(shape, regency);
    areas.push(area);
    if (!contains(shape.shape, regency.capitalAt)) {
      refusals.push(problem.capitalOutside(regency.name, regency.capital));
    }
    const off = Math.abs(area.deviationPercent);
    if (off > AREA_WARNING) {
      const sentence = problem.areaDiffers(regency.name, area.areaKm2, regency.areaKm2);
      (off > AREA_REFUSAL ? refusals : warnings).push(sentence);
    }
  }
  return { refusals, warnings, areas };
}
