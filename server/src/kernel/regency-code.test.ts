import { describe, expect, test } from 'vitest';
import { parseRegencyCode, parseRegencyName, REGENCIES } from './regency-code.ts';

const bare = (kemendagri: string): string => kemendagri.replace('.', '');
const dotted = (bps: string): string => `${bps.slice(0, 2)}.${bps.slice(2)}`;

const COLLIDING = REGENCIES.filter((regency) => bare(regency.kemendagri) !== regency.bps);

test('eight of the fourteen regencies have colliding codes', () => {
  expect(REGENCIES).toHaveLength(14);
  expect(COLLIDING.map((regency) => regency.name)).toEqual([
    'Katingan',
    'Seruyan',
    'Sukamara',
    'Lamandau',
    'Gunung Mas',
    'Pulang Pisau',
    'Murung Raya',
    'Barito Timur',
  ]);
});

describe.each(COLLIDING.map((regency) => [regency.name, regency] as const))('%s', (_, regency) => {
  test('its Kemendagri code without the dot is the BPS code of another regency', () => {
    const underBps = parseRegencyCode('BPS', bare(regency.kemendagri));
    expect(underBps.ok && underBps.value.name).not.toBe(regency.name);
  });

  test('its BPS code with a dot is the Kemendagri code of another regency', () => {
    const underKemendagri = parseRegencyCode('KEMENDAGRI', dotted(regency.bps));
    expect(underKemendagri.ok && underKemendagri.value.name).not.toBe(regency.name);
  });

  test('either code in the shape of the other system is refused as ambiguous', () => {
    const ambiguous = { ok: false, problem: 'regency-code-ambiguous' };
    expect(parseRegencyCode('KEMENDAGRI', bare(regency.kemendagri))).toEqual(ambiguous);
    expect(parseRegencyCode('KEMENDAGRI', regency.bps)).toEqual(ambiguous);
    expect(parseRegencyCode('BPS', dotted(regency.bps))).toEqual(ambiguous);
    expect(parseRegencyCode('BPS', regency.kemendagri)).toEqual(ambiguous);
  });
});

test('every code in its own system leads to its regency', () => {
  for (const regency of REGENCIES) {
    expect(parseRegencyCode('KEMENDAGRI', regency.kemendagri)).toEqual({
      ok: true,
      value: regency,
    });
    expect(parseRegencyCode('BPS', regency.bps)).toEqual({
      ok: true,
      value: regency,
    });
  }
});

test('Katingan is Kemendagri 62.06 and BPS 6209, Sukamara is BPS 6206', () => {
  const name = (system: 'KEMENDAGRI' | 'BPS', code: string) => {
    const regency = parseRegencyCode(system, code);
    return regency.ok && regency.value.name;
  };
  expect(name('KEMENDAGRI', '62.06')).toBe('Katingan');
  expect(name('BPS', '6209')).toBe('Katingan');
  expect(name('BPS', '6206')).toBe('Sukamara');
});

test('codes of no regency are unknown', () => {
  const unknown = { ok: false, problem: 'regency-code-unknown' };
  expect(parseRegencyCode('KEMENDAGRI', '62.99')).toEqual(unknown);
  expect(parseRegencyCode('BPS', '6299')).toEqual(unknown);
  expect(parseRegencyCode('KEMENDAGRI', '62.1')).toEqual(unknown);
});

test.each([
  ['Kobar', '62.01'],
  ['KOTIM', '62.02'],
  ['Kab. Katingan', '62.06'],
  ['Kabupaten Gunung Mas', '62.10'],
  ['Gumas', '62.10'],
  ['Kota Palangkaraya', '62.71'],
  ['P. Raya', '62.71'],
])('“%s” is %s by name', (written, code) => {
  const regency = parseRegencyName(written);
  expect(regency.ok && regency.value.kemendagri).toBe(code);
});

test('a name outside the province is unknown', () => {
  expect(parseRegencyName('Kotabaru')).toEqual({
    ok: false,
    problem: 'regency-name-unknown',
  });
});
