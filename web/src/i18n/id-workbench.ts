const list = (parts: readonly string[]) => new Intl.ListFormat('id-ID').format(parts);

/** What the question's half of the workbench says in Indonesian. Its page brings these words itself. */
export const idWorkbench = {
  questionTitle: 'Pertanyaan',
  answerTitle: 'Jawaban',
  tabs: 'Cara menulis pertanyaan',
  builderTab: 'Susun',
  builder: {
    kind: 'Apa yang ditanyakan',
    count: 'Hitung',
    rows: 'Daftar',
    indicator: 'Indikator',
    splitBy: (most: number) => `Dirinci menurut (paling banyak ${most})`,
    asOf: 'Per tanggal',
    knownAt: 'Sebagaimana diketahui pada',
    onlyWhere: 'Hanya yang',
    list: 'Daftar',
    pageSize: 'Baris per halaman',
    columns: 'Kolom',
    order: 'Urutan',
    ascending: 'Naik',
    descending: 'Turun',
    addOrder: 'Tambah urutan menurut',
    addCondition: 'Tambah syarat',
    choose: 'Pilih…',
    findByName: 'Cari menurut nama',
    foundNames: (count: number, more: boolean) =>
      count === 0
        ? 'Tidak ada nama yang cocok.'
        : `${count} nama cocok${more ? ', dan masih ada lagi: ketik lebih banyak' : ''}. Enter memilih yang pertama.`,
    remove: (name: string) => `Hapus ${name}`,
    oneOf: 'Salah satu dari kelompok ini',
    andAlso: 'Dan juga',
    notThis: 'Bukan yang',
    addOr: '+ Atau',
    addAnd: '+ Dan',
    addNot: '+ Bukan',
    /** Of what the schema gives no word for. */
    names: {
      id: 'pengenal',
      officer: 'petugas',
      open: 'sedang terbuka',
      ownRecords: 'catatan instansi sendiri',
      person: 'orang',
    } as Record<string, string>,
    oneALine: 'Satu per baris.',
    yes: 'Ya',
    no: 'Tidak',
    toText: 'Buka teksnya',
    cannotSayHint:
      'Penyusun tidak dapat menampilkannya; teksnya tetap berlaku dan dapat dijalankan.',
    cannotSay: {
      SYNTAX: () => 'Teks ini belum merupakan kueri yang lengkap.',
      INVALID: () => 'Kueri ini tidak sesuai dengan skema.',
      SEVERAL: () => 'Kueri ini menanyakan beberapa hal sekaligus.',
      COMMENT: () => 'Kueri ini memuat komentar.',
      FRAGMENT: () => 'Kueri ini memakai fragmen.',
      ALIAS: (name: string) => `Kueri ini menamai ulang sebuah bidang menjadi ${name}.`,
      DIRECTIVE: () => 'Kueri ini memakai direktif.',
      ROOT: (name: string) =>
        name ? `Kueri ini menanyakan ${name}.` : 'Teks ini bukan satu pertanyaan.',
      ARGUMENT: (name: string) => `Kueri ini memakai argumen ${name}.`,
      FIELD: (name: string) => `Kueri ini meminta ${name}.`,
      VARIABLES: (name: string) =>
        name ? `Variabel ${name} tidak dapat disusun.` : 'Variabelnya bukan objek JSON.',
    },
  },
  editor: {
    question: 'Teks kueri GraphQL',
    variables: 'Variabel',
    variablesLabel: 'Variabel kueri, JSON',
    prettify: 'Rapikan',
    find: 'Cari dalam teks',
    masked: 'disamarkan',
    opens: 'data pribadi',
    noDocumentation: 'Tidak ada penjelasan untuk kata di kursor.',
    keys: 'Ctrl+Enter menjalankan, Ctrl+Spasi menyarankan, Ctrl+F mencari, Shift+F1 menjelaskan kata di kursor. Esc lalu Tab keluar dari editor.',
    phrases: {
      Find: 'Cari',
      Replace: 'Ganti dengan',
      next: 'berikut',
      previous: 'sebelum',
      all: 'semua',
      'match case': 'beda huruf besar',
      'by word': 'kata utuh',
      regexp: 'pola',
      replace: 'ganti',
      'replace all': 'ganti semua',
      close: 'tutup',
      Completions: 'Saran',
      Diagnostics: 'Kesalahan',
      'No diagnostics': 'Tidak ada kesalahan',
    } as Record<string, string>,
  },
  before: {
    title: 'Sebelum dijalankan',
    run: 'Jalankan',
    cancel: 'Batalkan',
    cancelled: 'Dibatalkan. Tidak ada yang dibaca lagi.',
    asking: 'Menunggu jawaban…',
    reckoning: 'Menghitung biaya…',
    progress: 'Baris yang sudah dibaca',
    reading: (rows: string, total: string | null, seconds: number | null) =>
      `${rows}${total ? ` dari ${total}` : ''} baris dibaca${seconds === null ? '' : `, sekitar ${seconds} detik lagi`}.`,
    at: (line: number, column: number) => `Baris ${line}, kolom ${column}:`,
    sum: (rows: string, cost: string, limit: string, left: string) =>
      `Membaca sekitar ${rows} baris. Biaya ${cost} dari paling banyak ${limit}; sisa anggaran ${left}.`,
    overLimit: 'Terlalu mahal: kecilkan halaman atau kurangi daftar bersarang.',
    overBudget:
      'Anggaran Anda untuk saat ini tidak cukup: tunggu sebentar atau tanyakan lebih sedikit.',
    closedLane:
      'Peran Anda hanya dapat bertanya melalui halaman hub: buka analisis yang sudah disimpan.',
    withheld: (count: number) => `${count} bagian tidak Anda dapatkan seperti adanya`,
    treatment: {
      MASKED: 'disamarkan',
      ABSENT: 'tidak ditampilkan',
      REFUSED: 'ditolak',
    },
    opens: (classes: readonly string[]) => `Membuka data pribadi: ${list(classes)}`,
    unknown: 'Biayanya tidak diketahui: hub tidak menjawab. Periksa jaringan.',
    purposeIs: (purpose: string) => `Akan dicatat dengan keperluan: ${purpose}.`,
    otherPurpose: 'Ganti keperluan',
    needsPurpose: 'Keperluan Anda akan ditanyakan, dan pembukaannya dicatat.',
  },
  history: {
    title: (count: number) => `Riwayat tab ini (${count})`,
    hint: 'Riwayat ini hanya ada di tab ini dan hilang saat Anda keluar.',
  },
};

export type WorkbenchWords = typeof idWorkbench;
