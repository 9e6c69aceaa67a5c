import { idCaseDigest } from './id-case-digest.ts';
import { idMeasures } from './id-measures.ts';

const plain = (count: number) => new Intl.NumberFormat('id-ID').format(count);

/** What the pages of cases say in Indonesian. They bring these words themselves: no other page loads them. */
export const idCases = {
  views: 'Tampilan perkara',
  inbox: 'Kotak masuk',
  board: 'Papan',
  digest: idCaseDigest,
  stood: (days: string, cases: number) => `Median ${days} hari di sini (${cases} perkara lanjut)`,
  figures: ({
    lookedInto,
    substantiatedPercent,
  }: {
    lookedInto: number;
    substantiatedPercent?: number | null | undefined;
  }) =>
    lookedInto === 0
      ? 'Belum ada laporan di wilayah Anda yang selesai diperiksa.'
      : `${plain(lookedInto)} laporan di wilayah Anda sudah diperiksa${
          typeof substantiatedPercent === 'number'
            ? `; ${substantiatedPercent} % tidak ditolak sesudah diperiksa, yaitu masih dugaan atau sudah diputus`
            : '; persentase baru disebut mulai lima laporan'
        }. Sedikit laporan dapat berarti sedikit pelapor. Kategori yang disegel tidak dihitung.`,
  boardNote: 'Isi perkara tetap dugaan sampai diputus.',
  columnName: {
    REPORTED: 'Dilaporkan',
    VERIFIED: 'Diverifikasi',
    HANDLED: 'Ditangani',
    HANDED_OVER: 'Dilimpahkan',
    DECIDED: 'Diputus',
  },
  operations: 'Operasi',
  numbers: 'Angka',
  record: 'Catat laporan',
  boxes: 'Kotak perkara',
  boxName: {
    NEW: 'Baru',
    MINE: 'Ditangani',
    DUE: 'Segera jatuh tempo',
    OVERDUE: 'Terlambat',
    RETURNED: 'Dikembalikan',
    ELSEWHERE: 'Di instansi lain',
    ENDED: 'Berakhir',
  },
  boxSentence: {
    NEW: 'Laporan yang belum diperiksa, dan perkara yang dilimpahkan kepada instansi Anda dan belum dijawab',
    MINE: 'Perkara yang dipegang instansi Anda dan belum berakhir',
    DUE: 'Perkara yang langkah berikutnya jatuh tempo dalam tiga hari',
    OVERDUE: 'Perkara yang langkahnya lewat tenggat, di instansi Anda atau di instansi tujuan',
    RETURNED: 'Perkara yang Anda limpahkan dan dikembalikan',
    ELSEWHERE: 'Perkara yang dipegang atau sedang dijawab instansi lain',
    ENDED: 'Perkara yang selesai, tidak terbukti, atau merupakan duplikat',
  },
  boxEmpty: {
    NEW: [
      'Tidak ada perkara baru',
      'Semua laporan sudah diperiksa dan semua pelimpahan sudah dijawab. Laporan yang Anda terima sendiri dicatat dengan “Catat laporan”.',
    ],
    MINE: [
      'Instansi Anda tidak memegang perkara',
      'Periksa kotak Baru: laporan yang terverifikasi dapat mulai ditangani.',
    ],
    DUE: [
      'Tidak ada yang segera jatuh tempo',
      'Tidak ada tenggat dalam tiga hari ke depan. Lanjutkan dari kotak Ditangani.',
    ],
    OVERDUE: ['Tidak ada yang terlambat', 'Semua langkah masih dalam tenggatnya.'],
    RETURNED: [
      'Tidak ada yang dikembalikan',
      'Perkara yang dikembalikan instansi tujuan tampil di sini bersama alasannya.',
    ],
    ELSEWHERE: [
      'Tidak ada perkara di instansi lain',
      'Perkara yang Anda limpahkan tampil di sini sampai dijawab dan selama ditangani di sana.',
    ],
    ENDED: ['Belum ada perkara yang berakhir', 'Perkara yang ditutup tampil di sini.'],
  },
  filterWords: {
    number: (number: string) => `Perkara bernomor ${number}, di semua kotak`,
    category: (name: string) => `kategori ${name}`,
    regency: (name: string) => `di ${name}`,
    severity: (name: string) => `tingkat ${name}`,
  },
  number: 'Nomor',
  received: 'Diterima',
  due: 'Tenggat',
  owner: 'Dipegang oleh',
  receivedBy: 'Penerima laporan',
  noDue: 'tidak ada tenggat',
  late: (days: number) => `terlambat ${plain(days)} hari`,
  dueIn: (days: number) =>
    days === 0 ? 'hari ini' : days === 1 ? 'besok' : `${plain(days)} hari lagi`,
  notices: {
    title: (count: number) => `${plain(count)} pemberitahuan belum diketahui`,
    say: {
      RECEIVED: (number: string) => `Laporan baru diterima: ${number}`,
      HANDED_OVER: (number: string) => `${number} dilimpahkan kepada instansi Anda`,
      ACKNOWLEDGED: (number: string) => `${number} diterima instansi tujuan`,
      RETURNED: (number: string) => `${number} dikembalikan instansi tujuan`,
      TAKEN_BACK: (number: string) => `Pelimpahan ${number} ditarik kembali sebelum dijawab`,
      DECIDED: (number: string) => `${number} diputus`,
      ENDED: (number: string) => `${number} berakhir tanpa keputusan`,
      OVERDUE: (number: string) => `${number} lewat tenggat`,
      DOCUMENT_WITHDRAWN: (number: string) =>
        `Dokumen ${number} yang diserahkan kepada instansi Anda ditarik kembali`,
      REPORTER_OPENED: (number: string) => `Identitas pelapor ${number} dibuka`,
    },
    seen: 'Tandai sudah diketahui',
    seenOf: (number: string) => `Tandai sudah diketahui: ${number}`,
    allSeen: (count: number) =>
      count > 200
        ? 'Tandai 200 terbaru sudah diketahui'
        : `Tandai semua (${plain(count)}) sudah diketahui`,
    more: (count: number) => `Lihat ${plain(count)} pemberitahuan yang lebih lama`,
    fewer: 'Lihat yang terbaru saja',
  },
  lateFollowUps: (count: number) => `${plain(count)} tindak lanjut instansi Anda terlambat`,
  column: 'Kolom papan',
  columnEmpty: 'Tidak ada perkara',
  columnMore: (count: number) => `${plain(count)} lagi, lihat di kotak masuk`,
  withheld: 'Tidak diserahkan kepada instansi Anda.',
  allegation: 'Dugaan',
  finding: 'Temuan',
  decision: 'Keputusan',
  allegationHint: 'Isi laporan. Belum tentu benar sampai ada keputusan.',
  noAllegation: 'Tidak ada isi laporan.',
  noFinding: 'Belum ada temuan.',
  noDecision: 'Belum ada keputusan.',
  earlier: (count: number) => `${plain(count)} catatan sebelumnya`,
  measures: 'Tindakan administratif keimigrasian',
  measureName: idMeasures,
  by: (who: string, day: string) => `${who}, ${day}`,
  place: 'Tempat',
  placeNotReported: 'Laporan tidak menyebut tempat yang lebih rinci.',
  district: 'Kecamatan',
  village: 'Desa/kelurahan',
  placeWords: 'Uraian tempat',
  site: 'Lokasi kerja',
  persons: 'Orang',
  victim: 'Korban',
  suspect: 'Terlapor',
  notNamed: 'tidak disebut',
  noPersons: 'Laporan ini tidak menyebut nama orang.',
  minor:
    'Menyangkut anak di bawah 18 tahun. Perkara ini tidak tampil di peta; angkanya hanya dalam jumlah perkara yang disegel per triwulan dan tahun.',
  parts: 'Bagian yang diserahkan',
  partsNone: 'hanya yang selalu ikut',
  partName: {
    PLACE: 'Tempat kejadian',
    PERSONS: 'Nama korban dan terlapor',
    ALLEGATION: 'Isi laporan (dugaan)',
    FINDING: 'Temuan',
    DOCUMENTS: 'Dokumen',
  },
  handovers: 'Pelimpahan',
  handoverStatus: {
    PENDING: 'Menunggu jawaban',
    ACKNOWLEDGED: 'Diterima',
    RETURNED: 'Dikembalikan',
    TAKEN_BACK: 'Ditarik kembali',
  },
  fromTo: (from: string, to: string) => `${from} → ${to}`,
  basis: 'Dasar hukum',
  answerBy: 'Jawaban paling lambat',
  made: 'Dilimpahkan',
  answered: 'Dijawab',
  reason: 'Alasan',
  duplicates: 'Mungkin kejadian yang sama',
  duplicatesHint: 'Yang memutuskan adalah petugas; tidak ada yang digabung sendiri.',
  elsewhere: {
    title: 'Instansi lain mencatat kejadian sejenis',
    asCase: (agencies: string) =>
      `${agencies} menangani kejadian berkategori sama di kabupaten/kota dan pekan yang sama. Bila kejadiannya memang sama, ia terhitung dua kali.`,
    asCaseHint:
      'Sesudah diverifikasi, limpahkan perkara ini kepadanya beserta tempat atau isi laporannya: instansi itu lalu melihat keduanya dan menandai duplikatnya. Atau tanyakan dalam rapat.',
    inFile: (agencies: string) =>
      `Berkas ${agencies} memuat kejadian berkategori sama di kabupaten/kota dan pekan yang sama. Hub tidak menghubungkan berkas dengan perkara; tanyakan dalam rapat apakah kejadiannya sama.`,
    list: 'Lihat di daftar insiden',
  },
  duplicateOf: 'Duplikat dari',
  likeness: {
    SAME_KIND: 'kategori sama',
    NEAR_IN_TIME: 'waktu berdekatan',
    SAME_PLACE: 'tempat sama atau berdekatan',
    SAME_WORDS: 'uraian mirip',
  },
  steps: 'Riwayat langkah',
  stepName: {
    RECEIVED: 'Laporan diterima',
    MOVED: 'Status diubah',
    CORRECTED: 'Dikoreksi',
    HANDED_OVER: 'Dilimpahkan',
    ACKNOWLEDGED: 'Pelimpahan diterima',
    RETURNED: 'Pelimpahan dikembalikan',
    TAKEN_BACK: 'Pelimpahan ditarik kembali',
    DOCUMENT_ADDED: 'Dokumen ditambahkan',
    DOCUMENT_WITHDRAWN: 'Dokumen ditarik kembali',
    REPORTER_OPENED: 'Identitas pelapor dibuka',
  },
  next: 'Langkah berikut',
  nextElsewhere: (agency: string) =>
    `Perkara ini dipegang ${agency}. Anda dapat membaca bagian yang diserahkan; langkahnya diambil instansi itu.`,
  nextWaiting: (agency: string) => `Menunggu jawaban ${agency} atas pelimpahan.`,
  nextAnswer: (agency: string, day: string) =>
    `${agency} melimpahkan perkara ini kepada instansi Anda. Jawab paling lambat ${day}.`,
  verb: {
    REPORTED: 'Buka kembali',
    VERIFIED: 'Verifikasi',
    HANDLED: 'Mulai tangani',
    HANDED_OVER: 'Limpahkan',
    DECIDED: 'Putuskan',
    CLOSED: 'Tutup perkara',
    UNSUBSTANTIATED: 'Nyatakan tidak terbukti',
    DUPLICATE: 'Tandai duplikat',
  },
  reopen: 'Buka kembali',
  accept: 'Terima',
  giveBack: 'Kembalikan',
  acceptHint: 'Setelah diterima, perkara ini dipegang instansi Anda dan tenggatnya berjalan.',
  giveBackHint:
    'Perkara kembali ke instansi asal. Instansi Anda tidak lagi dapat membukanya bila belum pernah memegangnya.',
  takeBack: 'Tarik kembali pelimpahan',
  takeBackHint:
    'Perkara kembali kepada instansi Anda. Instansi tujuan tidak lagi dapat membukanya bila belum pernah memegangnya, dan diberi tahu.',
  correct: 'Koreksi perkara',
  correctHint:
    'Ubah hanya yang salah. Isi sebelumnya tetap tercatat di riwayat langkah, kecuali nama yang tidak diperlukan lagi: nama itu dihapus.',
  concernsMinor: 'Menyangkut anak di bawah 18 tahun',
  yesNo: (value: boolean): string => (value ? 'ya' : 'tidak'),
  minorHint:
    'Bila ya, perkara ini seketika hilang dari peta, daftar insiden dan angka yang tidak disegel.',
  day: 'Tanggal kejadian',
  otherSite: 'ganti lokasi',
  latitude: 'Lintang',
  longitude: 'Bujur',
  pointHint: 'Titik hanya untuk lokasi kerja, tidak untuk rumah. Kosongkan bila tidak ada.',
  pointByHalf:
    'Titik terdiri atas lintang dan bujur, misalnya -2,12345 dan 113,40000. Isi keduanya atau kosongkan.',
  placeNotHeld: 'Tempat yang lebih rinci tidak diserahkan kepada instansi Anda dan tidak berubah.',
  yesStore: 'Ya, tetap simpan',
  was: (parts: string) => `Sebelumnya: ${parts}.`,
  namesErased: 'Nama yang tidak diperlukan kategori baru dihapus.',
  saveCorrection: 'Simpan koreksi',
  severityNote: 'Menyangkut kejadian, bukan orang.',
  openReporter: 'Buka identitas pelapor',
  cancel: 'Batal',
  close: 'Tutup',
  failed: 'Belum tersimpan karena server tidak menjawab. Coba lagi; yang Anda tulis tidak hilang.',
  saved: (status: string) => `Tersimpan. Status perkara sekarang: ${status}.`,
  textHint: 'Tulis 10 sampai 2.000 huruf, tanpa nama orang dan tanpa nomor dokumen.',
  plainStep: {
    HANDLED: 'Perkara mulai ditangani instansi Anda. Tidak ada yang perlu diisi.',
    CLOSED:
      'Keputusannya sudah dilaksanakan dan tidak ada langkah lagi. Perkara dapat dibuka kembali bila perlu.',
  },
  reasonHint: 'Dibaca semua instansi yang melihat perkara ini.',
  measuresHint: 'Pilih hanya bila keputusannya memuat tindakan ini (UU 6/2011 pasal 75 ayat 2).',
  original: 'Perkara asal',
  originalHint: 'Pilih perkara yang lebih dahulu melaporkan kejadian yang sama.',
  otherNumber: 'Nomor perkara lain',
  numberUnknown:
    'Tidak ada perkara dengan nomor itu yang dapat dibuka instansi Anda; periksa nomornya.',
  toAgency: 'Instansi tujuan',
  choose: 'Pilih',
  followUps: 'Tindak lanjut',
  noFollowUps: 'Belum ada yang harus dilakukan sesudah perkara ini.',
  followUpStatus: { OPEN: 'Terbuka', DONE: 'Selesai', DROPPED: 'Dihentikan' },
  addFollowUp: 'Tambah tindak lanjut',
  saveFollowUp: 'Simpan tindak lanjut',
  toFollowUps: 'Semua tindak lanjut',
  followUpFields: {
    text: 'Yang harus dilakukan',
    owner: 'Instansi pelaksana',
    ownerHint: 'Pelaksana melihat teks dan tenggatnya, dan tidak melihat perkaranya.',
    due: 'Tenggat',
  },
  basisHint: 'Misalnya peraturan dan pasalnya, paling banyak 300 huruf.',
  alwaysAlong:
    'Nomor, kategori, tingkat kejadian, kabupaten/kota, tanggal, riwayat langkah, dan keputusan yang sudah ada selalu ikut. Identitas pelapor tidak pernah ikut.',
  partsHint: 'Tandai hanya yang diperlukan instansi tujuan.',
  changed: 'Yang dilakukan sementara itu',
  reload: 'Muat ulang perkara, tulisan saya tetap',
  reloaded: (status: string) =>
    `Perkara sudah dimuat ulang; statusnya ${status}. Periksa tulisan Anda, lalu simpan bila masih perlu.`,
  reporter: {
    what: 'Perkara, jejak audit, dan kotak masuk instansi Anda mencatat siapa yang membuka, kapan, dan alasannya. Identitas tampil sekali dan tidak disimpan di layar ini.',
    reason: 'Alasan, 20 sampai 500 huruf',
    open: 'Buka',
    name: 'Nama',
    contact: 'Kontak',
    noContact: 'tidak ada',
    once: 'Identitas ini hilang dari layar begitu Anda menutupnya. Jangan menyalinnya ke perkara.',
  },
};

/** The shape that every language of these pages fills. */
export type CaseWords = typeof idCases;
