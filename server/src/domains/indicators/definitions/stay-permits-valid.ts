import type { Indicator } from '../types.ts';

export const stayPermitsValid: Indicator = {
  id: 'stay-permits-valid',
  name: { id: 'Izin tinggal berlaku', en: 'Valid stay permits' },
  definition: {
    id: 'Izin tinggal (ITK, ITAS, ITAP) yang berlaku pada tanggal itu, menurut kabupaten yang tertulis pada izin. Satu orang dapat memegang lebih dari satu.',
    en: 'Stay permits (visit, limited, permanent) in force on that day, by the regency written on the permit. One person may hold more than one.',
  },
  numerator: { id: 'izin tinggal', en: 'stay permits' },
  isNot: { id: 'Bukan jumlah orang.', en: 'Not a number of persons.' },
  unit: { id: 'izin', en: 'permits' },
  personal: true,
  flow: false,
  dimensions: [
    'REGENCY',
    'SECTOR',
    'NATIONALITY',
    'PERMIT_KIND',
    'SEX',
    'AGENCY',
    'MONTH',
    'QUARTER',
    'YEAR',
  ],
  sources: ['immigration-stay-permits'],
  counted: 'PERMITS',
  condition: "family = 'STAY'",
};
