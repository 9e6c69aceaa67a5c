/** Figures in a sentence, their change and their course over time, in Indonesian. */
export const idOverview = {
  sentence: {
    figure: (value: string, what: string, place: string, sector: string | null, day: string) =>
      `${value} ${what} di ${place}${sector ? `, sektor ${sector},` : ''} per ${day}`,
    withheld: (what: string, place: string, sector: string | null, day: string, reason: string) =>
      `Jumlah ${what} di ${place}${sector ? `, sektor ${sector},` : ''} per ${day} tidak ditampilkan: ${reason}`,
    knownAt: (day: string) => `, menurut yang diketahui pada ${day}`,
    up: (by: string, since: string) => `, naik ${by} dari ${since}`,
    down: (by: string, since: string) => `, turun ${by} dari ${since}`,
    same: (since: string) => `, sama dengan ${since}`,
    absent: (since: string, reason: string) =>
      `, perubahan dari ${since} tidak ditampilkan: ${reason}`,
    none: (since: string) => `, tanpa angka ${since} sebagai pembanding`,
    since: {
      month: 'bulan lalu',
      quarter: 'triwulan lalu',
      semester: 'semester lalu',
      year: 'tahun lalu',
    },
    reported: (reported: number, expected: number) =>
      reported === 0
        ? `belum satu pun dari ${expected} instansi melapor`
        : `${reported} dari ${expected} instansi telah melapor`,
    nobody: 'tidak ada instansi yang wajib melapor',
  },
  trend: {
    up: (by: string, day: string) => `naik ${by} dari ${day}`,
    down: (by: string, day: string) => `turun ${by} dari ${day}`,
    same: (day: string) => `sama dengan ${day}`,
    absent: (reason: string, day: string) => `perubahan dari ${day} tidak ditampilkan: ${reason}`,
    none: (day: string) => `tidak ada angka per ${day} sebagai pembanding`,
    unchanged: 'tetap',
    noEarlier: 'tanpa pembanding',
    loading: 'memuat perubahan',
    failed: 'tidak termuat',
    files: 'berkas',
    month: 'sebulan',
    year: 'setahun',
    noHistory: 'tanpa riwayat',
    noHistoryWhy:
      'Berkas hanya menyebut status terakhir, sehingga keadaan dahulu tidak dapat dibandingkan.',
  },
  about: {
    open: (name: string) => `Tentang angka ${name}`,
    definition: 'Definisi',
    numerator: 'Yang dihitung',
    isNot: 'Yang bukan',
    unit: 'Satuan',
    asOf: 'Keadaan per',
    sources: 'Sumber',
    noSources: 'Belum ada laporan.',
    coverage: 'Cakupan laporan',
    missing: 'Belum melapor',
    never: 'belum pernah',
    upTo: (day: string) => `terakhir sampai ${day}`,
    of: (reported: number, expected: number) => `${reported} dari ${expected} instansi`,
  },
  table: {
    rank: 'Peringkat',
    ranksWithheld:
      'Peringkat tidak ditampilkan karena sebagian angka tertutup; urutan akan menunjukkan letaknya.',
    change: 'Perubahan',
    course: '12 bulan',
    courseOf: (name: string, points: string) => `${name}, 12 bulan: ${points}`,
    point: (month: string, figure: string) => `${month} ${figure}`,
    noCourse: 'tanpa riwayat',
  },
  bars: {
    title: 'Per sektor',
    none: 'Tanpa sektor',
    choose: (name: string) => `Tampilkan hanya sektor ${name}`,
    all: 'Tampilkan semua sektor',
    failed: 'Rincian sektor tidak termuat.',
    withheld: 'Rincian sektor tidak ditampilkan untuk peran Anda.',
  },
  timeline: {
    label: 'Garis waktu',
    slider: 'Pilih akhir periode',
    step: 'Langkah',
    steps: { month: 'Bulan', quarter: 'Triwulan', semester: 'Semester', year: 'Tahun' },
    earlier: 'Periode sebelumnya',
    later: 'Periode berikutnya',
    play: 'Putar',
    pause: 'Jeda',
    ofRegency: (name: string) => `Garis waktu ${name}`,
    running: 'berjalan',
    noHistory: 'Riwayat angka ini tidak tercatat.',
    failed: 'Garis waktu tidak termuat.',
    knownAt: 'Per yang diketahui pada',
    knownAtClosed:
      'Pilihan ini tidak tersedia untuk peran Anda: yang diterbitkan hanya angka menurut data terbaru.',
    knownAtClear: 'Kembali ke yang terbaru',
  },
  meeting: {
    start: 'Mode rapat',
    end: 'Keluar dari mode rapat',
  },
};
