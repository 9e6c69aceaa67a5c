/** How the cells that several feeds have in common are read. Each takes the trimmed text of a cell that is not blank. */
import type { RejectionCode, Sex } from '../kernel/candidate.ts';
import { parseCountry } from '../kernel/country.ts';
import { parseInstant } from '../kernel/day.ts';
import { type Kemendagri, parseRegencyName } from '../kernel/regency-code.ts';
import { failed, ok } from '../kernel/result.ts';
import { readDay } from '../kernel/written-day.ts';
import type { CellReader } from './row-reader.ts';

/** Text as written, runs of blanks made one. */
export const asText: CellReader<string> = (text) => ok(text.replace(/\s+/g, ' '));

export const asDay: CellReader<string> = (text) => {
  const day = readDay(text);
  return day ? ok(day) : failed('date-unreadable');
};

/** An ISO time with offset. */
export const asInstant: CellReader<string> = (text) => {
  const instant = parseInstant(text);
  return instant ? ok(instant) : failed('date-unreadable');
};

export const asCountry: CellReader<string> = parseCountry;

/** A passport number in capitals, without blanks and hyphens. */
export const asPassportNumber: CellReader<string> = (text) => {
  const number = text.toUpperCase().replace(/[\s-]/g, '');
  return /^[A-Z0-9]{4,20}$/.test(number) ? ok(number) : failed('number-unreadable');
};

/**
 * Thirteen digits. Spreadsheets drop the leading zero and turn the number into `1,23457E+12`; the zero can be given
 * back, lost digits cannot.
 */
export const asNib: CellReader<string> = (text) => {
  const scientific = /^(\d)[.,](\d{1,12})E\+?12$/i.exec(text);
  const digits = scientific
    ? `${scientific[1]}${scientific[2]?.length === 12 ? scientific[2] : ''}`
    : text.replace(/[\s.-]/g, '');
  return /^\d{12,13}$/.test(digits) ? ok(digits.padStart(13, '0')) : failed('nib-unreadable');
};

/** Five digits; spreadsheets drop the leading zero. */
export const asKbli: CellReader<string> = (text) =>
  /^\d{4,5}$/.test(text) ? ok(text.padStart(5, '0')) : failed('kbli-unreadable');

const plain = (word: string): string => word.toLowerCase().replace(/[^a-z0-9]/g, '');

/** A lookup of known words; capitals and punctuation do not matter, and an unknown word never falls to a default. */
export function oneOf<Value>(
  unknown: RejectionCode,
  words: Readonly<Record<string, Value>>,
): CellReader<Value> {
  const known = new Map(Object.entries(words).map(([word, value]) => [plain(word), value]));
  return (text) => {
    const value = known.get(plain(text));
    return value === undefined ? failed(unknown) : ok(value);
  };
}

export const asSex: CellReader<Sex> = oneOf('sex-unknown', {
  L: 'MALE',
  'Laki-laki': 'MALE',
  M: 'MALE',
  Pria: 'MALE',
  P: 'FEMALE',
  Perempuan: 'FEMALE',
  F: 'FEMALE',
  Wanita: 'FEMALE',
});

/** A regency by name, where the column has no code system: digits are then ambiguous. */
export const asRegencyName: CellReader<Kemendagri> = (text) => {
  if (/^[\d.]+$/.test(text)) return failed('regency-code-ambiguous');
  const regency = parseRegencyName(text);
  return regency.ok ? ok(regency.value.kemendagri) : regency;
};

/** A number with a decimal comma or point. */
export function readDecimal(text: string): number | null {
  return /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : null;
}
