import type { Indicator } from '../types.ts';
import { stayPermitsValid } from './stay-permits-valid.ts';

export const workPermitsValid: Indicator = {
  ...stayPermitsValid,
  id: 'work-permits-valid',
  name: { id: 'RPTKA berlaku', en: 'Valid work permits' },
  definition: {
    id: 'Pengesahan RPTKA per orang yang berlaku pada tanggal itu, menurut kabupaten lokasi kerja utama.',
    en: 'Work permits (RPTKA), one a person, in force on that day, by the regency of the principal work site.',
  },
  sources: ['manpower-work-permits'],
  condition: "family = 'WORK'",
};
