import type { Indicator } from '../types.ts';

export const eventReports: Indicator = {
  id: 'event-reports',
  name: { id: 'Laporan kejadian', en: 'Reports of events' },
  definition: {
    id: 'Laporan tokoh masyarakat dan petugas yang masuk sampai tanggal itu, menurut kabupaten kejadian, diperiksa atau belum, dengan status sekarang. Laporan yang dipastikan duplikat tidak dihitung. Kategori yang disegel dan laporan tentang anak tidak dihitung.',
    en: 'Reports of community figures and officers that came in up to that day, by regency of the event, looked into or not, with where they stand now. A report that was found to be a duplicate is not counted. Sealed categories and reports that concern minors are not counted.',
  },
  numerator: { id: 'laporan yang masuk', en: 'reports that came in' },
  isNot: {
    id: 'Bukan jumlah kejadian dan bukan ukuran kerawanan: satu kejadian yang dilaporkan kepada dua instansi terhitung dua kali sampai salah satunya dilimpahkan dan ditandai duplikat, dan sedikit laporan dapat berarti sedikit pelapor.',
    en: 'Not a number of events and no measure of danger: one event that is reported to two agencies counts twice until one of them hands it over and it is marked as a duplicate, and few reports may mean few who report.',
  },
  unit: { id: 'laporan', en: 'reports' },
  personal: false,
  flow: true,
  dimensions: ['REGENCY', 'INCIDENT_CATEGORY', 'STATUS', 'AGENCY', 'MONTH', 'QUARTER', 'YEAR'],
  // No file brings them: where nobody reports, that is no zero.
  sources: [],
  counted: 'EVENT_REPORTS',
  condition: 'true',
};
