import type { Indicator } from '../types.ts';

export const reportsReceived: Indicator = {
  id: 'reports-received',
  name: { id: 'Laporan masuk', en: 'Reports received' },
  definition: {
    id: 'Berkas instansi yang diterbitkan di hub, menurut akhir periode yang dicakupnya.',
    en: 'Agency files published in the hub, by the end of the period that they cover.',
  },
  numerator: { id: 'berkas instansi yang diterbitkan', en: 'published files of agencies' },
  isNot: {
    id: 'Bukan laporan masyarakat, dan bukan jumlah baris di dalam berkas.',
    en: 'No reports of the public, and not the number of rows in the files.',
  },
  unit: { id: 'berkas', en: 'files' },
  personal: false,
  flow: true,
  dimensions: ['AGENCY', 'MONTH', 'QUARTER', 'YEAR'],
  sources: ['immigration-stay-permits', 'manpower-work-permits', 'police-incidents'],
  counted: 'REPORTS',
  condition: 'true',
};
