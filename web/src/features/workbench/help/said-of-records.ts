/** What the schema says of records and figures, in Indonesian; '' stands for the type itself. */
export type Said = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Fields that say the same of every record. */
export const SAID_OF_ALL: Readonly<Record<string, string>> = {
  id: 'Pengenal buram yang menamai rekaman ini di mana pun dalam hub; untuk program.',
  absences: 'Mengapa sebuah bidang rekaman ini kosong.',
  name: 'Nama dalam bahasa Indonesia.',
  nameId: 'Nama dalam bahasa Indonesia.',
  nameEn: 'Nama dalam bahasa Inggris.',
};

export const SAID_OF_RECORDS: Said = {
  Agency: {
    '': 'Kantor yang mengirim berkas, membaca hub, atau keduanya.',
    code: 'Kode singkat yang dipakai berkas dan saringan untuk menyebut instansi ini.',
    kind: 'Jenis instansi: imigrasi, ketenagakerjaan, kepolisian, Kesbangpol, atau pemerintah daerah.',
  },
  Country: {
    '': 'Kewarganegaraan atau negara penerbit: ISO 3166 alfa-3 atau kode khusus ICAO.',
    alpha3:
      'Tiga huruf ISO 3166, atau kode khusus ICAO seperti `XXA` bagi orang tanpa kewarganegaraan.',
  },
  Employer: {
    '': 'Perusahaan atau organisasi yang mempekerjakan atau menjamin orang asing.',
    name: 'Nama menurut berkas terbaru.',
    nib: 'Nomor induk berusaha, 13 angka.',
    permits: 'Izin orang yang dipekerjakan atau dijaminnya, sejauh boleh Anda lihat.',
    sector: 'Bidang usaha menurut kode KBLI.',
    sites: 'Lokasi kerjanya.',
  },
  FieldAbsence: {
    '': 'Mengapa sebuah bidang kosong atau disamarkan: POLICY berarti tidak termasuk hak peran Anda, disamarkan maupun kosong.',
    field: 'Nama bidang yang kosong; bagian rekaman ditulis di depan titik.',
    reason: 'Alasannya.',
  },
  ForeignNational: {
    '': 'Seorang asing sebagaimana dikenal hub.',
    birthDate: 'Tanggal lahir; hanya bagi yang berhak membacanya.',
    birthYear: 'Tahun lahir, bagi yang tidak berhak membaca tanggalnya.',
    corrections: 'Nilai yang ternyata salah dan sudah diperbaiki.',
    links: 'Penilaian bahwa catatan dalam berkas adalah tentang orang ini.',
    name: 'Nama seperti di paspor; disamarkan atau kosong bagi yang tidak berhak.',
    nationality: 'Kewarganegaraan.',
    opening:
      'Pembukaan data yang membuat Anda membaca rekaman ini; kosong bila tidak memerlukannya.',
    permits: 'Izin tinggal dan RPTKA, yang terbaru dahulu.',
    pseudonym:
      'Nama samaran orang ini: selalu sama bagi semua orang, dan tidak mengatakan siapa dia.',
    records: 'Apa yang dikatakan baris-baris berkas tentang orang ini.',
    sex: 'Jenis kelamin menurut dokumen perjalanan.',
    travelDocuments: 'Paspor dan dokumen perjalanan lain.',
  },
  Incident: {
    '': 'Sebuah kejadian, tidak pernah seorang manusia. Isinya dugaan sampai diputus.',
    category: 'Jenis kejadiannya.',
    location: 'Letaknya di peta; hanya bagi yang berhak, yang lain melihat kabupatennya.',
    occurredOn: 'Tanggal kejadian menurut waktu provinsi.',
    place: 'Tempatnya dengan kata-kata; hanya bagi yang berhak.',
    reference: 'Nomor yang diberikan instansi pada laporannya.',
    regency: 'Kabupaten/kota tempat kejadian.',
    reportedBy: 'Instansi yang melaporkan.',
    reportedOn: 'Tanggal laporan menurut waktu provinsi.',
    severity:
      'Keparahan kejadian: 1 administratif, 2 kepatuhan, 3 bahaya atau dugaan pidana, 4 mendesak.',
    site: 'Lokasi kerja tempat kejadian; hanya bagi yang berhak.',
    status: 'Sampai di mana laporannya; dugaan sampai diputus.',
    summary: 'Isi laporan dengan kata-katanya sendiri; hanya bagi yang berhak.',
  },
  IncidentCategory: {
    '': 'Kategori insiden.',
    id: 'Kode yang dipakai saringan dan rekap.',
  },
  Permit: {
    '': 'Izin tinggal atau izin kerja satu orang.',
    code: 'Indeks visa atau jenis RPTKA, seperti tertulis.',
    employer: 'Perusahaan atau organisasi yang mempekerjakan atau menjamin pemegangnya.',
    holder: 'Orang yang diberi izin.',
    issuedOn: 'Tanggal terbit.',
    kind: 'ITK, ITAS, ITAP, atau RPTKA.',
    number: 'Nomor izin; disamarkan atau kosong bagi yang tidak berhak.',
    position: 'Jabatan yang diizinkan, seperti tertulis.',
    provenance: 'Sel berkas mana yang menjadi asalnya.',
    regency: 'Kabupaten/kota yang disebut izin.',
    site: 'Lokasi kerja utama.',
    status: 'Keadaannya hari ini.',
    validFrom: 'Hari pertama berlaku.',
    validTo: 'Hari terakhir berlaku.',
  },
  PermitKind: {
    '': 'Jenis izin: ITK, ITAS, ITAP, atau RPTKA.',
    family: 'Izin untuk tinggal atau untuk bekerja.',
    id: 'Kode yang dipakai saringan dan rekap: `ITK`, `ITAS`, `ITAP`, `RPTKA`.',
  },
  Point: {
    '': 'Sebuah tempat di peta, dalam derajat WGS 84.',
    latitude: 'Derajat di utara khatulistiwa; negatif di selatan.',
    longitude: 'Derajat di timur Greenwich.',
  },
  Provenance: {
    '': 'Sel berkas mana yang mengatakannya.',
    agency: 'Instansi pengirim berkas.',
    batch: 'Pengenal kirimannya, lihat `batch(id:)`.',
    extractedOn: 'Tanggal instansi menarik berkas itu.',
    row: 'Nomor baris dalam berkas.',
    source: 'Jenis berkasnya.',
  },
  Regency: {
    '': 'Kabupaten atau kota di Kalimantan Tengah.',
    areaKm2: 'Luas resmi dalam km² (BIG).',
    bpsCode: 'Empat angka BPS; jangan tertukar dengan kode Kemendagri.',
    capital: 'Ibu kota kabupaten.',
    kemendagriCode: 'Kode Kementerian Dalam Negeri, misalnya `62.06`.',
    kind: 'Kabupaten atau kota.',
    name: 'Nama tanpa kata Kabupaten atau Kota.',
    population: 'Jumlah penduduk (Kemendagri).',
    populationSource: 'Siapa yang menghitung penduduknya, dan tahun berapa.',
  },
  Sector: {
    '': 'Kelompok bidang usaha menurut KBLI 2020.',
    code: 'Kode yang dipakai saringan dan rekap.',
  },
  SectorOfEmployer: {
    '': 'Sektor sebuah pemberi kerja, menurut kode KBLI dalam berkasnya sendiri.',
    code: 'Kode sektor; kosong bila kode KBLI-nya tidak termasuk sektor mana pun.',
    kbli: 'KBLI 2020, lima angka.',
    name: 'Nama sektor dalam bahasa Indonesia.',
    nameEn: 'Nama sektor dalam bahasa Inggris.',
  },
  Site: {
    '': 'Lokasi kerja sebuah pemberi kerja. Tidak memuat jumlah pekerja.',
    employer: 'Perusahaan atau organisasi yang bekerja di sana.',
    location: 'Titik di peta; kosong bila tidak dilaporkan atau bertentangan dengan kabupatennya.',
    name: 'Nama menurut berkas terbaru.',
    regency: 'Kabupaten/kota tempatnya.',
    sector: 'Sektor pemberi kerjanya.',
  },
  TravelDocument: {
    '': 'Paspor atau dokumen perjalanan lain.',
    country: 'Negara yang menerbitkannya.',
    expiresOn: 'Hari terakhir berlaku.',
    number: 'Nomor dokumen; disamarkan atau kosong bagi yang tidak berhak.',
  },
};
