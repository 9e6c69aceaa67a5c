/** How the police write an invented incident, and what goes wrong in their reports. Summaries name nobody. */
import { addDays, type Day } from '../../kernel/day.ts';
import type { RegencyNames } from '../../kernel/regency-code.ts';
import type { Company } from '../invent/companies.ts';
import type { Line } from '../invent/lines.ts';
import { writeRegencyName } from '../invent/mess.ts';
import { pointWithin, WORKER_SHARES } from '../invent/places.ts';
import type { Random } from '../invent/random.ts';

export interface Report {
  nomor_laporan: string;
  kategori: string;
  status: string;
  waktu_kejadian: string;
  waktu_lapor: string;
  kabupaten: string;
  tempat: string;
  koordinat: { lintang: number; bujur: number } | null;
  lokasi_perusahaan: string | null;
  uraian: string;
}

export type ReportLine = Line<{
  report: Report;
  /** Whether the line breaks off in the middle. */
  brokenOff: boolean;
}>;

/** Category words of the police with their share and a summary. */
const EVENTS: readonly (readonly [readonly [string, string], number])[] = [
  [['Overstay', 'Dugaan izin tinggal terlampaui beberapa hari.'], 10],
  [['Penyalahgunaan izin tinggal', 'Dugaan kegiatan tidak sesuai izin tinggal.'], 9],
  [['Dokumen tidak lengkap', 'Dokumen perjalanan tidak dapat ditunjukkan saat pemeriksaan.'], 9],
  [['TKA tanpa RPTKA', 'Dugaan bekerja tanpa pengesahan RPTKA.'], 7],
  [['Jabatan tidak sesuai', 'Dugaan jabatan berbeda dari RPTKA.'], 5],
  [['Laka kerja', 'Kecelakaan kerja di area produksi, korban dibawa ke puskesmas.'], 14],
  [['Perselisihan hubungan industrial', 'Perselisihan mengenai upah, mediasi dijadwalkan.'], 6],
  [['WNA korban tindak pidana', 'Laporan kehilangan barang milik warga negara asing.'], 7],
  [['WNA diduga pelaku tindak pidana', 'Dugaan tindak pidana ringan, masih didalami.'], 4],
  [['Dugaan TPPO', 'Laporan dugaan perdagangan orang, korban didampingi.'], 2],
  [['Orang hilang', 'Laporan orang tidak kembali dari lokasi kerja.'], 2],
  [['Konflik lahan', 'Sengketa batas kebun antara warga dan perusahaan.'], 8],
  [['Unjuk rasa', 'Penyampaian pendapat di depan kantor perusahaan, berjalan tertib.'], 5],
  [['PETI', 'Dugaan penambangan tanpa izin dengan alat berat.'], 8],
  [['Ormas tanpa kelengkapan', 'Surat keterangan organisasi belum lengkap.'], 2],
  [['Deportasi', 'Pengawalan pendeportasian bersama Imigrasi.'], 4],
];

const OPEN_STATUSES = ['Dilaporkan', 'Diverifikasi', 'Dalam penanganan', 'Lidik'];
const CLOSED_STATUSES = ['Selesai', 'Selesai', 'Dilimpahkan', 'Tidak terbukti', 'Diputus'];
const PLACES = [
  'Jl. Trans Kalimantan Km',
  'Jl. Poros Km',
  'Dermaga',
  'Mes karyawan blok',
  'Pasar RT',
];
const MONTHS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

const COVERED_DAYS = 365;
const STILL_OPEN_DAYS = 60;
const SHARES = { located: 0.7, atSite: 0.3 };

const at = (day: Day, hour: number, random: Random): string =>
  `${day}T${String(hour).padStart(2, '0')}:${String(random.int(0, 59)).padStart(2, '0')}:00+07:00`;

const earlier = (one: Day, other: Day): Day => (one < other ? one : other);

function writePoint(regency: RegencyNames, random: Random): Report['koordinat'] {
  if (!random.chance(SHARES.located)) return null;
  const { latitude, longitude } = pointWithin(regency.kemendagri, random);
  return { lintang: latitude, bujur: longitude };
}

/** The line of one incident of the year before the day of the extract. */
export function writeIncidentLine(
  serial: number,
  companies: readonly Company[],
  asOf: Day,
  random: Random,
): ReportLine {
  const regency = random.weighted(WORKER_SHARES);
  const [category, summary] = random.weighted(EVENTS);
  const occurred = addDays(asOf, -random.int(0, COVERED_DAYS - 1));
  const reported = earlier(addDays(occurred, random.int(0, 3)), asOf);
  const isOpen = occurred > addDays(asOf, -STILL_OPEN_DAYS) || random.chance(0.2);
  const sites = companies
    .flatMap((company) => company.sites)
    .filter((site) => site.regency === regency.kemendagri);
  const [year, month] = reported.split('-');
  const unit = regency.name.toUpperCase();
  return {
    cells: {
      brokenOff: false,
      report: {
        nomor_laporan: `LP/B/${serial}/${MONTHS[Number(month) - 1]}/${year}/SPKT/POLRES ${unit}`,
        kategori: category,
        status: random.pick(isOpen ? OPEN_STATUSES : CLOSED_STATUSES),
        waktu_kejadian: at(occurred, random.int(0, 12), random),
        waktu_lapor: at(reported, random.int(13, 23), random),
        kabupaten: writeRegencyName(regency, random),
        tempat: `${random.pick(PLACES)} ${random.int(1, 40)}`,
        koordinat: writePoint(regency, random),
        lokasi_perusahaan:
          sites.length > 0 && random.chance(SHARES.atSite) ? random.pick(sites).name : null,
        uraian: summary,
      },
    },
    truth: {
      person: '',
      passport: '',
      country: '',
      birthDate: '',
      regency: regency.kemendagri,
      validFrom: '',
      validTo: '',
      expected: 'accepted',
    },
    expendable: true,
  };
}
