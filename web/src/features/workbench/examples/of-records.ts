/** Questions for rows of persons, permits and employers. Persons stand there by pseudonym; nobody is ranked. */
import { daysFrom, type Example } from './example.ts';

const ON_DAY = {
  variable: 'day',
  kind: 'DAY',
  label: { id: 'Pada tanggal', en: 'On the day' },
} as const;

const PERMITS_OF_PERSON = `permits(first: 10) {
        nodes { kind { id } validTo regency { name } employer { name } site { name regency { name } } absences { field reason } }
      }`;

export const OF_RECORDS: readonly Example[] = [
  {
    id: 'expiring-by-employer',
    title: {
      id: 'Izin yang habis dalam 60 hari menurut pemberi kerja',
      en: 'Permits that expire in 60 days, by employer',
    },
    read: {
      id: 'Tiap angka adalah jumlah izin satu pemberi kerja yang hari terakhirnya jatuh antara hari ini dan batas harinya; dua yang senama dibedakan dengan NIB.',
      en: 'Each number counts the permits for one employer whose last day lies between today and the limit; two of one name are told apart by their business number.',
    },
    isNot: {
      id: 'Bukan pelanggaran: perpanjangan mungkin sedang diurus; satu orang dapat memegang dua izin.',
      en: 'No violation: an extension may be under way, and one person may hold two permits.',
    },
    text: `query IzinHabisMenurutPemberiKerja($days: Int!) {
  permits(filter: { expiresWithinDays: $days }, orderBy: [{ validTo: ASC }]) {
    totalCount
    nodes {
      validTo kind { id } employer { id name nib absences { field reason } } regency { name } holder { pseudonym }
      absences { field reason }
    }
  }
}`,
    variables: () => ({ days: 60 }),
    parameters: [
      { variable: 'days', kind: 'NUMBER', label: { id: 'Dalam berapa hari', en: 'Within days' } },
    ],
    show: 'tampil=pivot&tanpa=employer.id&baris=employer.name&lajur=kind.id',
    also: [],
  },
  {
    id: 'works-elsewhere',
    title: {
      id: 'Pekerja yang izin tinggalnya menyebut kabupaten lain daripada lokasi kerjanya',
      en: 'Workers whose stay permit names another regency than their site',
    },
    read: {
      id: 'Tiap baris adalah satu orang yang pada tanggal itu memegang izin tinggal di satu kabupaten dan RPTKA dengan lokasi kerja hanya di kabupaten lain.',
      en: 'Each row is a person who on that day held a stay permit of one regency and a work permit with sites in others only.',
    },
    isNot: {
      id: 'Bukan temuan: orang dapat tinggal di kabupaten tetangga, dan berkas dapat terlambat; periksa dulu dengan kedua instansi.',
      en: 'No finding: people may live in the next regency, and files may be late; ask both agencies first.',
    },
    text: `query IzinMenyebutKabupatenLain($day: Date!) {
  foreignNationals(filter: { worksElsewhereOn: $day }) {
    totalCount
    nodes {
      pseudonym
      ${PERMITS_OF_PERSON}
    }
  }
}`,
    variables: (today) => ({ day: today }),
    parameters: [ON_DAY],
    show: '',
    also: [],
  },
  {
    id: 'work-without-stay',
    title: {
      id: 'RPTKA berlaku tanpa izin tinggal yang berlaku',
      en: 'Work permits in force without a stay permit in force',
    },
    read: {
      id: 'Tiap baris adalah satu orang dengan RPTKA yang berlaku pada tanggal itu, sedangkan tidak satu pun izin tinggalnya dalam hub berlaku.',
      en: 'Each row is a person with a work permit in force on that day and no stay permit in the hub that is.',
    },
    isNot: {
      id: 'Bukan bukti bekerja tanpa izin: orangnya mungkin belum datang, sudah pulang, atau berkasnya belum dikirim.',
      en: 'No proof of work without a permit: the person may not have come yet, may have left, or the file may be missing.',
    },
    text: `query RptkaTanpaIzinTinggal($day: Date!) {
  foreignNationals(
    filter: {
      permitKinds: ["RPTKA"]
      permitValidOn: $day
      not: { permitKinds: ["ITK", "ITAS", "ITAP"], permitValidOn: $day }
    }
  ) {
    totalCount
    nodes {
      pseudonym
      ${PERMITS_OF_PERSON}
    }
  }
}`,
    variables: (today) => ({ day: today }),
    parameters: [ON_DAY],
    show: '',
    also: [],
  },
  {
    id: 'stay-ended',
    title: {
      id: 'Izin tinggal yang masa berlakunya berakhir tiga bulan ini',
      en: 'Stay permits whose validity ended in the last three months',
    },
    read: {
      id: 'Tiap baris adalah satu izin tinggal yang hari terakhirnya jatuh di antara kedua tanggal, yang terbaru di atas.',
      en: 'Each row is a stay permit whose last day lies between the two days, the latest first.',
    },
    isNot: {
      id: 'Bukan daftar overstay: pemegangnya mungkin sudah memperpanjang, beralih status, atau pulang.',
      en: 'No list of overstays: its holder may have extended it, changed status or left.',
    },
    text: `query IzinTinggalBerakhir($from: Date!, $to: Date!) {
  permits(filter: { families: [STAY], validTo: { from: $from, to: $to } }, orderBy: [{ validTo: DESC }]) {
    totalCount
    nodes { validTo kind { id } code regency { name } employer { name } status holder { pseudonym } absences { field reason } }
  }
}`,
    variables: (today) => ({ from: daysFrom(today, -90), to: daysFrom(today, -1) }),
    parameters: [
      { variable: 'from', kind: 'DAY', label: { id: 'Dari tanggal', en: 'From' } },
      { variable: 'to', kind: 'DAY', label: { id: 'Sampai tanggal', en: 'To' } },
    ],
    show: '',
    also: [],
  },
  {
    id: 'employers-and-permits',
    title: {
      id: 'Pemberi kerja, lokasi kerja dan izin yang tercatat',
      en: 'Employers, their sites and the permits on record',
    },
    read: {
      id: 'Tiap baris adalah satu pemberi kerja; yang paling banyak izinnya di atas, termasuk izin yang sudah habis.',
      en: 'Each row is an employer, the one with the most permits first, those that have expired included.',
    },
    isNot: {
      id: 'Bukan jumlah pekerja: satu orang dapat memegang beberapa izin selama bertahun-tahun.',
      en: 'Not a number of workers: a person may hold several permits over the years.',
    },
    text: `query PemberiKerjaDanIzin($regencies: [RegencyCodeInput!], $sectors: [ID!]) {
  employers(filter: { regencies: $regencies, sectors: $sectors }) {
    totalCount
    nodes { name nib sector { name } sites { totalCount } permits { totalCount } absences { field reason } }
  }
}`,
    variables: () => ({}),
    parameters: [
      {
        variable: 'regencies',
        kind: 'REGENCY',
        label: { id: 'Kabupaten/kota', en: 'Regencies' },
      },
      { variable: 'sectors', kind: 'SECTOR', label: { id: 'Sektor', en: 'Sectors' } },
    ],
    show: 'urut=-permits.totalCount',
    also: [],
  },
  {
    id: 'sites-off-the-map',
    title: {
      id: 'Lokasi kerja yang belum ada di peta',
      en: 'Sites that are not on the map',
    },
    read: {
      id: 'Tiap baris adalah lokasi kerja yang titiknya tidak dilaporkan, atau jatuh di luar kabupatennya; kolom alasan mengatakan yang mana.',
      en: 'Each row is a site whose point was not reported, or lies outside its regency; the reason says which.',
    },
    isNot: {
      id: 'Bukan lokasi yang disembunyikan: yang kurang adalah data, dan instansi pengirim dapat melengkapinya.',
      en: 'No hidden places: what lacks is data, and the agency that sends the file can add it.',
    },
    text: `query LokasiKerjaBelumTerpetakan {
  sites(filter: { placed: false }) {
    totalCount
    nodes { name employer { name } regency { name } location { latitude longitude } absences { field reason } }
  }
}`,
    variables: () => ({}),
    parameters: [],
    show: '',
    also: ['LEADER', 'PRESENTER'],
  },
];
