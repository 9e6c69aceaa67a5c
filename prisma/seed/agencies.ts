export interface AgencySeed {
  code: string;
  nameId: string;
  nameEn: string;
  kind: 'IMMIGRATION' | 'MANPOWER' | 'POLICE' | 'KESBANGPOL' | 'GOVERNMENT';
  /** Kemendagri codes of the regencies for which the office answers. */
  regencies: readonly string[];
}

/** Kanim Kelas II TPI Sampit. The Palangka Raya office is taken to answer for the rest of the province. */
const SAMPIT = ['62.01', '62.02', '62.06', '62.07', '62.08', '62.09'];
const PALANGKA_RAYA = ['62.03', '62.04', '62.05', '62.10', '62.11', '62.12', '62.13', '62.71'];
const PROVINCE = [...SAMPIT, ...PALANGKA_RAYA].sort();

const kesbangpol = (regency: string, name: string, prefix = 'Kabupaten'): AgencySeed => ({
  code: `KESBANGPOL-${name.toUpperCase().replaceAll(' ', '-')}`,
  nameId: `Badan Kesbangpol ${prefix} ${name}`,
  nameEn: `National unity and politics agency, ${name}`,
  kind: 'KESBANGPOL',
  regencies: [regency],
});

/** Offices that send files, read the hub, or both. */
export const AGENCIES: readonly AgencySeed[] = [
  {
    code: 'KANIM-SAMPIT',
    nameId: 'Kantor Imigrasi Kelas II TPI Sampit',
    nameEn: 'Immigration office Sampit',
    kind: 'IMMIGRATION',
    regencies: SAMPIT,
  },
  {
    code: 'KANIM-PALANGKARAYA',
    nameId: 'Kantor Imigrasi Palangka Raya',
    nameEn: 'Immigration office Palangka Raya',
    kind: 'IMMIGRATION',
    regencies: PALANGKA_RAYA,
  },
  {
    code: 'DISNAKERTRANS-KALTENG',
    nameId: 'Dinas Tenaga Kerja dan Transmigrasi Provinsi Kalimantan Tengah',
    nameEn: 'Manpower and transmigration office, Central Kalimantan',
    kind: 'MANPOWER',
    regencies: PROVINCE,
  },
  {
    code: 'POLDA-KALTENG',
    nameId: 'Kepolisian Daerah Kalimantan Tengah',
    nameEn: 'Regional police, Central Kalimantan',
    kind: 'POLICE',
    regencies: PROVINCE,
  },
  {
    code: 'KESBANGPOL-KALTENG',
    nameId: 'Badan Kesbangpol Provinsi Kalimantan Tengah',
    nameEn: 'National unity and politics agency, Central Kalimantan',
    kind: 'KESBANGPOL',
    regencies: PROVINCE,
  },
  kesbangpol('62.01', 'Kotawaringin Barat'),
  kesbangpol('62.02', 'Kotawaringin Timur'),
  kesbangpol('62.03', 'Kapuas'),
  kesbangpol('62.04', 'Barito Selatan'),
  kesbangpol('62.05', 'Barito Utara'),
  kesbangpol('62.06', 'Katingan'),
  kesbangpol('62.07', 'Seruyan'),
  kesbangpol('62.08', 'Sukamara'),
  kesbangpol('62.09', 'Lamandau'),
  kesbangpol('62.10', 'Gunung Mas'),
  kesbangpol('62.11', 'Pulang Pisau'),
  kesbangpol('62.12', 'Murung Raya'),
  kesbangpol('62.13', 'Barito Timur'),
  kesbangpol('62.71', 'Palangka Raya', 'Kota'),
];
