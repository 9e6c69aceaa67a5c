import { describe, expect, test } from 'vitest';
import writeXlsxFile, { type Row } from 'write-excel-file/node';
import { immigrationStayPermits } from './source.ts';

const TITLES: Row[] = [
  ['KANTOR IMIGRASI KELAS II TPI SAMPIT'],
  ['DAFTAR IZIN TINGGAL ORANG ASING'],
  ['Keadaan per 24 November 2026'],
  ['Periode: November 2026'],
  ['Kode Satker: KANIM-SAMPIT'],
  [],
];

const UPPER: Row = [
  { value: 'No', rowSpan: 2 },
  { value: 'Nama Lengkap', rowSpan: 2 },
  { value: 'L/P', rowSpan: 2 },
  { value: 'Tanggal Lahir', rowSpan: 2 },
  { value: 'Kewarganegaraan', rowSpan: 2 },
  { value: 'Paspor', columnSpan: 2 },
  null,
  { value: 'Izin Tinggal', columnSpan: 6 },
  null,
  null,
  null,
  null,
  null,
  { value: 'Penjamin / Pemberi Kerja', columnSpan: 2 },
  null,
  { value: 'Kab/Kota tempat tinggal (nama atau kode Kemendagri)', rowSpan: 2 },
  { value: 'Keterangan', rowSpan: 2 },
];

const LOWER: Row = [
  ...[null, null, null, null, null, 'Nomor', 'Berlaku s.d.'],
  ...['Jenis', 'Indeks Visa', 'Nomor', 'Tanggal Terbit', 'Berlaku dari', 'Berlaku s.d.'],
  ...['Nama', 'NIB', null, null],
];

const WANG: Row = [
  ...[1, 'WANG WEI', 'L', '17/02/1984', 'RRT', 'e 12345678', '31 Des 2030'],
  ...['KITAS', 'E23', '2C21JE0001', { value: new Date('2026-01-02T00:00:00Z'), type: Date }],
  ...[46_027, '4 Jan 2027', 'PT. Bantarum Utama', '220001234567', '62.06', null],
];

const withCell = (row: Row, index: number, value: Row[number]): Row =>
  row.map((cell, at) => (at === index ? value : cell));

const REGENCY = 15;

const read = async (...rows: Row[]) => {
  const workbook = writeXlsxFile([...TITLES, UPPER, LOWER, ...rows], {
    dateFormat: 'dd/mm/yyyy',
  });
  return immigrationStayPermits.read(await workbook.toBuffer());
};

const readOne = async (row: Row) => {
  const file = await read(row);
  if (!file.ok) throw new Error(file.problem.sentence.en);
  return file.value.rows[0]?.mapped;
};

test('a register says who drew it, when, and for which period', async () => {
  const file = await read(WANG);
  expect(file.ok && file.value).toMatchObject({
    agency: 'KANIM-SAMPIT',
    period: { from: '2026-11-01', to: '2026-11-30' },
    extractedOn: '2026-11-24',
  });
});

test('a row under merged headings becomes a person, a sponsor and a stay permit', async () => {
  expect(await readOne(WANG)).toEqual({
    ok: true,
    value: {
      person: {
        name: 'WANG WEI',
        sex: 'MALE',
        birthDate: '1984-02-17',
        nationality: 'CHN',
        document: {
          number: 'E12345678',
          country: 'CHN',
          expiresOn: '2030-12-31',
        },
      },
      employer: {
        name: 'PT. Bantarum Utama',
        nib: '0220001234567',
        kbli: null,
      },
      sites: [],
      permit: {
        kind: 'ITAS',
        code: 'E23',
        number: '2C21JE0001',
        position: null,
        regency: '62.06',
        issuedOn: '2026-01-02',
        validFrom: '2026-01-05',
        validTo: '2027-01-04',
        status: 'ACTIVE',
      },
      incident: null,
    },
  });
});

test('group titles, subtotals and the signature block are no rows, and rows keep their numbers', async () => {
  const second = withCell(withCell(WANG, 0, 2), 9, '2C21JE0002');
  const file = await read(
    ['A.', 'IZIN TINGGAL TERBATAS'],
    WANG,
    second,
    [null, 'Jumlah ITAS', 2],
    [],
    [...Array<null>(12).fill(null), 'Sampit, 24 November 2026'],
    [...Array<null>(12).fill(null), 'Kepala Seksi'],
  );
  expect(file.ok && file.value.rows.map(({ row }) => row)).toEqual([10, 11]);
});

test('a row that has lost its running number is still a row', async () => {
  const file = await read(withCell(WANG, 0, null));
  expect(file.ok && file.value.rows).toHaveLength(1);
});

describe('the regency', () => {
  test.each([
    ['62.06', '62.06'],
    ['Kab. Katingan', '62.06'],
    ['KOTIM', '62.02'],
  ])('“%s” is read as %s', async (written, code) => {
    expect(await readOne(withCell(WANG, REGENCY, written))).toMatchObject({
      value: { permit: { regency: code } },
    });
  });

  test.each([
    ['6206', 'regency-code-ambiguous'],
    ['62.99', 'regency-code-unknown'],
    ['Kotabaru', 'regency-name-unknown'],
  ])('“%s” rejects the row: %s', async (written, code) => {
    const column = 'Kab/Kota tempat tinggal (nama atau kode Kemendagri)';
    expect(await readOne(withCell(WANG, REGENCY, written))).toEqual({
      ok: false,
      problem: [{ code, column, value: written }],
    });
  });

  test('may be blank', async () => {
    expect(await readOne(withCell(WANG, REGENCY, null))).toMatchObject({
      value: { permit: { regency: null } },
    });
  });
});

test('a column that nobody agreed on rejects the rows that fill it', async () => {
  const workbook = writeXlsxFile([...TITLES, [...UPPER, 'Agama'], LOWER, [...WANG, 'x']], {
    dateFormat: 'dd/mm/yyyy',
  });
  const file = await immigrationStayPermits.read(await workbook.toBuffer());
  expect(file.ok && file.value.rows[0]?.mapped).toEqual({
    ok: false,
    problem: [{ code: 'value-unclaimed', column: 'Agama', value: 'x' }],
  });
});
