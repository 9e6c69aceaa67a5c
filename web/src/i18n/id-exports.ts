/** What downloads say in Indonesian. */
export const idExports = {
  exports: {
    button: 'Unduh',
    title: (list: string) => `Unduh: ${list}`,
    format: 'Bentuk berkas',
    formats: {
      xlsx: 'Excel (XLSX)',
      csv: 'CSV dalam ZIP',
      geojson: 'GeoJSON, untuk peta',
      jsonl: 'JSON Lines, untuk program',
    },
    what: 'Berkas memuat semua baris menurut saringan saat ini, beserta keterangan sumber dan tanggalnya. Unduhan dicatat dalam jejak audit.',
    personal:
      'Berkas ini memuat data pribadi; nama disamarkan dan tanggal lahir tidak dimuat. Simpan di tempat yang aman dan hapus setelah dipakai.',
    start: 'Unduh berkas',
    busy: 'Menyiapkan berkas…',
    cancel: 'Batal',
    absences: 'Yang tidak ditampilkan',
    regencyCode: 'Kode Kemendagri',
    latitude: 'Lintang',
    longitude: 'Bujur',
    sites: 'Unduh lokasi kerja',
    unauthenticated: 'Sesi Anda sudah berakhir. Masuk lagi.',
    forbidden: 'Peran Anda tidak mencakup data ini. Hubungi admin bila Anda memerlukannya.',
    outdated: 'Hub telah diperbarui. Muat ulang halaman ini, lalu unduh lagi.',
    offline: 'Server tidak dapat dihubungi. Periksa jaringan, lalu coba lagi.',
    failed: 'Berkas tidak dapat dibuat. Coba lagi.',
    'cut-off': 'Berkas terputus di tengah jalan dan tidak disimpan. Coba lagi.',
  },
};
