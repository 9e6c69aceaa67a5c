import type { Indicator } from '../types.ts';

export const foreignNationals: Indicator = {
  id: 'foreign-nationals',
  name: { id: 'Orang asing', en: 'Foreign nationals' },
  definition: {
    id: 'Orang asing yang pada tanggal itu memegang sedikitnya satu izin tinggal atau RPTKA yang berlaku menurut berkas instansi. Satu orang dihitung sekali; kabupatennya dari izin tinggal terbaru yang berlaku, atau dari lokasi kerja utama.',
    en: 'Foreign nationals who on that day hold at least one stay or work permit in force according to the agencies’ files. A person counts once; the regency is that of the newest valid stay permit, else of the principal work site.',
  },
  numerator: { id: 'orang yang berbeda, sekali saja', en: 'different persons, each once' },
  isNot: {
    id: 'Bukan semua orang asing yang sedang berada di sini: wisatawan, pengungsi, dan siapa pun yang tidak ada dalam berkas instansi tidak dihitung, dan pemegang izin dapat sedang berada di luar.',
    en: 'Not everybody foreign who is here just now: tourists, refugees and whoever is in no agency’s file are not counted, and a holder of a permit may be away.',
  },
  unit: { id: 'orang', en: 'persons' },
  personal: true,
  flow: false,
  dimensions: [
    'REGENCY',
    'SECTOR',
    'NATIONALITY',
    'PERMIT_KIND',
    'SEX',
    'MONTH',
    'QUARTER',
    'YEAR',
  ],
  sources: ['immigration-stay-permits', 'manpower-work-permits'],
  counted: 'PEOPLE',
  condition: 'true',
};
