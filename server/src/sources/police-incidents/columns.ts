/** The keys of an incident report, those of nested objects joined by a dot. */
import type { Column } from '../columns.ts';

export const COLUMNS = {
  reference: { headings: ['nomor_laporan'] },
  category: { headings: ['kategori'] },
  status: { headings: ['status'] },
  occurredAt: { headings: ['waktu_kejadian'] },
  reportedAt: { headings: ['waktu_lapor'] },
  regency: { headings: ['kabupaten'] },
  place: { headings: ['tempat'], optional: true },
  latitude: { headings: ['koordinat.lintang'], optional: true },
  longitude: { headings: ['koordinat.bujur'], optional: true },
  noPoint: { headings: ['koordinat'], optional: true },
  site: { headings: ['lokasi_perusahaan'], optional: true },
  summary: { headings: ['uraian'], optional: true },
} satisfies Record<string, Column>;

export type ColumnName = keyof typeof COLUMNS;
