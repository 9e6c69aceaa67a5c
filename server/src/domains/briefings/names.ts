/** What the values of figures are called. */
import type { Pool } from 'pg';
import { RecentCache } from '../../kernel/recent-cache.ts';
import type { Sentence } from '../../kernel/result.ts';
import type { Dimension } from '../indicators/types.ts';
import { periodText } from './printed.ts';

export interface Names {
  of(dimension: Dimension, value: string): Sentence;
  agency(code: string): Sentence;
  regency(code: string): Sentence;
  /** Inhabitants of regencies; of the whole province where none are named. */
  population(codes: readonly string[] | null): number;
}

export const DIMENSION_NAMES: Record<Dimension, Sentence> = {
  REGENCY: { id: 'Kabupaten/kota', en: 'Regency' },
  SECTOR: { id: 'Sektor', en: 'Sector' },
  NATIONALITY: { id: 'Kebangsaan', en: 'Nationality' },
  PERMIT_KIND: { id: 'Jenis izin', en: 'Kind of permit' },
  INCIDENT_CATEGORY: { id: 'Jenis kejadian', en: 'Kind of event' },
  STATUS: { id: 'Status', en: 'Status' },
  SEX: { id: 'Jenis kelamin', en: 'Sex' },
  AGENCY: { id: 'Instansi', en: 'Agency' },
  MONTH: { id: 'Bulan', en: 'Month' },
  QUARTER: { id: 'Triwulan', en: 'Quarter' },
  YEAR: { id: 'Tahun', en: 'Year' },
};

/** Values that are no records. */
const CODED: Partial<Record<Dimension, Record<string, Sentence>>> = {
  SEX: {
    MALE: { id: 'Laki-laki', en: 'Male' },
    FEMALE: { id: 'Perempuan', en: 'Female' },
  },
  STATUS: {
    REPORTED: { id: 'Dilaporkan (dugaan)', en: 'Reported (allegation)' },
    RECEIVED: { id: 'Diterima (dugaan)', en: 'Received (allegation)' },
    VERIFIED: { id: 'Diverifikasi (dugaan)', en: 'Verified (allegation)' },
    HANDLED: { id: 'Ditangani (dugaan)', en: 'Being handled (allegation)' },
    HANDED_OVER: { id: 'Dilimpahkan (dugaan)', en: 'Handed over (allegation)' },
    DECIDED: { id: 'Diputus', en: 'Decided' },
    CLOSED: { id: 'Selesai', en: 'Closed' },
    UNSUBSTANTIATED: { id: 'Tidak terbukti', en: 'Not substantiated' },
    DUPLICATE: { id: 'Duplikat', en: 'Duplicate' },
  },
};
const NONE: Sentence = { id: 'Tanpa sektor', en: 'No sector' };
const UNKNOWN: Sentence = { id: 'Tidak diketahui', en: 'Unknown' };

const RECORDS = `
  SELECT 'REGENCY' AS dimension, kemendagri_code AS code, name AS id, name AS en, population FROM regency
  UNION ALL SELECT 'SECTOR', id, name_id, name_en, 0 FROM sector
  UNION ALL SELECT 'NATIONALITY', alpha3, name_id, name_en, 0 FROM country
  UNION ALL SELECT 'PERMIT_KIND', id, name_id, name_en, 0 FROM permit_kind
  UNION ALL SELECT 'INCIDENT_CATEGORY', id, name_id, name_en, 0 FROM incident_category
  UNION ALL SELECT 'AGENCY', code, name_id, name_en, 0 FROM agency`;

/** Names of a version of the data; the records behind them change with files and settings, hardly ever. */
const VERSIONS_KEPT = 2;
const caches = new WeakMap<Pool, RecentCache<Names>>();

/** All names, read once a version of the data. */
export function namesAt(pool: Pool, version: string): Promise<Names> {
  const cache = caches.get(pool) ?? new RecentCache<Names>({ limit: VERSIONS_KEPT });
  caches.set(pool, cache);
  return cache.get(version, () => readNames(pool));
}

async function readNames(pool: Pool): Promise<Names> {
  const { rows } = await pool.query<{
    dimension: string;
    code: string;
    id: string;
    en: string;
    population: number;
  }>(RECORDS);
  const records = new Map(rows.map((row) => [`${row.dimension} ${row.code}`, row]));
  const of = (dimension: Dimension, value: string): Sentence => {
    if (dimension === 'MONTH' || dimension === 'QUARTER' || dimension === 'YEAR')
      return periodText(value);
    const record = records.get(`${dimension} ${value}`);
    if (record) return { id: record.id, en: record.en };
    return CODED[dimension]?.[value] ?? (value === 'NONE' ? NONE : UNKNOWN);
  };
  return {
    of,
    agency: (code) => of('AGENCY', code),
    regency: (code) => of('REGENCY', code),
    population: (codes) =>
      rows.reduce(
        (sum, { dimension, code, population }) =>
          dimension === 'REGENCY' && (codes?.includes(code) ?? true) ? sum + population : sum,
        0,
      ),
  };
}
