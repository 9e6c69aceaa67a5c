import type { MultiPolygon } from 'geojson';
import type { Kemendagri } from '../../kernel/regency-code.ts';
import type { Sentence } from '../../kernel/result.ts';

/** One regency in longitude and latitude, WGS 84; heights are left out. */
export interface RegencyShape {
  regency: Kemendagri;
  shape: MultiPolygon;
}

/** What the reference data say of a regency. */
export interface OfficialRegency {
  code: string;
  name: string;
  capital: string;
  /** Longitude and latitude of the capital. */
  capitalAt: [longitude: number, latitude: number];
  areaKm2: number;
}

export interface RegencyArea {
  regency: string;
  areaKm2: number;
  /** Difference from the official area, in percent of it. */
  deviationPercent: number;
}

/** An edition without its shapes. */
export interface BoundaryEdition {
  /** Also the name under which the screen's shapes are served: `/boundaries/{id}.json`. */
  id: string;
  name: string;
  source: string;
  licence: string;
  /** Whether the licence lets the shapes be passed on. */
  redistributable: boolean;
  /** Calendar day, `YYYY-MM-DD`. */
  validFrom: string;
  loadedAt: Date;
  /** Shown beside the map. */
  warnings: Sentence[];
  /** The edition that the map shows: the newest by validity, then by load. */
  current: boolean;
}
