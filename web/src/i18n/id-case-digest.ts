const plain = (count: number) => new Intl.NumberFormat('id-ID').format(count);

/** What the weekly digest says in Indonesian; loaded with the pages of cases. */
export const idCaseDigest = {
  title: 'Ringkasan pekan',
  weeks: 'Pilih pekan',
  before: 'Pekan sebelumnya',
  after: 'Pekan berikutnya',
  running: 'Pekan berjalan',
  none: 'Akun Anda tidak terhubung dengan instansi',
  noneHint: 'Ringkasan pekan menghitung perkara satu instansi. Hubungi admin.',
  sentence: (agency: string, inHand: number, late: number) =>
    `${agency} menangani ${plain(inHand)} perkara; ${late === 0 ? 'tidak ada yang terlambat' : `${plain(late)} langkah terlambat`}.`,
  waiting: 'Menunggu sekarang',
  asOf: (day: string) => `Per ${day}. Satu perkara dapat terhitung di beberapa baris.`,
  hint: {
    NEW: 'laporan yang belum diperiksa, pelimpahan yang belum dijawab',
    MINE: 'termasuk yang baru',
    DUE: 'dalam tiga hari',
    OVERDUE: 'di instansi Anda, atau di instansi tujuan yang belum menjawab',
    RETURNED: 'dilimpahkan dan dikembalikan',
    ELSEWHERE: (unanswered: number) =>
      unanswered === 0
        ? 'tidak ada yang menunggu jawaban'
        : `${plain(unanswered)} menunggu jawaban atas pelimpahan`,
  },
  toDo: 'Tindak lanjut terbuka',
  toDoLate: (late: number) =>
    late === 0 ? 'tidak ada yang terlambat' : `${plain(late)} terlambat`,
  happened: (from: string, to: string) => `Selama pekan ${from} sampai ${to}`,
  happenedHint: 'Menurut langkah instansi Anda; tiap perkara sekali per baris.',
  untilToday: (day: string) => `Pekan ini masih berjalan; angkanya sampai ${day}.`,
  event: {
    received: 'Laporan diterima',
    verified: 'Diverifikasi',
    takenOn: 'Diterima dari instansi lain',
    handedOver: 'Dilimpahkan',
    decided: 'Diputus',
    closed: 'Selesai',
    refuted: 'Tidak terbukti',
    duplicates: 'Ternyata duplikat',
    done: 'Tindak lanjut selesai',
  },
  withSealed:
    'Termasuk perkara yang disegel (korban TPPO, anak), jadi hanya untuk instansi Anda; dalam rapat, pakailah halaman Angka.',
  withoutSealed:
    'Perkara yang disegel (korban TPPO, anak) tidak dihitung di sini, dan dari tindak lanjut hanya yang berasal dari rapat. Isi perkara dugaan sampai diputus.',
};

/** The shape that every language of the digest fills. */
export type CaseDigestWords = typeof idCaseDigest;
