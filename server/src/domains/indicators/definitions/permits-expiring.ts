import type { Indicator } from '../types.ts';
import { stayPermitsValid } from './stay-permits-valid.ts';

/** Permits whose last day comes within so many days, that day included. */
export const permitsExpiring = (days: 30 | 60 | 90): Indicator => ({
  ...stayPermitsValid,
  id: `permits-expiring-${days}`,
  name: {
    id: `Izin habis ≤ ${days} hari`,
    en: `Permits expiring within ${days} days`,
  },
  definition: {
    id: `Izin tinggal dan RPTKA yang masih berlaku pada tanggal itu dan habis dalam ${days} hari sesudahnya. Perpanjangan yang sedang diajukan tidak tercatat.`,
    en: `Stay and work permits still in force on that day that end within the ${days} days after it. Extensions under way are not recorded.`,
  },
  numerator: { id: 'izin tinggal dan RPTKA', en: 'stay and work permits' },
  isNot: {
    id: 'Bukan pelanggaran: izin yang akan habis masih berlaku, dan perpanjangannya dapat sedang diurus.',
    en: 'No offences: a permit that will end is still in force, and its extension may be under way.',
  },
  sources: ['immigration-stay-permits', 'manpower-work-permits'],
  condition: `valid_to <= day + ${days}`,
});
