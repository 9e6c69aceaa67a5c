import type { Indicator } from '../types.ts';

export const reportsReceived: Indicator = {
  id: 'reports-received',
  name: { id: 'Laporan masuk', en: 'Reports received' },
  definition: {
    id: 'Berkas instansi yang diterbitkan di hub, menurut akhir periode yang dicakupnya.',
    en: 'Agency files published in the hub, by the end of the period that they cover.',
  },
  unit: { id: 'berkas', en: 'files' },
  personal: false,
  flow: true,
  dimensions: ['AGENCY', 'MONTH', 'QUARTER', 'YEAR'],
  sources: ['immigration-stay-permits', 'manpower-work-permits', 'police-incidents'],
  counted: 'REPORTS',
  condition: 'true',
};
