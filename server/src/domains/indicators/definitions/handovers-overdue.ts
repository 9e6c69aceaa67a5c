import type { Indicator } from '../types.ts';

export const handoversOverdue: Indicator = {
  id: 'handovers-overdue',
  name: { id: 'Pelimpahan terlambat', en: 'Overdue handovers' },
  definition: {
    id: 'Pelimpahan perkara yang pada tanggal itu sudah lewat tenggat dan belum dijawab, menurut instansi penerima.',
    en: 'Handovers of cases that on that day were past their due day and not answered, by the receiving agency.',
  },
  numerator: { id: 'pelimpahan yang lewat tenggat', en: 'handovers past their due day' },
  isNot: {
    id: 'Bukan jumlah perkara yang terbengkalai: instansi dapat sedang menanganinya tanpa menjawab di hub.',
    en: 'Not a number of neglected cases: an agency may be dealing with one without answering in the hub.',
  },
  unit: { id: 'pelimpahan', en: 'handovers' },
  personal: false,
  flow: false,
  dimensions: ['REGENCY', 'AGENCY', 'MONTH', 'QUARTER', 'YEAR'],
  sources: [],
  counted: 'LATE_HANDOVERS',
  condition: 'true',
};
