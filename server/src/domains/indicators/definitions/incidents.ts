import type { Indicator } from '../types.ts';

export const incidents: Indicator = {
  id: 'incidents',
  name: { id: 'Insiden', en: 'Incidents' },
  definition: {
    id: 'Kejadian yang dilaporkan instansi sampai tanggal itu, menurut kabupaten dan tanggal kejadian. Laporan yang tidak terbukti, duplikat, dan kategori yang disegel tidak dihitung. Sebelum diputus, isinya dugaan.',
    en: 'Events that agencies reported up to that day, by regency and day of the event. Unsubstantiated reports, duplicates and sealed categories are not counted. Until decided, what they say is alleged.',
  },
  numerator: { id: 'kejadian yang dilaporkan', en: 'reported events' },
  isNot: {
    id: 'Bukan jumlah pelanggaran, dan bukan ukuran kerawanan: sedikit laporan dapat berarti sedikit pelapor. Kejadian yang ada di berkas kepolisian dan juga menjadi perkara terhitung dua kali.',
    en: 'Not a number of offences, and no measure of danger: few reports may mean few who report. An event that is in a file of the police and a case too counts twice.',
  },
  unit: { id: 'kejadian', en: 'events' },
  personal: false,
  flow: true,
  dimensions: [
    'REGENCY',
    'SECTOR',
    'INCIDENT_CATEGORY',
    'STATUS',
    'AGENCY',
    'MONTH',
    'QUARTER',
    'YEAR',
  ],
  sources: ['police-incidents'],
  counted: 'INCIDENTS',
  condition: 'true',
};
