import { describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { invent } from './invent/invent.ts';
import { findSource, SOURCES } from './registry.ts';
import type { FileProblem } from './source.ts';

const STAY = 'immigration-stay-permits';
const WORK = 'manpower-work-permits';
const INCIDENTS = 'police-incidents';

const files = await invent({ people: 60, seed: 3, asOf: '2026-11-24' });

const bytesOf = (name: string): Uint8Array => {
  const file = files.find((it) => it.name === name);
  if (!file) throw new Error(`no ${name}`);
  return file.bytes;
};

const stay = bytesOf(`${STAY}.xlsx`);
const work = bytesOf(`${WORK}.csv`);
const incidents = bytesOf(`${INCIDENTS}.jsonl`);

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const edited = (bytes: Uint8Array, from: string | RegExp, to: string): Uint8Array =>
  Buffer.from(latin(bytes).replaceAll(new RegExp(from, 'g'), to), 'latin1');

async function problemOf(source: string, bytes: Uint8Array): Promise<FileProblem> {
  const file = await findSource(source)?.read(bytes);
  if (!file || file.ok) throw new Error('the file was read');
  return file.problem;
}

const isOneSentence = (text: string): boolean => /^[A-Z][^\n]*[^.]\.$/.test(text);

const expectProblem = async (
  source: string,
  bytes: Uint8Array,
  code: string,
): Promise<FileProblem> => {
  const problem = await problemOf(source, bytes);
  expect(problem.code).toBe(code);
  expect(isOneSentence(problem.sentence.id)).toBe(true);
  expect(isOneSentence(problem.sentence.en)).toBe(true);
  return problem;
};

describe.each(SOURCES.map((source) => source.id))('%s', (source) => {
  test('refuses an empty file', async () => {
    await expectProblem(source, new Uint8Array(), 'file-empty');
  });

  test.each([
    ['a PDF document', '%PDF-1.7 …'],
    ['a picture', '\u00ff\u00d8\u00ff\u00e0'],
    ['an old Excel workbook (.xls)', '\u00d0\u00cf\u0011\u00e0'],
    ['binary data of no known kind', '\u0001\u0000\u0002'],
  ])('refuses %s and calls it by its name', async (name, content) => {
    const problem = await expectProblem(source, Buffer.from(content, 'latin1'), 'file-type-wrong');
    expect(problem.sentence.en).toContain(name);
  });
});

test.each([
  [STAY, 'Work permits from the labour office', work],
  [STAY, 'Incidents from the police', incidents],
  [WORK, 'Stay permits from Immigration', stay],
  [WORK, 'Incidents from the police', incidents],
  [INCIDENTS, 'Stay permits from Immigration', stay],
  [INCIDENTS, 'Work permits from the labour office', work],
])('%s refuses the file of another feed and names it: %s', async (source, name, bytes) => {
  const problem = await expectProblem(source, bytes, 'other-source');
  expect(problem.sentence.en).toContain(`choose the source “${name}”`);
});

test('a workbook that is cut off is damaged', async () => {
  await expectProblem(STAY, stay.subarray(0, stay.length >> 1), 'file-damaged');
});

test('an archive without a workbook in it is of the wrong type', async () => {
  const other = edited(stay, 'xl/workbook\\.xml', 'xx/workbook.xml');
  const problem = await expectProblem(STAY, other, 'file-type-wrong');
  expect(problem.sentence.en).toContain('a ZIP archive or another kind of document');
});

test('a quotation mark that is never closed damages a CSV file, and the sentence says where', async () => {
  const broken = edited(work, 'RPTKA\\.\\d+/2026;Lebih', 'RPTKA.1/2026;"Lebih');
  const cut = latin(broken);
  const once = cut.slice(0, cut.indexOf(';"Lebih') + 20);
  const problem = await expectProblem(WORK, Buffer.from(once, 'latin1'), 'file-damaged');
  expect(problem.sentence.en).toMatch(/near row \d+ is never closed/);
});

test.each([
  [',', 'commas'],
  ['\t', 'tabs'],
])('a CSV file separated by %j is told so, with the row of the headings', async (mark, name) => {
  const problem = await expectProblem(WORK, edited(work, ';', mark), 'delimiter-wrong');
  expect(problem.sentence.en).toContain(`heading row (row 4) are separated by ${name}`);
});

test('every missing column of a CSV file is named, with the row of the headings', async () => {
  const without = edited(work, ';NIB;KBLI;', ';X;Y;');
  const problem = await expectProblem(WORK, without, 'column-missing');
  expect(problem.sentence.en).toContain('row (row 4) has no column “NIB”, “KBLI”');
});

test('a CSV file of another table altogether misses all columns', async () => {
  const problem = await expectProblem(WORK, Buffer.from('a;b\n1;2\n'), 'column-missing');
  expect(problem.sentence.en).toContain('Nowhere in this file');
});

test('a column that a workbook lacks is named', async () => {
  const rows = [
    ['No', 'Nama Lengkap', 'L/P', 'Tanggal Lahir'],
    [1, 'KIM MINHO', 'L', '17/02/1984'],
  ];
  const problem = await expectProblem(STAY, await writeXlsxFile(rows).toBuffer(), 'column-missing');
  expect(problem.sentence.en).toContain('(row 1) has no column “Kewarganegaraan”');
});

test('a key that no report has is named', async () => {
  const problem = await expectProblem(
    INCIDENTS,
    edited(incidents, '"kategori"', '"jenis"'),
    'column-missing',
  );
  expect(problem.sentence.en).toContain('“kategori”');
});

test('headings without rows under them are told so', async () => {
  const [a, b, c, headings] = latin(work).split('\r\n');
  const empty = Buffer.from([a, b, c, headings, ''].join('\r\n'), 'latin1');
  await expectProblem(WORK, empty, 'no-rows');
  const [about] = latin(incidents).split('\n');
  await expectProblem(INCIDENTS, Buffer.from(`${about}\n`), 'no-rows');
});

test('text that is no JSON is of the wrong type for incidents', async () => {
  await expectProblem(INCIDENTS, Buffer.from('halo\ndunia\n'), 'file-type-wrong');
});
