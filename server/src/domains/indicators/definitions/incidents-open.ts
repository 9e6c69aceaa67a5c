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
  flow: false,
  dimensions: ['REGENCY', 'SECTOR', 'INCIDENT_CATEGORY', 'STATUS', 'AGENCY'],
  condition: "status NOT IN ('DECIDED', 'CLOSED')",
};
