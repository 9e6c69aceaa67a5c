import type { Indicator } from '../types.ts';
import { foreignNationals } from './foreign-nationals.ts';

export const foreignWorkers: Indicator = {
  ...foreignNationals,
  id: 'foreign-workers',
  name: { id: 'Tenaga kerja asing (TKA)', en: 'Foreign workers' },
  definition: {
    id: 'Orang asing yang pada tanggal itu tercantum dalam RPTKA yang berlaku. Satu orang dihitung sekali; kabupatennya dari izin tinggal terbaru yang berlaku, atau dari lokasi kerja utama.',
    en: 'Foreign nationals named in a work permit (RPTKA) in force on that day. A person counts once; the regency is that of the newest valid stay permit, else of the principal work site.',
  },
  numerator: {
    id: 'orang yang berbeda yang tercantum dalam RPTKA',
    en: 'different persons named in a work permit',
  },
  isNot: {
    id: 'Bukan jumlah izin, dan bukan jumlah orang yang hadir di tempat kerja pada hari itu.',
    en: 'Not a number of permits, and not of the people who are at work on that day.',
  },
  sources: ['manpower-work-permits'],
  condition: 'has_work_permit',
};
