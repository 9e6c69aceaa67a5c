/** Writes an invented register as an immigration office lays it out. */
import writeXlsxFile, { type CellObject, type Row } from 'write-excel-file/node';
import type { Day } from '../../kernel/day.ts';
import { MONTH_NAMES } from '../../kernel/written-day.ts';
import type { Placed } from '../invent/lines.ts';
import type { ImmigrationOffice } from '../invent/places.ts';
import { settleZipTimes } from '../invent/zip-times.ts';
import { COLUMNS, type ColumnName } from './columns.ts';
import type { SheetValue, StayLine } from './invent-rows.ts';

/** Groups of columns under one merged heading; a column by itself is merged over both heading rows. */
const HEADINGS: readonly {
  title: string;
  under: readonly [ColumnName, string][];
}[] = [
  { title: COLUMNS.number.headings[0], under: [['number', '']] },
  { title: COLUMNS.name.headings[0], under: [['name', '']] },
  { title: COLUMNS.sex.headings[0], under: [['sex', '']] },
  { title: COLUMNS.birthDate.headings[0], under: [['birthDate', '']] },
  { title: COLUMNS.nationality.headings[0], under: [['nationality', '']] },
  {
    title: 'Paspor',
    under: [
      ['passportNumber', 'Nomor'],
      ['passportExpiry', 'Berlaku s.d.'],
    ],
  },
  {
    title: 'Izin Tinggal',
    under: [
      ['permitKind', 'Jenis'],
      ['visaIndex', 'Indeks Visa'],
      ['permitNumber', 'Nomor'],
      ['issuedOn', 'Tanggal Terbit'],
      ['validFrom', 'Berlaku dari'],
      ['validTo', 'Berlaku s.d.'],
    ],
  },
  {
    title: 'Penjamin / Pemberi Kerja',
    under: [
      ['sponsor', 'Nama'],
      ['nib', 'NIB'],
    ],
  },
  { title: COLUMNS.position.headings[0], under: [['position', '']] },
  { title: COLUMNS.regency.headings[0], under: [['regency', '']] },
  { title: COLUMNS.remark.headings[0], under: [['remark', '']] },
];

const COLUMN_ORDER = HEADINGS.flatMap(({ under }) => under.map(([name]) => name));

/** The permits stand in groups, each with a title and a subtotal. */
const GROUPS = [
  { letter: 'A', title: 'IZIN TINGGAL TERBATAS (ITAS)', prefix: '2C2' },
  { letter: 'B', title: 'IZIN TINGGAL TETAP (ITAP)', prefix: '2D3' },
  { letter: 'C', title: 'IZIN TINGGAL KUNJUNGAN (ITK)', prefix: '2B1' },
];

const text = (value: string, more: CellObject = {}): CellObject => ({
  value,
  type: String,
  ...more,
});

function upperHeadings(): Row {
  const bold = { fontWeight: 'bold', align: 'center' } as const;
  return HEADINGS.flatMap(({ title, under }): Row => {
    const cell = under.length > 1 ? { columnSpan: under.length } : { rowSpan: 2 };
    return [text(title, { ...bold, ...cell }), ...under.slice(1).map(() => null)];
  });
}

const lowerHeadings = (): Row =>
  HEADINGS.flatMap(({ under }): Row => under.map(([, title]) => (title === '' ? null : title)));

function writeCell(value: SheetValue): Row[number] {
  if (value === '') return null;
  if (typeof value !== 'object') return value;
  return {
    value: new Date(`${value.day}T00:00:00Z`),
    type: Date,
    format: 'dd/mm/yyyy',
  };
}

const longDay = (day: Day): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${MONTH_NAMES[(month ?? 1) - 1]} ${year}`;
};

export interface RegisterFacts {
  office: ImmigrationOffice;
  asOf: Day;
  signer: string;
}

/** The workbook's bytes, and for each row that is about a person its number and line. */
export async function writeRegister(
  lines: readonly StayLine[],
  { office, asOf, signer }: RegisterFacts,
): Promise<{ bytes: Uint8Array; placed: Placed<StayLine>[] }> {
  const rows: Row[] = [
    ['KEMENTERIAN IMIGRASI DAN PEMASYARAKATAN REPUBLIK INDONESIA'],
    [office.title],
    ['DAFTAR IZIN TINGGAL ORANG ASING'],
    [`Keadaan per ${longDay(asOf)}`],
    [`Periode: ${longDay(asOf).replace(/^\d+ /, '')}`],
    [`Kode Satker: ${office.code}`],
    [],
    upperHeadings(),
    lowerHeadings(),
  ];
  const placed: Placed<StayLine>[] = [];
  for (const { letter, title, prefix } of GROUPS) {
    const members = lines.filter(({ cells }) => String(cells.permitNumber).startsWith(prefix));
    if (members.length === 0) continue;
    rows.push([`${letter}.`, title]);
    for (const line of members) {
      const number = placed.length + 1;
      rows.push(
        COLUMN_ORDER.map((name) => (name === 'number' ? number : writeCell(line.cells[name]))),
      );
      placed.push({ row: rows.length, line });
    }
    rows.push([null, `Jumlah ${title}`, members.length]);
  }
  const signature = [`${office.city}, ${longDay(asOf)}`, 'Kepala Seksi Izin Tinggal,', '', signer];
  rows.push([], ...signature.map((part): Row => [...Array<null>(13).fill(null), part]));

  const workbook = writeXlsxFile(rows, { sheet: 'Izin Tinggal' });
  return { bytes: settleZipTimes(await workbook.toBuffer()), placed };
}
