import { expect, test } from 'vitest';
import {
  asKbli,
  asNib,
  asPassportNumber,
  asRegencyName,
  asSex,
  oneOf,
  readDecimal,
} from './cell-readers.ts';

const ok = (value: unknown) => ({ ok: true, value });
const failed = (problem: string) => ({ ok: false, problem });

test('a NIB gets its lost leading zero back', () => {
  expect(asNib('1234567890123')).toEqual(ok('1234567890123'));
  expect(asNib('220001234567')).toEqual(ok('0220001234567'));
});

test('a NIB in scientific notation is read only while all its digits are there', () => {
  expect(asNib('1,234567890123E+12')).toEqual(ok('1234567890123'));
  expect(asNib('1,23457E+12')).toEqual(failed('nib-unreadable'));
  expect(asNib('12345')).toEqual(failed('nib-unreadable'));
});

test('a KBLI code gets its lost leading zero back', () => {
  expect(asKbli('1262')).toEqual(ok('01262'));
  expect(asKbli('10431')).toEqual(ok('10431'));
  expect(asKbli('126')).toEqual(failed('kbli-unreadable'));
  expect(asKbli('sawit')).toEqual(failed('kbli-unreadable'));
});

test('a passport number is upper-cased and loses blanks and hyphens', () => {
  expect(asPassportNumber('e 1234-5678')).toEqual(ok('E12345678'));
  expect(asPassportNumber('E123/45')).toEqual(failed('number-unreadable'));
});

test('sex is L or P', () => {
  expect(asSex('L')).toEqual(ok('MALE'));
  expect(asSex('perempuan')).toEqual(ok('FEMALE'));
  expect(asSex('?')).toEqual(failed('sex-unknown'));
});

test('digits in a column of regency names are ambiguous, because no code system is named', () => {
  expect(asRegencyName('Kotim')).toEqual(ok('62.02'));
  expect(asRegencyName('6206')).toEqual(failed('regency-code-ambiguous'));
  expect(asRegencyName('62.06')).toEqual(failed('regency-code-ambiguous'));
  expect(asRegencyName('Banjar')).toEqual(failed('regency-name-unknown'));
});

test('a lookup ignores capitals and punctuation but never falls to a default', () => {
  const read = oneOf('status-unknown', { 'Dalam penanganan': 'HANDLED' });
  expect(read('DALAM  PENANGANAN.')).toEqual(ok('HANDLED'));
  expect(read('Lain-lain')).toEqual(failed('status-unknown'));
});

test('decimals are written with a comma or a point', () => {
  expect(readDecimal('-2,5321')).toBe(-2.5321);
  expect(readDecimal('112.95')).toBe(112.95);
  expect(readDecimal('113')).toBe(113);
  expect(readDecimal('2° 41')).toBeNull();
  expect(readDecimal('1.234,5')).toBeNull();
});
