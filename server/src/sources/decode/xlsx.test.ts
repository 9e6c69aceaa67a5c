import { expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { decodeXlsx } from './xlsx.ts';

const sheet = (): Promise<Uint8Array> =>
  writeXlsxFile([
    ['Nama', 'Tgl Lahir', 'Serial', 'NIB'],
    [
      'Kim Minho',
      {
        value: new Date('1984-02-17T00:00:00Z'),
        type: Date,
        format: 'dd/mm/yyyy',
      },
      45_657,
      1_234_567_890_123,
    ],
  ]).toBuffer();

test('date cells become days and numbers their plain digits', async () => {
  expect(await decodeXlsx(await sheet())).toEqual({
    ok: true,
    value: [
      ['Nama', 'Tgl Lahir', 'Serial', 'NIB'],
      ['Kim Minho', '1984-02-17', '45657', '1234567890123'],
    ],
  });
});

test('a workbook cut off anywhere is damaged', async () => {
  const whole = await sheet();
  for (let length = 4; length < whole.length; length += 97) {
    expect(await decodeXlsx(whole.subarray(0, length))).toEqual({
      ok: false,
      problem: 'damaged',
    });
  }
});

test('no flipped bit changes what is read without being noticed', async () => {
  const whole = await sheet();
  const original = await decodeXlsx(whole);
  for (let at = 0; at < whole.length; at += 13) {
    const flipped = new Uint8Array(whole);
    flipped[at] = (flipped[at] ?? 0) ^ 0x10;
    const read = await decodeXlsx(flipped);
    if (read.ok) expect(read).toEqual(original);
  }
});
