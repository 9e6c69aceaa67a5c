import { expect, test } from 'vitest';
import { policeIncidents } from './source.ts';

const ABOUT = {
  instansi: 'POLDA-KALTENG',
  periode: '2026-11',
  ditarik: '2026-11-24T16:00:00+07:00',
};

const REPORT = {
  nomor_laporan: 'LP/B/1/XI/2026/SPKT/POLRES KOTAWARINGIN TIMUR',
  kategori: 'Laka kerja',
  status: 'Dalam penanganan',
  waktu_kejadian: '2026-11-03T09:15:00+07:00',
  waktu_lapor: '2026-11-03T14:00:00+07:00',
  kabupaten: 'Kotim',
  tempat: 'Jl. Poros Km 12',
  koordinat: { lintang: -2.55, bujur: 112.94 } as object | null,
  lokasi_perusahaan: null,
  uraian: 'Kecelakaan kerja di area produksi.',
};

const read = (...lines: (object | string)[]) => {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  return policeIncidents.read(new TextEncoder().encode(text.join('\n')));
};

const readOne = async (changes: Partial<Record<keyof typeof REPORT | 'agama', unknown>>) => {
  const file = await read(ABOUT, { ...REPORT, ...changes });
  if (!file.ok) throw new Error(file.problem.sentence.en);
  return file.value.rows[0]?.mapped;
};

test('the first line says who drew the file, when, and for which period', async () => {
  const file = await read(ABOUT, REPORT);
  expect(file.ok && file.value).toMatchObject({
    agency: 'POLDA-KALTENG',
    period: { from: '2026-11-01', to: '2026-11-30' },
    extractedOn: '2026-11-24',
  });
  expect(file.ok && file.value.rows.map(({ row }) => row)).toEqual([2]);
});

test('a line becomes an incident and says nothing about persons', async () => {
  expect(await readOne({})).toEqual({
    ok: true,
    value: {
      person: null,
      employer: null,
      sites: [],
      permit: null,
      incident: {
        reference: 'LP/B/1/XI/2026/SPKT/POLRES KOTAWARINGIN TIMUR',
        category: 'WORK_ACCIDENT',
        severity: 3,
        status: 'HANDLED',
        occurredAt: '2026-11-03T09:15:00+07:00',
        reportedAt: '2026-11-03T14:00:00+07:00',
        regency: '62.02',
        place: 'Jl. Poros Km 12',
        point: { latitude: -2.55, longitude: 112.94 },
        site: null,
        summary: 'Kecelakaan kerja di area produksi.',
      },
    },
  });
});

test('a report without coordinates has no point', async () => {
  expect(await readOne({ koordinat: null })).toMatchObject({
    value: { incident: { point: null } },
  });
});

test('half a point rejects the line', async () => {
  const halves = [
    { ...REPORT, koordinat: { lintang: -2.55, bujur: null } },
    { ...REPORT, nomor_laporan: 'LP/B/2' },
  ];
  const file = await read(ABOUT, ...halves);
  expect(file.ok && file.value.rows[0]?.mapped).toEqual({
    ok: false,
    problem: [{ code: 'required-value-missing', column: 'koordinat.bujur', value: '' }],
  });
});

test.each([
  ['Penyalahgunaan izin tinggal', 'PERMIT_MISUSE'],
  ['PETI', 'UNLICENSED_MINING'],
  ['Dugaan TPPO', 'TRAFFICKING_VICTIM'],
  ['Deportasi', 'REMOVAL'],
  ['Pencari suaka', 'REFUGEE_OR_ASYLUM_SEEKER'],
])('“%s” is the category %s', async (kategori, category) => {
  expect(await readOne({ kategori })).toMatchObject({
    value: { incident: { category } },
  });
});

test.each([
  ['kategori', 'Lain-lain', 'category-unknown'],
  ['status', 'Lihat berkas', 'status-unknown'],
  ['kabupaten', 'Banjar', 'regency-name-unknown'],
  ['kabupaten', '6206', 'regency-code-ambiguous'],
  ['waktu_kejadian', '2026-11-03 09:15', 'date-unreadable'],
  ['nomor_laporan', '', 'required-value-missing'],
  ['agama', 'x', 'value-unclaimed'],
])('%s “%s” rejects the line: %s', async (column, value, code) => {
  expect(await readOne({ [column]: value })).toEqual({
    ok: false,
    problem: [{ code, column, value }],
  });
});

test('a line that breaks off is rejected by itself and does not stop the file', async () => {
  const file = await read(ABOUT, '{"nomor_laporan":"LP/B/9', REPORT);
  expect(file.ok && file.value.rows.map(({ row, mapped }) => [row, mapped.ok])).toEqual([
    [2, false],
    [3, true],
  ]);
  expect(file.ok && file.value.rows[0]?.mapped).toEqual({
    ok: false,
    problem: [
      {
        code: 'line-unreadable',
        column: '',
        value: '{"nomor_laporan":"LP/B/9',
      },
    ],
  });
});
