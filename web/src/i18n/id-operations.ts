import { idMeasures } from './id-measures.ts';

const plain = (count: number) => new Intl.NumberFormat('id-ID').format(count);

/** What the pages of joint operations say in Indonesian. They bring these words themselves: no other page loads them. */
export const idOperations = {
  title: 'Operasi gabungan',
  views: 'Tampilan perkara',
  inbox: 'Kotak masuk',
  board: 'Papan',
  digest: 'Ringkasan pekan',
  operations: 'Operasi',
  numbers: 'Angka',
  cancel: 'Batal',
  failed: 'Tidak tersimpan karena server tidak menjawab. Tulisan Anda tetap di sini; coba lagi.',
  choose: 'Pilih',
  statuses: 'Status operasi',
  status: {
    PLANNED: 'Direncanakan',
    CARRIED_OUT: 'Dilaksanakan',
    CANCELLED: 'Dibatalkan',
  },
  operation: 'Operasi',
  heading: 'Judul',
  plannedOn: 'Rencana',
  lead: 'Pemimpin',
  ownAgency: 'Instansi Anda',
  emptyTitle: 'Belum ada operasi gabungan',
  emptyHint:
    'Mulailah dengan “Rencanakan operasi”. Operasi yang dipimpin instansi lain tampil di sini begitu instansi Anda menjadi peserta.',
  emptyStatus: {
    PLANNED: [
      'Tidak ada operasi yang direncanakan',
      'Rencanakan yang berikutnya dengan “Rencanakan operasi”.',
    ],
    CARRIED_OUT: [
      'Belum ada operasi yang dilaksanakan',
      'Instansi pemimpin mencatat hasilnya di halaman operasi dengan “Catat hasil”.',
    ],
    CANCELLED: [
      'Tidak ada operasi yang dibatalkan',
      'Operasi yang dibatalkan tampil di sini bersama alasannya.',
    ],
  },
  plan: {
    verb: 'Rencanakan operasi',
    submit: 'Simpan rencana',
    lead: 'Instansi Anda memimpin operasi ini. Instansi peserta melihat rencananya begitu disimpan.',
    titleHint: 'Tentang apa operasi ini, tanpa nama orang. Paling sedikit 10 huruf.',
    day: 'Tanggal rencana',
    agencies: 'Instansi peserta',
    agenciesHint: 'Tandai sedikitnya satu instansi lain.',
    places: 'Tempat yang didatangi',
    placesHint: 'Satu tempat per baris, paling banyak 20: lokasi kerja atau wilayah, bukan rumah.',
    warrant: 'Nomor surat perintah tugas, bila sudah ada',
  },
  back: 'Operasi gabungan',
  facts: {
    carriedOutOn: 'Dilaksanakan',
    warrant: 'Surat perintah tugas',
    noWarrant: 'belum ada',
    exception: 'Dasar tanpa surat perintah',
  },
  participants: 'Peserta',
  leads: 'memimpin',
  places: 'Tempat',
  result: 'Hasil',
  resultToCome: (lead: string) =>
    `Belum ada hasil. ${lead} mencatatnya setelah operasi dilaksanakan.`,
  resultNone: 'Operasi ini dibatalkan, jadi tidak ada hasilnya.',
  cancelled: (reason: string) => `Operasi ini dibatalkan. Alasannya: ${reason}`,
  findings: 'Temuan',
  finding: 'Jenis kejadian',
  noFindings: 'Tidak ada temuan yang dicatat.',
  outcomes: 'Tindakan administratif',
  outcome: 'Tindakan',
  noOutcomes: 'Tidak ada tindakan yang dicatat.',
  count: 'Jumlah',
  minutes: 'Berita acara',
  next: 'Langkah berikut',
  nextElsewhere: (lead: string) =>
    `${lead} memimpin operasi ini dan mencatat hasilnya. Instansi Anda dapat menambah tindak lanjut.`,
  saved: (status: string) => `Tersimpan. Status operasi sekarang: ${status}.`,
  record: {
    verb: 'Catat hasil',
    submit: 'Simpan hasil',
    what: 'Hasil dicatat satu kali dan dibaca semua peserta. Yang dicatat adalah jumlah, bukan orang.',
    day: 'Tanggal pelaksanaan',
    warrant: 'Nomor surat perintah tugas',
    exception: 'Dasar pengecualian, bila tanpa surat perintah',
    exceptionHint: 'Isi salah satu (Permenimipas 2/2025 pasal 30).',
    addFinding: 'Tambah temuan',
    addOutcome: 'Tambah tindakan',
    findingsHint: 'Tanpa baris berarti tidak ada temuan.',
    outcomesHint: 'Tanpa baris berarti tidak ada tindakan.',
    remove: (line: number) => `Hapus baris ${line}`,
    ofLine: (what: string, line: number) => `${what}, baris ${line}`,
  },
  textHint: '10 sampai 2.000 huruf, tanpa nama orang dan tanpa nomor dokumen atau telepon.',
  callOff: {
    verb: 'Batalkan',
    submit: 'Batalkan operasi',
    keep: 'Kembali',
    what: 'Operasi yang dibatalkan tetap terbaca oleh semua peserta bersama alasannya, dan tidak dapat dibuka lagi.',
    reason: 'Alasan',
  },
  followUps: 'Tindak lanjut',
  followUpViews: 'Tindak lanjut yang ditampilkan',
  followUpView: { OWN: 'Tugas Anda', OPEN: 'Semua terbuka', ENDED: 'Berakhir' },
  toFollowUps: (count: number) => `Tindak lanjut untuk instansi Anda: ${plain(count)} terbuka`,
  followUpsOfMany: (shown: number, all: number) =>
    `Menampilkan ${plain(shown)} dari ${plain(all)}, yang tenggatnya paling dekat lebih dahulu.`,
  endedOfMany: (shown: number, all: number) =>
    `Menampilkan ${plain(shown)} dari ${plain(all)}, yang tenggatnya paling akhir lebih dahulu.`,
  followUpEmpty: {
    OWN: [
      'Tidak ada tindak lanjut untuk instansi Anda',
      'Bila instansi lain meminta sesuatu, tugasnya tampil di sini dengan tenggatnya.',
    ],
    OPEN: [
      'Tidak ada tindak lanjut yang terbuka',
      'Buka sebuah operasi, lalu pilih “Tambah tindak lanjut”.',
    ],
    ENDED: [
      'Belum ada tindak lanjut yang berakhir',
      'Yang ditandai selesai atau dihentikan tampil di sini.',
    ],
  },
  noFollowUps: 'Belum ada. Pilih “Tambah tindak lanjut” untuk mencatat siapa melakukan apa.',
  followUpStatus: { OPEN: 'Terbuka', DONE: 'Selesai', DROPPED: 'Dihentikan' },
  owner: 'Pelaksana',
  madeBy: 'Dibuat oleh',
  due: 'Tenggat',
  late: 'terlambat',
  from: 'Dari',
  fromElsewhere: {
    CASE: 'perkara instansi lain',
    OPERATION: 'operasi instansi lain',
    MEETING: 'rapat instansi lain',
  },
  fromMeeting: (title: string, day: string | null, slide: number | null) =>
    `rapat “${title}”${day ? `, ${day}` : ''}${slide ? `, slide ${slide}` : ''}`,
  openMap: 'buka di peta',
  readOnly:
    'Tindak lanjut rapat yang menjadi tugas instansi Anda atau dibuat instansi Anda. Petugas perkara menandainya selesai.',
  openElsewhere: [
    'Tidak ada tindak lanjut yang terbuka',
    'Yang disepakati dalam rapat tampil di sini dengan tenggatnya.',
  ],
  done: 'Selesai',
  drop: 'Hentikan',
  doneTitle: 'Tandai selesai',
  dropTitle: 'Hentikan tindak lanjut',
  doneHint: 'Instansi yang membuatnya melihat bahwa ini sudah dikerjakan. Tidak dapat dibuka lagi.',
  dropHint: 'Pelaksana tidak perlu lagi mengerjakannya. Tidak dapat dibuka lagi.',
  ended: { DONE: 'Ditandai selesai.', DROPPED: 'Dihentikan.' },
  add: {
    verb: 'Tambah tindak lanjut',
    submit: 'Simpan tindak lanjut',
    text: 'Yang harus dilakukan',
    owner: 'Instansi pelaksana',
    ownerHint: 'Pelaksana melihat teks dan tenggatnya; operasinya hanya bila ia menjadi peserta.',
    done: 'Tindak lanjut tersimpan.',
  },
  measureName: idMeasures,
};

/** The shape that every language of these pages fills. */
export type OperationWords = typeof idOperations;
