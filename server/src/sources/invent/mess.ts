/** How agencies write the same thing in many ways: days, countries, regencies, names, companies and numbers. */
import { COUNTRIES } from '../../kernel/country.ts';
import type { Day } from '../../kernel/day.ts';
import type { RegencyNames } from '../../kernel/regency-code.ts';
import { MONTH_NAMES } from '../../kernel/written-day.ts';
import type { InventedName } from './names.ts';
import type { Random } from './random.ts';

const SHORT_MONTHS = 'Jan Feb|Peb Mar Apr Mei Jun Jul Agt|Agust Sep|Sept Okt Nov|Nop Des'.split(
  ' ',
);

/** `31/12/2024`, `31-12-24`, `31 Des 2024` or `31 Desember 2024`. */
export function writeDay(day: Day, random: Random): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const index = Number(month) - 1;
  const short = random.pick((SHORT_MONTHS[index] ?? '').split('|'));
  const twoDigitYear = year >= '1950' && year < '2050' ? year.slice(2) : year;
  return random.weighted([
    [`${date}/${month}/${year}`, 50],
    [`${date}-${month}-${twoDigitYear}`, 12],
    [`${Number(date)} ${short} ${year}`, 25],
    [`${Number(date)} ${MONTH_NAMES[index]} ${year}`, 13],
  ]);
}

const COUNTRY_WORDS: Record<string, readonly string[]> = {
  CHN: ['Tiongkok', 'RRT', 'China', 'Cina', 'CHN'],
  KOR: ['Korea Selatan', 'Korsel', 'KOR', 'Republik Korea'],
  GBR: ['Inggris', 'United Kingdom', 'GBR'],
  USA: ['Amerika Serikat', 'Amerika', 'AS', 'USA'],
  NLD: ['Belanda', 'NLD'],
  DEU: ['Jerman', 'D<<', 'Germany'],
  MYS: ['Malaysia', 'MALAYSIA', 'MYS'],
};

/** A country by one of the words that agencies use. */
export function writeCountry(alpha3: string, random: Random): string {
  const listed = COUNTRIES.find((country) => country.alpha3 === alpha3);
  const words = COUNTRY_WORDS[alpha3] ?? [listed?.nameId ?? alpha3, listed?.nameEn ?? alpha3];
  return random.pick(words);
}

/** A regency by name or variant, now and then in capitals or after `Kab.`. */
export function writeRegencyName(regency: RegencyNames, random: Random): string {
  const name = random.pick([regency.name, regency.name, ...regency.variants]);
  const prefix = regency.kind === 'KOTA' ? 'Kota' : random.pick(['Kab.', 'Kabupaten']);
  return random.weighted([
    [name, 70],
    [`${prefix} ${regency.name}`, 15],
    [name.toUpperCase(), 15],
  ]);
}

/** As the passport has it: capitals, the family name first, no accents. */
export function writePassportName({ family, given, order, sex }: InventedName): string {
  const name =
    order === 'PATRONYMIC'
      ? `${given} ${sex === 'MALE' ? 'bin' : 'binti'} ${family}`
      : `${family} ${given}`;
  return name
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toUpperCase();
}

/** As an employer writes it: the order of the country or the other, sometimes in another transliteration. */
export function writeEverydayName(name: InventedName, random: Random): string {
  const family = random.chance(0.15) ? name.familyVariant : name.family;
  if (name.order === 'PATRONYMIC') {
    const child = name.sex === 'MALE' ? random.pick(['bin', 'B.']) : random.pick(['binti', 'Bt.']);
    return `${name.given} ${child} ${family}`;
  }
  const familyFirst = random.chance(name.order === 'FAMILY_FIRST' ? 0.7 : 0.1);
  return familyFirst ? `${family} ${name.given}` : `${name.given} ${family}`;
}

/** A company with its `PT` in one of the usual places. */
export const writeCompany = (name: string, random: Random): string =>
  random.weighted([
    [`PT ${name}`, 45],
    [`PT. ${name}`, 20],
    [`PT. ${name.toUpperCase()}`, 15],
    [`${name}, PT`, 10],
    [`P.T. ${name}`, 5],
    [`PT ${name} Tbk`, 5],
  ]);

/** A passport number, now and then with a blank or in small letters. */
export function writePassportNumber(number: string, random: Random): string {
  return random.weighted([
    [number, 90],
    [number.replace(/^([A-Z]+)/, '$1 '), 7],
    [number.toLowerCase(), 3],
  ]);
}

/** Digits of which a spreadsheet sometimes takes the leading zero. */
export const writeDigits = (digits: string, random: Random): string =>
  digits.startsWith('0') && random.chance(0.4) ? digits.slice(1) : digits;

/** A decimal number with the comma that Indonesian spreadsheets write. */
export const writeDecimal = (value: number): string => String(value).replace('.', ',');
