import { expect, test } from 'vitest';
import { manpowerWorkPermits } from './source.ts';

const HEADINGS =
  'Nomor RPTKA;Jenis RPTKA;Nama Perusahaan;NIB;KBLI;Nama TKA;L/P;Tgl Lahir;Kewarganegaraan;No Paspor;Paspor s.d.;Jabatan;Lokasi Kerja (kode BPS);Tgl Terbit;Berlaku Dari;Berlaku Sampai;Status';

const PREFACE = '# Instansi: DISNAKERTRANS-KALTENG\r\n# Periode: 2026-11\r\n# Ditarik: 2026-11-24';

const SITES =
  '6209 Kebun Sungai Tarum (-1,9301, 113,4402) | 6202 Pabrik Kalduwai | 6202 Estate (Blok B)';

const row = (sites = SITES, nib = '220001234567', kbli = '1262'): string =>
  `RPTKA.001001/2026;Lebih dari 6 bulan;PT Bantarum Utama;${nib};${kbli};José Müller;L;17-02-84;Jerman;C01234567;31 Des 2030;Project Manager \u0096 Civil;${sites};02/01/2026;05/01/2026;04/01/2027;Aktif`;

const read = (...rows: string[]) => {
  const text = [PREFACE, HEADINGS, ...rows].join('\r\n');
  return manpowerWorkPermits.read(Buffer.from(text, 'latin1'));
};

const readOne = async (text: string) => {
  const file = await read(text);
  if (!file.ok) throw new Error(file.problem.sentence.en);
  return file.value.rows[0]?.mapped;
};

test('an extract says who drew it, when, and for which period', async () => {
  const file = await read(row());
  expect(file.ok && file.value).toMatchObject({
    agency: 'DISNAKERTRANS-KALTENG',
    period: { from: '2026-11-01', to: '2026-11-30' },
    extractedOn: '2026-11-24',
  });
  expect(file.ok && file.value.rows.map((it) => it.row)).toEqual([5]);
});

test('a Windows-1252 row becomes a worker, an employer, sites and a work permit', async () => {
  expect(await readOne(row())).toEqual({
    ok: true,
    value: {
      person: {
        name: 'José Müller',
        sex: 'MALE',
        birthDate: '1984-02-17',
        nationality: 'DEU',
        document: {
          number: 'C01234567',
          country: 'DEU',
          expiresOn: '2030-12-31',
        },
      },
      employer: {
        name: 'PT Bantarum Utama',
        nib: '0220001234567',
        kbli: '01262',
      },
      sites: [
        {
          name: 'Kebun Sungai Tarum',
          regency: '62.06',
          point: { latitude: -1.9301, longitude: 113.4402 },
        },
        { name: 'Pabrik Kalduwai', regency: '62.02', point: null },
        { name: 'Estate (Blok B)', regency: '62.02', point: null },
      ],
      permit: {
        kind: 'RPTKA',
        code: 'Lebih dari 6 bulan',
        number: 'RPTKA.001001/2026',
        position: 'Project Manager – Civil',
        regency: null,
        issuedOn: '2026-01-02',
        validFrom: '2026-01-05',
        validTo: '2027-01-04',
        status: 'ACTIVE',
      },
      incident: null,
    },
  });
});

test('an extract in UTF-8 is read as well', async () => {
  const text = `\uFEFF${PREFACE}\n${HEADINGS}\n${row().replace('\u0096', '–')}\n`;
  const file = await manpowerWorkPermits.read(Buffer.from(text));
  expect(file.ok && file.value.agency).toBe('DISNAKERTRANS-KALTENG');
  expect(file.ok && file.value.rows[0]?.mapped).toMatchObject({
    value: { person: { name: 'José Müller' } },
  });
});

test.each([
  ['62.06 Kebun Tarum', 'regency-code-ambiguous'],
  ['6299 Kebun Tarum', 'regency-code-unknown'],
  ['Kebun Tarum', 'regency-code-unknown'],
  ['6209 Kebun Tarum (2° 41 LS)', 'number-unreadable'],
  ['6209 Kebun Tarum (-1,9301,113,4402)', 'number-unreadable'],
  ['6209 Kebun Tarum | 62.02 Pabrik', 'regency-code-ambiguous'],
])('the place of work “%s” rejects the row: %s', async (sites, code) => {
  expect(await readOne(row(sites))).toEqual({
    ok: false,
    problem: [{ code, column: 'Lokasi Kerja (kode BPS)', value: sites }],
  });
});

test('a NIB that a spreadsheet has cut to six digits rejects the row', async () => {
  expect(await readOne(row(SITES, '1,23457E+12'))).toEqual({
    ok: false,
    problem: [{ code: 'nib-unreadable', column: 'NIB', value: '1,23457E+12' }],
  });
});

test('cells beyond the last heading reject the row that has them', async () => {
  expect(await readOne(`${row()};sisa`)).toEqual({
    ok: false,
    problem: [{ code: 'value-unclaimed', column: '(kolom 18)', value: 'sisa' }],
  });
});

test('quoted cells may hold semicolons and quotation marks', async () => {
  const quoted = row().replace('PT Bantarum Utama', '"PT ""Bantarum""; Utama"');
  expect(await readOne(quoted)).toMatchObject({
    value: { employer: { name: 'PT "Bantarum"; Utama' } },
  });
});
