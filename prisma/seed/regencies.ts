/** Official figures of one regency or city; names and codes stand in the server's regency list. */
export interface RegencyFigures {
  capital: string;
  /** WGS 84 degrees of the capital town. */
  latitude: number;
  longitude: number;
  areaKm2: number;
  population: number;
}

/** Publishers of the figures below. */
export const AREA_SOURCE = 'BIG 2024';
export const POPULATION_SOURCE = 'Kemendagri 2025';

const figures = (
  capital: string,
  areaKm2: number,
  population: number,
  latitude: number,
  longitude: number,
): RegencyFigures => ({ capital, areaKm2, population, latitude, longitude });

/** Keyed by Kemendagri code. */
export const REGENCY_FIGURES: Readonly<Record<string, RegencyFigures>> = {
  '62.01': figures('Pangkalan Bun', 9475.854, 294602, -2.683, 111.626),
  '62.02': figures('Sampit', 15541.88, 454515, -2.532, 112.95),
  '62.03': figures('Kuala Kapuas', 17033.54, 417854, -3.009, 114.388),
  '62.04': figures('Buntok', 6267.084, 137914, -1.721, 114.84),
  '62.05': figures('Muara Teweh', 9984.808, 159848, -0.947, 114.896),
  '62.06': figures('Kasongan', 20380.503, 181963, -1.925, 113.436),
  '62.07': figures('Kuala Pembuang', 15211.714, 159849, -3.392, 112.55),
  '62.08': figures('Sukamara', 3310.13, 67234, -2.728, 111.171),
  '62.09': figures('Nanga Bulik', 7632.394, 114257, -2.162, 111.489),
  '62.10': figures('Kuala Kurun', 9305.756, 134482, -1.127, 113.814),
  '62.11': figures('Pulang Pisau', 9650.158, 144663, -2.767, 114.241),
  '62.12': figures('Puruk Cahu', 23575.328, 124291, -0.583, 114.583),
  '62.13': figures('Tamiang Layang', 3212.515, 118665, -2.124, 115.196),
  '62.71': figures('Palangka Raya', 2848.699, 315153, -2.208, 113.917),
};
