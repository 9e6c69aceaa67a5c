/** Where invented people live and work: rough shares of the regencies, and points that surely lie inside them. */
import type { Point } from '../../kernel/candidate.ts';
import { type Kemendagri, REGENCIES, type RegencyNames } from '../../kernel/regency-code.ts';
import type { Random } from './random.ts';

interface Place {
  /** The capital, official figures. */
  latitude: number;
  longitude: number;
  /** Degrees around the capital that lie inside the regency in every boundary edition. */
  reach: number;
  /** Share of the foreign workers, after the labour office's and the press's figures of 2017 to 2023. */
  workers: number;
  others: number;
}

const place = (
  latitude: number,
  longitude: number,
  workers: number,
  others: number,
  reach = 0.03,
): Place => ({ latitude, longitude, reach, workers, others });

const PLACES: Record<string, Place> = {
  '62.01': place(-2.683, 111.626, 87, 26),
  '62.02': place(-2.532, 112.95, 59, 24),
  '62.03': place(-3.009, 114.388, 20, 6, 0.02),
  '62.04': place(-1.721, 114.84, 6, 3),
  '62.05': place(-0.947, 114.896, 15, 4),
  '62.06': place(-1.925, 113.436, 12, 4),
  '62.07': place(-3.392, 112.55, 22, 5, 0.02),
  '62.08': place(-2.728, 111.171, 0, 1, 0.01),
  '62.09': place(-2.162, 111.489, 49, 7),
  '62.10': place(-1.127, 113.814, 95, 9),
  '62.11': place(-2.767, 114.241, 18, 4, 0.02),
  '62.12': place(-0.583, 114.583, 18, 3),
  '62.13': place(-2.124, 115.196, 8, 3, 0.02),
  '62.71': place(-2.208, 113.917, 29, 40, 0.02),
};

const placeOf = (regency: Kemendagri): Place => {
  const found = PLACES[regency];
  if (!found) throw new RangeError(`no place for regency ${regency}`);
  return found;
};

/** Regencies with their share of foreign workers; Sukamara has none. */
export const WORKER_SHARES: readonly (readonly [RegencyNames, number])[] = REGENCIES.map(
  (regency) => [regency, placeOf(regency.kemendagri).workers] as const,
).filter(([, share]) => share > 0);

/** Regencies with their share of dependants, permanent residents and visitors. */
export const RESIDENT_SHARES: readonly (readonly [RegencyNames, number])[] = REGENCIES.map(
  (regency) => [regency, placeOf(regency.kemendagri).others] as const,
);

const rounded = (degrees: number): number => Math.round(degrees * 10_000) / 10_000;

/** A point within the regency, near its capital. */
export function pointWithin(regency: Kemendagri, random: Random): Point {
  const { latitude, longitude, reach } = placeOf(regency);
  const angle = (random.int(0, 359) * Math.PI) / 180;
  const distance = (reach * random.int(10, 95)) / 100;
  return {
    latitude: rounded(latitude + distance * Math.sin(angle)),
    longitude: rounded(longitude + distance * Math.cos(angle)),
  };
}

/** A point in the province but outside the regency. */
export function pointOutside(regency: Kemendagri, random: Random): Point {
  const others = REGENCIES.filter((it) => it.kemendagri !== regency);
  return pointWithin(random.pick(others).kemendagri, random);
}

export interface ImmigrationOffice {
  code: string;
  title: string;
  city: string;
  regencies: readonly string[];
}

/** The two immigration offices and the regencies for which they answer. */
export const IMMIGRATION_OFFICES: readonly [ImmigrationOffice, ImmigrationOffice] = [
  {
    code: 'KANIM-SAMPIT',
    title: 'KANTOR IMIGRASI KELAS II TPI SAMPIT',
    city: 'Sampit',
    regencies: ['62.01', '62.02', '62.06', '62.07', '62.08', '62.09'],
  },
  {
    code: 'KANIM-PALANGKARAYA',
    title: 'KANTOR IMIGRASI KELAS I NON TPI PALANGKA RAYA',
    city: 'Palangka Raya',
    regencies: ['62.03', '62.04', '62.05', '62.10', '62.11', '62.12', '62.13', '62.71'],
  },
];
