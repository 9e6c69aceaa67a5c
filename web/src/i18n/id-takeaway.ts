/** What the map says when it is taken away, and when there is no network, in Indonesian. */
export const idTakeaway = {
  offline: {
    title: 'Tidak tersambung ke hub',
    since: (moment: string) => `Tidak tersambung sejak ${moment}.`,
    last: (moment: string) => `Terakhir tersambung ${moment}.`,
    unknown: 'Belum pernah tersambung dari komputer ini sejak terakhir keluar.',
    figures: 'Angka memerlukan jaringan dan tidak disimpan di komputer ini.',
    older: 'Angka di layar diambil sebelum itu; angka baru memerlukan jaringan.',
    form: 'Laporan tetap dapat diisi, dan terkirim sendiri saat ada jaringan.',
    itself: 'Halaman ini pulih sendiri begitu hub terjangkau lagi.',
    map: 'Peta batas kabupaten/kota tanpa angka',
  },
  takeaway: {
    toBriefing: 'Tambah ke paparan',
    toOtherBriefing: 'Pilih paparan yang ditambah',
    button: 'Bawa peta',
    title: 'Bawa peta ini',
    png: 'Gambar (PNG)',
    svg: 'Gambar vektor (SVG)',
    print: 'Cetak',
    copy: 'Salin tautan',
    copied: 'Tautan disalin.',
    notCopied: 'Peramban tidak mengizinkan penyalinan. Salin dari baris alamat.',
    opensFor:
      'Tautan memuat seluruh tampilan ini dan hanya terbuka bagi yang masuk dengan akun hub. Setiap orang melihat angka menurut perannya sendiri.',
    holds:
      'Gambar memuat yang terlihat di layar: peta, legenda, sumber, tanggal, dan cakupan; tanpa titik lokasi.',
    busy: 'Menyiapkan gambar…',
    failed: 'Gambar tidak dapat dibuat. Coba lagi, atau pakai Cetak.',
    close: 'Tutup',
    north: 'U',
    kilometres: (count: string) => `${count} km`,
    sources: (names: string) => `Sumber angka: ${names}.`,
    sector: (name: string) => `Sektor: ${name}.`,
    made: (moment: string) => `PORA Hub, dibuat ${moment}.`,
  },
};
