/** Small agency files about invented people, row by row as a test says, laid out as the agencies do. */
import { writeRegister } from '../../server/src/sources/immigration-stay-permits/invent.ts';
import type { StayLine } from '../../server/src/sources/immigration-stay-permits/invent-rows.ts';
import { IMMIGRATION_OFFICES } from '../../server/src/sources/invent/places.ts';
import { writeExtract } from '../../server/src/sources/manpower-work-permits/invent.ts';
import type { WorkLine } from '../../server/src/sources/manpower-work-permits/invent-rows.ts';
import { writeReports } from '../../server/src/sources/police-incidents/invent.ts';
import type { Report } from '../../server/src/sources/police-incidents/invent-rows.ts';

/** The writers carry truth along; a hand-made row needs none. */
const NO_TRUTH = {
  truth: {
    person: '',
    passport: '',
    country: '',
    birthDate: '',
    regency: '',
    validFrom: '',
    validTo: '',
    expected: 'accepted' as const,
  },
  expendable: false,
};

type StayCells = StayLine['cells'];

/** A stay permit of one invented person; a test names what matters to it. Days are written `2026-11-24`. */
export type StayRow = Partial<Record<keyof StayCells, string>>;

/** Days as the agencies write them. */
const written = (day: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) ? day.split('-').reverse().join('/') : day;

const writtenDays = <Cells extends Record<string, string>>(cells: Cells): Cells =>
  Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, written(cell)])) as Cells;

/** The register of an immigration office, drawn on a day; its rows begin in row 11 of the sheet. */
export async function stayRegister(
  asOf: string,
  rows: readonly StayRow[],
  office: 'KANIM-SAMPIT' | 'KANIM-PALANGKARAYA' = 'KANIM-SAMPIT',
): Promise<Uint8Array> {
  const lines = rows.map((row, index): StayLine => {
    const serial = String(index + 1).padStart(4, '0');
    const cells = {
      name: `ORANG CONTOH ${serial}`,
      sex: 'L',
      birthDate: '1984-02-17',
      nationality: 'Malaysia',
      passportNumber: `A${serial}0000`,
      passportExpiry: '2031-12-31',
      permitKind: 'ITAS',
      visaIndex: 'E23',
      permitNumber: `2C2JE${serial}/2026`,
      issuedOn: '',
      validFrom: '2026-01-05',
      validTo: '2027-01-04',
      sponsor: '',
      nib: '',
      position: '',
      regency: '62.06',
      remark: '',
      ...row,
    };
    return { ...NO_TRUTH, cells: writtenDays(cells) };
  });
  const [sampit, palangkaRaya] = IMMIGRATION_OFFICES;
  const signer = 'Pejabat Contoh';
  const facts = { office: office === sampit.code ? sampit : palangkaRaya, asOf, signer };
  return (await writeRegister(lines, facts)).bytes;
}

/** The first row of a register that is about a person. */
export const FIRST_STAY_ROW = 11;

export type WorkRow = Partial<WorkLine['cells']>;

/** The labour office's extract, drawn on a day; its rows begin in line 5. */
export function workExtract(asOf: string, rows: readonly WorkRow[]): Uint8Array {
  const lines = rows.map((row, index): WorkLine => {
    const serial = String(index + 1).padStart(4, '0');
    const cells = {
      permitNumber: `RPTKA.${serial}/2026`,
      permitType: 'Lebih dari 6 bulan',
      company: 'PT Contoh Karya',
      nib: '9120000000017',
      kbli: '01262',
      name: `Orang Contoh ${serial}`,
      sex: 'L',
      birthDate: '1984-02-17',
      nationality: 'Malaysia',
      passportNumber: `A${serial}0000`,
      passportExpiry: '2031-12-31',
      position: 'Manajer Kebun',
      sites: '6209 Kebun Contoh',
      issuedOn: '',
      validFrom: '2026-01-05',
      validTo: '2027-01-04',
      status: 'Aktif',
      ...row,
    };
    return { ...NO_TRUTH, cells: writtenDays(cells), sites: [] };
  });
  return writeExtract(lines, asOf).bytes;
}

export const FIRST_WORK_ROW = 5;

/** The police's report, drawn on a day; its reports begin in line 2. */
export function incidentReport(asOf: string, rows: readonly Partial<Report>[]): Uint8Array {
  const lines = rows.map((row, index) => ({
    ...NO_TRUTH,
    cells: {
      brokenOff: false,
      report: {
        nomor_laporan: `LP/B/${index + 1}/CONTOH`,
        kategori: 'Laka kerja',
        status: 'Dilaporkan',
        waktu_kejadian: '2026-11-02T08:00:00+07:00',
        waktu_lapor: '2026-11-02T14:00:00+07:00',
        kabupaten: 'Katingan',
        tempat: 'Jl. Contoh Km 1',
        koordinat: null,
        lokasi_perusahaan: null,
        uraian: 'Kejadian contoh.',
        ...row,
      },
    },
  }));
  return writeReports(lines, asOf).bytes;
}

export const FIRST_INCIDENT_ROW = 2;
