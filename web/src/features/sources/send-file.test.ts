import { expect, test } from 'vitest';
import { readAnswer, uploadPath } from './send-file.ts';

const file = new File(['a'], 'laporan & izin.xlsx');

test('the address says what the person said about the file', () => {
  const delivery = {
    source: 'immigration-stay-permits',
    file,
    agency: 'KANIM-PKY',
    period: '2026-10',
    dryRun: true,
  };
  expect(uploadPath(delivery)).toBe(
    '/files/immigration-stay-permits?fileName=laporan+%26+izin.xlsx&agency=KANIM-PKY&period=2026-10&dryRun=1',
  );
});

test('an accepted file names its batch', () => {
  expect(readAnswer(202, { batch: 'QmF0Y2g6MQ==' })).toEqual({
    kind: 'running',
    batch: 'QmF0Y2g6MQ==',
  });
});

test('a refused file shows the sentence of the server', () => {
  const sentence = { id: 'Berkas ini kosong.', en: 'This file is empty.' };
  expect(readAnswer(400, { error: { code: 'file-empty', sentence } })).toEqual({
    kind: 'refused',
    sentence,
  });
});

test('an answer without a sentence is still an answer', () => {
  expect(readAnswer(413, null)).toEqual({ kind: 'too-large' });
  expect(readAnswer(401, null)).toEqual({ kind: 'signed-out' });
  expect(readAnswer(500, 'x')).toEqual({ kind: 'failed' });
});
