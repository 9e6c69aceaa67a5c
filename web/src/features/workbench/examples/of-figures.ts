/** Questions for figures. Leaders and presenters get them too, as far as their tables show them. */
import { type Example, monthBefore } from './example.ts';

const AS_OF = {
  variable: 'asOf',
  kind: 'DAY',
  label: { id: 'Per tanggal (kosong: laporan terbaru)', en: 'As of (empty: the newest report)' },
} as const;
const FROM = {
  variable: 'from',
  kind: 'DAY',
  label: { id: 'Sejak tanggal', en: 'Since' },
} as const;

const CELL = 'cell { value absence }';
const CLOSE = `total { value absence } unplaced { value absence }
    sources { source extractedAt agency { name } }`;

export const OF_FIGURES: readonly Example[] = [
  {
    id: 'people-by-regency',
    title: { id: 'Orang asing menurut kabupaten/kota', en: 'Foreign nationals by regency' },
    read: {
      id: 'Tiap angka adalah jumlah orang yang izinnya berlaku pada tanggal itu, di kabupaten yang disebut izin tinggalnya yang terbaru.',
      en: 'Each number counts persons with a permit in force on that day, in the regency of their newest stay permit.',
    },
    isNot: {
      id: 'Bukan jumlah pengunjung atau pelintas; kabupaten yang tertutup bukan nol.',
      en: 'Not visitors or crossings; a withheld regency is not zero.',
    },
    text: `query OrangAsingPerKabupaten($asOf: Date) {
  rollup(indicator: "foreign-nationals", by: [REGENCY], asOf: $asOf) {
    asOf
    rows { regency { name kemendagriCode } ${CELL} }
    ${CLOSE}
  }
}`,
    variables: () => ({}),
    parameters: [AS_OF],
    show: 'tampil=peta',
    also: ['LEADER', 'PRESENTER'],
  },
  {
    id: 'workers-by-sector',
    title: {
      id: 'TKA menurut sektor dan kabupaten/kota',
      en: 'Foreign workers by sector and regency',
    },
    read: {
      id: 'Baris adalah kabupaten dan lajur adalah sektor pemberi kerja; tiap orang dihitung sekali.',
      en: 'Rows are regencies and columns are sectors of the employer; each person counts once.',
    },
    isNot: {
      id: 'Bukan jumlah izin kerja yang diterbitkan; seorang pemegang dua RPTKA tetap satu orang.',
      en: 'Not the number of work permits issued; whoever holds two is one person.',
    },
    text: `query TkaPerSektor($asOf: Date) {
  rollup(indicator: "foreign-workers", by: [SECTOR, REGENCY], asOf: $asOf) {
    asOf
    rows { regency { name kemendagriCode } sector { code nameId } ${CELL} }
    ${CLOSE}
  }
}`,
    variables: () => ({}),
    parameters: [AS_OF],
    show: 'tampil=pivot&baris=regency.name&lajur=sector.nameId&angka=cell',
    also: ['LEADER'],
  },
  {
    id: 'people-by-month',
    title: { id: 'Orang asing dari bulan ke bulan', en: 'Foreign nationals from month to month' },
    read: {
      id: 'Tiap titik adalah jumlah orang pada akhir bulan, menurut yang diketahui hub sekarang.',
      en: 'Each point counts the persons at the end of a month, as the hub knows it today.',
    },
    isNot: {
      id: 'Bukan jumlah kedatangan: naik atau turun dapat juga karena berkas yang terlambat.',
      en: 'Not arrivals: a rise or a fall may also come from a file that was late.',
    },
    text: `query OrangAsingPerBulan($from: Date!) {
  rollup(indicator: "foreign-nationals", by: [MONTH], filter: { from: $from }) {
    asOf
    rows { period ${CELL} }
    ${CLOSE}
  }
}`,
    variables: (today) => ({ from: monthBefore(today, 11) }),
    parameters: [FROM],
    show: 'tampil=grafik&grafik=line&baris=period&angka=cell',
    also: ['LEADER', 'PRESENTER'],
  },
  {
    id: 'expiring-by-regency',
    title: {
      id: 'Izin yang habis dalam 60 hari menurut kabupaten/kota',
      en: 'Permits that expire in 60 days, by regency',
    },
    read: {
      id: 'Tiap angka adalah jumlah izin yang pada tanggal itu masih berlaku dan habis dalam 60 hari sesudahnya.',
      en: 'Each number counts the permits in force on that day that expire within 60 days after it.',
    },
    isNot: {
      id: 'Bukan jumlah orang, dan belum tentu tidak diperpanjang.',
      en: 'Not a number of persons, and not a sign that they are not extended.',
    },
    text: `query IzinHabisPerKabupaten($asOf: Date) {
  rollup(indicator: "permits-expiring-60", by: [REGENCY], asOf: $asOf) {
    asOf
    rows { regency { name kemendagriCode } ${CELL} }
    ${CLOSE}
  }
}`,
    variables: () => ({}),
    parameters: [AS_OF],
    show: 'tampil=peta',
    also: ['LEADER'],
  },
  {
    id: 'incidents-by-kind',
    title: {
      id: 'Insiden menurut jenis dan status',
      en: 'Incidents by kind and status',
    },
    read: {
      id: 'Tiap batang adalah satu jenis insiden sejak tanggal itu, terbagi menurut sampai di mana penanganannya.',
      en: 'Each bar is a kind of incident since that day, divided by how far it has been dealt with.',
    },
    isNot: {
      id: 'Bukan jumlah pelanggaran: laporan adalah dugaan sampai diputus; yang tidak terbukti tidak dihitung.',
      en: 'Not violations: a report is an allegation until it is decided, and the unsubstantiated are not counted.',
    },
    text: `query InsidenMenurutJenis($from: Date!) {
  rollup(indicator: "incidents", by: [INCIDENT_CATEGORY, STATUS], filter: { from: $from }) {
    asOf
    rows { keys { dimension value } ${CELL} }
    ${CLOSE}
  }
}`,
    variables: (today) => ({ from: monthBefore(today, 11) }),
    parameters: [FROM],
    show: 'tampil=grafik&grafik=stacked',
    also: ['LEADER', 'PRESENTER'],
  },
  {
    id: 'reports-by-agency',
    title: {
      id: 'Laporan yang diterima dari tiap instansi per bulan',
      en: 'Reports received from each agency by month',
    },
    read: {
      id: 'Tiap petak adalah jumlah berkas satu instansi untuk satu bulan; nol berarti bulan itu tidak ada berkasnya.',
      en: 'Each square counts the files of an agency for a month; zero is a month without one.',
    },
    isNot: {
      id: 'Bukan ukuran mutu isi berkas; lihat halaman Sumber untuk baris yang ditolak.',
      en: 'No measure of what the files hold; the page Sources has the rejected rows.',
    },
    text: `query LaporanPerInstansi($from: Date!) {
  rollup(indicator: "reports-received", by: [AGENCY, MONTH], filter: { from: $from }) {
    asOf
    rows { period keys { dimension value } ${CELL} }
    ${CLOSE}
  }
}`,
    variables: (today) => ({ from: monthBefore(today, 5) }),
    parameters: [FROM],
    show: 'tampil=grafik&grafik=heat',
    also: ['LEADER', 'PRESENTER'],
  },
];
