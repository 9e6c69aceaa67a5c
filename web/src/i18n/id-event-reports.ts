const plain = (count: number) => new Intl.NumberFormat('id-ID').format(count);

/** What the page of event reports says in Indonesian; loaded with it. */
export const idEventReports = {
  title: 'Laporan kejadian',
  views: 'Tampilan perkara',
  inbox: 'Kotak masuk',
  board: 'Papan',
  digest: 'Ringkasan pekan',
  operations: 'Operasi',
  numbers: 'Angka',
  period: 'Periode',
  periodName: { '12': '12 bulan terakhir', '3': '3 bulan terakhir', year: 'Tahun ini' },
  warning:
    'Sedikit laporan dapat berarti sedikit pelapor, bukan sedikit kejadian. Angka ini menunjukkan berapa yang dilaporkan, bukan seberapa rawan suatu daerah; isinya dugaan sampai diputus.',
  sum: (reports: number, reporting: number, all: number, since: string, until: string) =>
    all === 1
      ? `${plain(reports)} laporan, ${since} sampai ${until}.`
      : `${plain(reports)} laporan dari ${plain(reporting)} kabupaten/kota (dari ${plain(all)}), ${since} sampai ${until}.`,
  silent: (names: string) => `Tanpa laporan (belum tentu tanpa kejadian): ${names}.`,
  table: 'Laporan kejadian menurut kabupaten/kota',
  reports: 'Laporan',
  population: 'Penduduk',
  rate: 'Per 100.000 penduduk',
  agencies: 'Instansi yang menerima laporan',
  none: 'tidak ada',
  substantiated: 'Tidak ditolak',
  substantiatedOf: (percent: string, looked: number) =>
    `${percent} % dari ${plain(looked)} yang diperiksa`,
  fewLookedInto: (kept: number, looked: number) =>
    `${plain(kept)} dari ${plain(looked)} yang diperiksa`,
  noneLookedInto: 'belum diperiksa',
  silentRegency: 'tanpa laporan',
  late: 'Pelimpahan terlambat',
  lateTotal:
    'Jumlah pelimpahan yang hari ini lewat tenggat dan belum dijawab, menurut kabupaten kejadian.',
  grounds: (source: string) =>
    `Dihitung menurut kabupaten kejadian dan tanggal laporan masuk, dengan status sekarang. Laporan yang dipastikan duplikat tidak dihitung; kejadian yang dilaporkan kepada dua instansi terhitung dua kali. Tidak ditolak: dugaannya sudah diperiksa dan tetap ada, yang masih menunggu keputusan pun termasuk. Persentase hanya ditulis bila sedikitnya lima laporan sudah diperiksa. Perkara yang disegel tidak ada di sini. Penduduk: ${source}.`,
  kinds: 'Menurut jenis dan status',
  standing: {
    waiting: 'Belum diperiksa',
    inHand: 'Diverifikasi atau ditangani',
    ended: 'Diputus atau selesai',
    dismissed: 'Tidak terbukti',
  },
  noReports: 'Belum ada laporan dalam periode ini.',
  steps: 'Berapa lama perkara di setiap langkah',
  stepsNote: 'Seluruh wilayah Anda, semua perkara yang sudah lanjut dari langkah itu.',
  step: 'Langkah',
  medianDays: 'Median hari',
  moved: 'Perkara',
  noSteps: 'Belum ada perkara yang lanjut dari langkah pertamanya.',
  sealed: 'Yang disegel',
  sealedNote:
    'Korban TPPO dan, pada perkara, anak: hanya angka triwulan dan tahun yang sudah lewat, sama bagi semua pembaca, dan hanya bila cukup besar. Keduanya tidak dijumlahkan, karena satu kejadian dapat ada sebagai perkara dan dalam berkas kepolisian.',
  sealedPeriod: 'Periode',
  sealedCases: 'Perkara di hub',
  sealedIncidents: 'Kejadian dari berkas kepolisian',
  quarterName: (quarter: string, year: string) => `Triwulan ${quarter} ${year}`,
  yearName: (year: string) => `Tahun ${year}`,
  sealedNone: 'tidak ada yang diketahui',
  sealedWithheld: 'Tidak ditampilkan untuk wilayah akun Anda.',
};
export type EventReportWords = typeof idEventReports;
