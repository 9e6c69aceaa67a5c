export interface SectorSeed {
  id: string;
  nameId: string;
  nameEn: string;
  /** KBLI 2020 codes or divisions; where several fit a code, the longest decides. */
  kbliPrefixes: readonly string[];
}

const divisions = (...ranges: readonly (readonly [number, number])[]): string[] =>
  ranges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, step) => String(first + step).padStart(2, '0')),
  );

/**
 * Sectors in the order in which the interface lists them. Together they hold every two-digit division of KBLI 2020
 * (which has no 04, 34, 40, 44, 48, 54, 57, 67, 76, 83 and 89) exactly once.
 *
 * Palm-oil mills (10431) stay in INDUSTRY: KBLI counts them as manufacturing, so do BPS and OSS, and the hub's figures
 * have to agree with theirs. A grower that also mills is registered under 01262, oil-palm growing, and counts as PLANTATION.
 */
export const SECTORS: readonly SectorSeed[] = [
  {
    id: 'PLANTATION',
    nameId: 'Perkebunan dan pertanian',
    nameEn: 'Plantations and agriculture',
    kbliPrefixes: ['01'],
  },
  {
    id: 'MINING',
    nameId: 'Pertambangan dan penggalian',
    nameEn: 'Mining and quarrying',
    kbliPrefixes: divisions([5, 9]),
  },
  { id: 'FORESTRY', nameId: 'Kehutanan', nameEn: 'Forestry', kbliPrefixes: ['02'] },
  { id: 'ENERGY', nameId: 'Listrik dan gas', nameEn: 'Electricity and gas', kbliPrefixes: ['35'] },
  {
    id: 'INDUSTRY',
    nameId: 'Industri pengolahan',
    nameEn: 'Manufacturing',
    kbliPrefixes: divisions([10, 33]),
  },
  {
    id: 'CONSTRUCTION',
    nameId: 'Konstruksi',
    nameEn: 'Construction',
    kbliPrefixes: divisions([41, 43]),
  },
  {
    id: 'SERVICES',
    nameId: 'Perdagangan dan jasa',
    nameEn: 'Trade and services',
    kbliPrefixes: divisions(
      [45, 47],
      [49, 53],
      [55, 56],
      [58, 66],
      [68, 75],
      [77, 82],
      [84, 88],
      [90, 96],
    ),
  },
  {
    id: 'OTHER',
    nameId: 'Lainnya',
    nameEn: 'Other',
    // Fisheries, water and waste, households and international bodies.
    kbliPrefixes: divisions([3, 3], [36, 39], [97, 99]),
  },
];
