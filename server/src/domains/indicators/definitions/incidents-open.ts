import type { Indicator } from '../types.ts';
import { incidents } from './incidents.ts';

export const incidentsOpen: Indicator = {
  ...incidents,
  id: 'incidents-open',
  name: { id: 'Insiden terbuka', en: 'Open incidents' },
  definition: {
    id: 'Insiden yang sampai tanggal itu terjadi dan menurut berkas terakhir belum diputus atau selesai.',
    en: 'Incidents that occurred up to that day and according to the last file are neither decided nor closed.',
  },
  numerator: {
    id: 'kejadian yang belum diputus atau selesai',
    en: 'events neither decided nor closed',
  },
  isNot: {
    id: 'Bukan jumlah pelanggaran, dan bukan ukuran kerja instansi: pemeriksaan membutuhkan waktu.',
    en: 'Not a number of offences, and no measure of an agency’s work: an inquiry takes its time.',
  },
  flow: false,
  dimensions: ['REGENCY', 'SECTOR', 'INCIDENT_CATEGORY', 'STATUS', 'AGENCY'],
  condition: "status NOT IN ('DECIDED', 'CLOSED')",
};
