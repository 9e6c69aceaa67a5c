import { expect, test } from 'vitest';
import { en } from '../../i18n/en.ts';
import { id } from '../../i18n/id.ts';
import { type Said, sentenceOf } from './sentence.ts';

const SAID: Said = {
  what: 'TKA',
  where: 'Katingan',
  sector: null,
  day: '31 Okt 2026',
  knownAt: null,
  figure: { value: 62 },
  change: { kind: 'by', value: 4 },
  step: 'quarter',
  reported: 3,
  expected: 5,
  number: String,
};
const said = (changes: Partial<Said>) => sentenceOf(id, { ...SAID, ...changes });

test('the sentence names the figure, its change and who has reported', () => {
  expect(said({})).toBe(
    '62 TKA di Katingan per 31 Okt 2026, naik 4 dari triwulan lalu; 3 dari 5 instansi telah melapor.',
  );
});

test.each([
  [{ change: { kind: 'by', value: -2 } as const }, ', turun 2 dari triwulan lalu;'],
  [{ change: { kind: 'by', value: 0 } as const }, ', sama dengan triwulan lalu;'],
  [{ change: { kind: 'none' } as const }, ', tanpa angka triwulan lalu sebagai pembanding;'],
  [
    { change: { kind: 'absent', reason: 'SUPPRESSED' } as const },
    ', perubahan dari triwulan lalu tidak ditampilkan: tertutup (n kecil);',
  ],
  [{ change: null }, 'per 31 Okt 2026; 3 dari 5'],
  [{ step: 'month' as const }, 'naik 4 dari bulan lalu'],
  [{ step: 'semester' as const }, 'naik 4 dari semester lalu'],
  [{ step: 'year' as const }, 'naik 4 dari tahun lalu'],
  [{ sector: 'Pertambangan' }, 'di Katingan, sektor Pertambangan, per 31 Okt 2026'],
  [{ reported: 0 }, '; belum satu pun dari 5 instansi melapor.'],
  [{ knownAt: '5 Nov 2026' }, 'per 31 Okt 2026, menurut yang diketahui pada 5 Nov 2026, naik'],
])('it says %o', (changes, part) => {
  expect(said(changes)).toContain(part);
});

test('a withheld figure has no change and says why it is not there', () => {
  expect(said({ figure: { absence: 'SUPPRESSED' } })).toBe(
    'Jumlah TKA di Katingan per 31 Okt 2026 tidak ditampilkan: tertutup (n kecil); 3 dari 5 instansi telah melapor.',
  );
});

test('it is a sentence in English too', () => {
  expect(sentenceOf(en, { ...SAID, what: 'foreign workers', day: '31 Oct 2026' })).toBe(
    '62 foreign workers in Katingan as of 31 Oct 2026, up 4 from last quarter; 3 of 5 agencies have reported.',
  );
});
