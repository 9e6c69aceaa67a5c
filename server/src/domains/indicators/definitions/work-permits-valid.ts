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
  numerator: { id: 'pengesahan RPTKA per orang', en: 'work permits, one a person' },
  isNot: {
    id: 'Bukan jumlah orang: satu orang dapat tercantum dalam lebih dari satu RPTKA.',
    en: 'Not a number of persons: one person may be named in more than one.',
  },
  sources: ['manpower-work-permits'],
  condition: "family = 'WORK'",
};
