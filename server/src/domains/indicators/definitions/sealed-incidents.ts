import type { Indicator } from '../types.ts';

export const sealedIncidents: Indicator = {
  id: 'sealed-incidents',
  name: { id: 'Insiden yang disegel', en: 'Sealed incidents' },
  definition: {
    id: 'Kejadian korban perdagangan orang (TPPO) dalam berkas kepolisian, masing-masing sekali, dalam triwulan atau tahun saat berkas pertama kali membawanya ke hub dengan kategori itu, menurut kabupaten kejadian dan keadaannya pada akhir triwulan itu. Yang tidak terbukti dan duplikat tidak dihitung. Hanya triwulan dan tahun yang sudah lewat; angkanya tidak berubah lagi; yang saat itu tidak terbukti dan kemudian diperiksa lagi tidak dihitung.',
    en: 'Events of trafficking victims in files of the police, each once, in the quarter or year in which a file first brought them to the hub under that category, by regency of the event and as they stood at the end of that quarter. Unsubstantiated ones and duplicates are not counted. Ended quarters and years only; their figures change no more; one that was unsubstantiated then and is taken up again later is not counted.',
  },
  numerator: {
    id: 'kejadian korban TPPO dalam berkas kepolisian, sekali saja',
    en: 'events of trafficking victims in files of the police, each once',
  },
  isNot: {
    id: 'Bukan jumlah korban, dan bukan kejadian pada triwulan itu: berkas dapat datang kemudian. Jangan dijumlahkan dengan perkara yang disegel: satu kejadian dapat ada di keduanya, karena hub tidak menghubungkannya. Berkas kepolisian tidak menyebut apakah suatu kejadian menyangkut anak.',
    en: 'Not a number of victims, and not what occurred in that quarter: a file may come later. Not to be added to sealed cases: one event may be in both, since the hub does not link them. Files of the police do not say whether an event concerns a minor.',
  },
  unit: { id: 'kejadian', en: 'events' },
  personal: true,
  sealed: true,
  flow: true,
  dimensions: ['REGENCY', 'QUARTER', 'YEAR'],
  sources: ['police-incidents'],
  counted: 'SEALED_INCIDENTS',
  condition: 'true',
};
