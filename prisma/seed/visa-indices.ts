export interface VisaIndexSeed {
  code: string;
  /** First and last day, `YYYY-MM-DD`, on which the index was issued. */
  validFrom: string;
  validTo: string | null;
  replacedBy: string | null;
  nameId: string;
  nameEn: string;
}

/** UU 6/2011 was promulgated; no index of the older classification is needed before it. */
const IMMIGRATION_ACT = '2011-05-05';
/** Kepmen M.HH-02.GR.01.04/2023: letters A to E, in use from January 2024. */
const LAST_DAY_BEFORE_2023_DECREE = '2023-12-31';
const DECREE_2023 = '2024-01-01';
/** Kepmen M.IP-08.GR.01.01/2025, made public on 13 June 2025: 133 indices became 110. */
const LAST_DAY_BEFORE_2025_DECREE = '2025-06-12';
const DECREE_2025 = '2025-06-13';

const former = (
  code: string,
  replacedBy: string,
  nameId: string,
  nameEn: string,
): VisaIndexSeed => ({
  code,
  validFrom: IMMIGRATION_ACT,
  validTo: LAST_DAY_BEFORE_2023_DECREE,
  replacedBy,
  nameId,
  nameEn,
});

const current = (
  code: string,
  nameId: string,
  nameEn: string,
  validFrom = DECREE_2023,
): VisaIndexSeed => ({
  code,
  validFrom,
  validTo: null,
  replacedBy: null,
  nameId,
  nameEn,
});

/** E23B to E23W, an index for each group of positions, without E23U and E23V, which came in 2025. */
const mergedIntoE23 = [...'BCDEFGHIJKLMNOPQRSTW'].map(
  (letter): VisaIndexSeed => ({
    code: `E23${letter}`,
    validFrom: DECREE_2023,
    validTo: LAST_DAY_BEFORE_2025_DECREE,
    replacedBy: 'E23',
    nameId: `Tenaga kerja asing, kelompok jabatan ${letter}`,
    nameEn: `Foreign worker, position group ${letter}`,
  }),
);

/**
 * Visa indices that agencies' files carry, not the whole annex of the decrees. The table explains a code and its
 * successor; it refuses nothing, because a permit keeps the code it was issued under and the days on which an index
 * ended are those of the announcements.
 */
export const VISA_INDICES: readonly VisaIndexSeed[] = [
  former('B211', 'C2', 'Kunjungan satu kali perjalanan', 'Single-entry visit'),
  former('B213', 'B1', 'Kunjungan saat kedatangan', 'Visit on arrival'),
  former('C312', 'E23', 'Tinggal terbatas untuk bekerja', 'Limited stay for work'),
  current('A1', 'Bebas visa kunjungan', 'Visa-free visit'),
  current('B1', 'Visa kunjungan saat kedatangan', 'Visa on arrival'),
  current('C1', 'Kunjungan wisata', 'Tourist visit'),
  current('C2', 'Kunjungan bisnis', 'Business visit'),
  current(
    'C7C',
    'Kunjungan seni, budaya dan keterampilan',
    'Arts, culture and skills visit',
    DECREE_2025,
  ),
  current('D1', 'Wisata, beberapa kali perjalanan', 'Multiple-entry tourist visit'),
  current('D2', 'Bisnis, beberapa kali perjalanan', 'Multiple-entry business visit'),
  current('E23', 'Tenaga kerja asing', 'Foreign worker'),
  ...mergedIntoE23,
  current(
    'E23U',
    'Tenaga kerja asing, penjamin bukan perusahaan (U)',
    'Foreign worker, guarantor not a company (U)',
    DECREE_2025,
  ),
  current(
    'E23V',
    'Tenaga kerja asing, penjamin bukan perusahaan (V)',
    'Foreign worker, guarantor not a company (V)',
    DECREE_2025,
  ),
  current('E28A', 'Investor', 'Investor'),
  current('E30', 'Pelajar dan mahasiswa', 'Student'),
  current('E31A', 'Suami atau istri WNI', 'Spouse of an Indonesian national'),
  current('E31B', 'Suami atau istri pemegang izin tinggal', 'Spouse of a stay-permit holder'),
  current('E31E', 'Anak pemegang izin tinggal', 'Child of a stay-permit holder'),
  current('E33', 'Rumah kedua', 'Second home'),
  current('E33F', 'Lanjut usia', 'Retirement'),
  current('E33G', 'Pekerja jarak jauh', 'Remote worker'),
];
