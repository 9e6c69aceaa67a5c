import { expect, test } from 'vitest';
import { COUNTRIES, parseCountry } from './country.ts';

test.each([
  ['Tiongkok', 'CHN'],
  ['RRT', 'CHN'],
  ['R.R.T.', 'CHN'],
  ['Cina', 'CHN'],
  ['China', 'CHN'],
  ['korea selatan', 'KOR'],
  ['Korsel', 'KOR'],
  ['Korea Utara', 'PRK'],
  ['Inggris', 'GBR'],
  ['Amerika', 'USA'],
  ['AS', 'USA'],
  ['Amerika Serikat', 'USA'],
  ['Belanda', 'NLD'],
  ['Jepang', 'JPN'],
  ['Türkiye', 'TUR'],
  ['Viet Nam', 'VNM'],
  ['Vietnam', 'VNM'],
  ['MYS', 'MYS'],
])('“%s” is %s', (written, alpha3) => {
  expect(parseCountry(written)).toEqual({ ok: true, value: alpha3 });
});

test.each(['D', 'D<<', 'Jerman', 'DEU'])('Germany is one country, also as “%s”', (written) => {
  expect(parseCountry(written)).toEqual({ ok: true, value: 'DEU' });
});

test.each(['XXA', 'XXB', 'XXC', 'XXX', 'UNO'])('the ICAO special %s is known', (code) => {
  expect(parseCountry(code)).toEqual({ ok: true, value: code });
});

test.each(['Korea', 'Congo', 'Eropa', 'Asing', '-'])(
  '“%s” names no one country and is refused',
  (written) => {
    expect(parseCountry(written)).toEqual({
      ok: false,
      problem: 'country-unknown',
    });
  },
);

test('each country is listed once, by its code, with a name in both languages', () => {
  const codes = COUNTRIES.map((country) => country.alpha3);
  expect(new Set(codes).size).toBe(codes.length);
  expect(COUNTRIES.every(({ nameId, nameEn }) => nameId !== '' && nameEn !== '')).toBe(true);
  expect(COUNTRIES).toContainEqual({
    alpha3: 'KOR',
    nameId: 'Korea Selatan',
    nameEn: 'South Korea',
  });
});

test('every listed code reads as itself', () => {
  for (const { alpha3 } of COUNTRIES) {
    expect(parseCountry(alpha3)).toEqual({ ok: true, value: alpha3 });
  }
});
