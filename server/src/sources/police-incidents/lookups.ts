/** Words of the police for which the hub has one of its own. */
import type { IncidentStatus, Severity } from '../../kernel/candidate.ts';
import { oneOf } from '../cell-readers.ts';

export interface Category {
  id: string;
  /** Of the event: 1 administrative, 2 compliance, 3 harm or criminal allegation, 4 urgent risk. */
  severity: Severity;
}

const category = (id: string, severity: Severity): Category => ({
  id,
  severity,
});

/** Refugees and asylum seekers have no category in the hub; the incidents' rules refuse this one. */
const refugee = category('REFUGEE_OR_ASYLUM_SEEKER', 1);

export const asCategory = oneOf<Category>('category-unknown', {
  Overstay: category('OVERSTAY', 1),
  'Melebihi izin tinggal': category('OVERSTAY', 1),
  'Penyalahgunaan izin tinggal': category('PERMIT_MISUSE', 2),
  'Dokumen tidak lengkap': category('DOCUMENTS_INCOMPLETE', 1),
  'Tanpa dokumen': category('DOCUMENTS_INCOMPLETE', 1),
  'TKA tanpa RPTKA': category('WORK_WITHOUT_RPTKA', 2),
  'Jabatan tidak sesuai': category('POSITION_OR_LOCATION_MISMATCH', 2),
  'Lokasi kerja tidak sesuai': category('POSITION_OR_LOCATION_MISMATCH', 2),
  'Laka kerja': category('WORK_ACCIDENT', 3),
  'Kecelakaan kerja': category('WORK_ACCIDENT', 3),
  'Perselisihan hubungan industrial': category('INDUSTRIAL_DISPUTE', 2),
  'Mogok kerja': category('INDUSTRIAL_DISPUTE', 2),
  'WNA korban tindak pidana': category('CRIME_VICTIM', 3),
  'WNA diduga pelaku tindak pidana': category('CRIME_SUSPECT', 3),
  'Dugaan TPPO': category('TRAFFICKING_VICTIM', 4),
  'Orang hilang': category('MISSING_PERSON', 4),
  'Konflik lahan': category('LAND_CONFLICT', 2),
  'Sengketa lahan': category('LAND_CONFLICT', 2),
  'Unjuk rasa': category('DEMONSTRATION', 2),
  PETI: category('UNLICENSED_MINING', 3),
  'Tambang tanpa izin': category('UNLICENSED_MINING', 3),
  'Ormas tanpa kelengkapan': category('ORGANISATION_DOCUMENTS', 1),
  'Peneliti tanpa kelengkapan': category('ORGANISATION_DOCUMENTS', 1),
  Deportasi: category('REMOVAL', 2),
  Penangkalan: category('REMOVAL', 2),
  Detensi: category('REMOVAL', 2),
  Pengungsi: refugee,
  'Pencari suaka': refugee,
});

export const asStatus = oneOf<IncidentStatus>('status-unknown', {
  Dilaporkan: 'REPORTED',
  'Laporan diterima': 'REPORTED',
  Diverifikasi: 'VERIFIED',
  Lidik: 'HANDLED',
  Sidik: 'HANDLED',
  Ditangani: 'HANDLED',
  'Dalam penanganan': 'HANDLED',
  Dilimpahkan: 'HANDED_OVER',
  P21: 'HANDED_OVER',
  Diputus: 'DECIDED',
  Selesai: 'CLOSED',
  'Tidak terbukti': 'UNSUBSTANTIATED',
  SP3: 'UNSUBSTANTIATED',
  Duplikat: 'DUPLICATE',
});
