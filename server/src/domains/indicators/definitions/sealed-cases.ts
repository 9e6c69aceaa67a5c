import type { Indicator } from '../types.ts';

export const sealedCases: Indicator = {
  id: 'sealed-cases',
  name: { id: 'Perkara yang disegel', en: 'Sealed cases' },
  definition: {
    id: 'Perkara korban perdagangan orang (TPPO) dan perkara yang menyangkut anak, dihitung dalam triwulan atau tahun saat pertama kali diverifikasi, menurut kabupaten kejadian dan keadaannya pada akhir triwulan itu. Hanya triwulan dan tahun yang sudah lewat; angkanya tidak berubah lagi. Perkara yang baru menjadi perkara yang disegel, atau baru diperiksa lagi, setelah triwulannya diumumkan tidak dihitung.',
    en: 'Cases of trafficking victims and cases that concern minors, counted in the quarter or year in which they were first verified, by regency of the event and as they stood at the end of that quarter. Ended quarters and years only; their figures change no more. A case that turns out to be of a sealed kind, or is taken up again, after its quarter was told is not counted.',
  },
  numerator: {
    id: 'perkara korban TPPO atau yang menyangkut anak, sekali saja',
    en: 'cases of trafficking victims or that concern minors, each once',
  },
  isNot: {
    id: 'Bukan jumlah korban atau anak, dan bukan bagian dari angka insiden atau laporan kejadian: perkara ini tidak ada di dalamnya. Jangan dijumlahkan dengan insiden yang disegel dari berkas kepolisian: satu kejadian dapat ada di keduanya.',
    en: 'Not a number of victims or minors, and no part of the figures of incidents or reports of events: these cases are not in them. Not to be added to the sealed incidents of police files: one event may be in both.',
  },
  unit: { id: 'perkara', en: 'cases' },
  personal: true,
  sealed: true,
  flow: true,
  dimensions: ['REGENCY', 'QUARTER', 'YEAR'],
  // No file brings them: where none is known, that is no zero.
  sources: [],
  counted: 'SEALED_CASES',
  condition: 'true',
};
