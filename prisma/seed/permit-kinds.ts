export interface PermitKindSeed {
  id: string;
  /** STAY: Immigration allows a stay. WORK: the labour ministry allows an employer to use a foreign worker. */
  family: 'STAY' | 'WORK';
  nameId: string;
  nameEn: string;
}

/** Kinds of document about a person's stay (UU 6/2011) or work (PP 34/2021). */
export const PERMIT_KINDS: readonly PermitKindSeed[] = [
  { id: 'ITK', family: 'STAY', nameId: 'Izin Tinggal Kunjungan', nameEn: 'Visit stay permit' },
  { id: 'ITAS', family: 'STAY', nameId: 'Izin Tinggal Terbatas', nameEn: 'Limited stay permit' },
  { id: 'ITAP', family: 'STAY', nameId: 'Izin Tinggal Tetap', nameEn: 'Permanent stay permit' },
  {
    id: 'RPTKA',
    family: 'WORK',
    nameId: 'Pengesahan RPTKA',
    nameEn: 'Approved foreign-worker plan (RPTKA)',
  },
];
