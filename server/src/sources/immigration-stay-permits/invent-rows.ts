/** How an immigration office writes an invented person's stay permits. */
import type { Day } from '../../kernel/day.ts';
import { REGENCIES } from '../../kernel/regency-code.ts';
import { excelSerial } from '../../kernel/written-day.ts';
import type { StayPermit } from '../invent/documents.ts';
import type { Line } from '../invent/lines.ts';
import {
  writeCompany,
  writeCountry,
  writeDay,
  writeDigits,
  writePassportName,
  writePassportNumber,
  writeRegencyName,
} from '../invent/mess.ts';
import { hasPastPermit, type Person } from '../invent/person.ts';
import type { Random } from '../invent/random.ts';
import type { ColumnName } from './columns.ts';

/** Text, a number, or a typed date of the spreadsheet. */
export type SheetValue = string | number | { day: Day };
export type StayLine = Line<Record<Exclude<ColumnName, 'number'>, SheetValue>>;

const KIND_WORDS = {
  ITK: ['ITK', 'ITK', 'Izin Tinggal Kunjungan'],
  ITAS: ['ITAS', 'ITAS', 'KITAS', 'Izin Tinggal Terbatas'],
  ITAP: ['ITAP', 'KITAP'],
};

const writeSheetDay = (day: Day, random: Random): SheetValue =>
  random.weighted<SheetValue>([
    [{ day }, 35],
    [excelSerial(day), 8],
    [writeDay(day, random), 57],
  ]);

function writeRegency(code: StayPermit['regency'], random: Random): string {
  const regency = REGENCIES.find((it) => it.kemendagri === code);
  if (!regency) return '';
  return random.chance(0.55) ? regency.kemendagri : writeRegencyName(regency, random);
}

const REMARKS = { ACTIVE: '', REVOKED: 'Dicabut', ENDED_EARLY: 'EPO' };

/** The line of one stay permit; the register shows the newest passport. */
export function writeStayLine(
  person: Person,
  permit: StayPermit,
  asOf: Day,
  random: Random,
): StayLine {
  const { passport, company, nationality, birthDate } = person;
  const isPast = permit.validTo < asOf;
  return {
    cells: {
      name: writePassportName(person.name),
      sex: person.sex === 'MALE' ? 'L' : 'P',
      birthDate: writeSheetDay(birthDate, random),
      nationality: writeCountry(nationality, random),
      passportNumber: writePassportNumber(passport.number, random),
      passportExpiry: writeSheetDay(passport.expiresOn, random),
      permitKind: random.pick(KIND_WORDS[permit.kind]),
      visaIndex: permit.index ?? '',
      permitNumber: permit.number,
      issuedOn: writeSheetDay(permit.issuedOn, random),
      validFrom: writeSheetDay(permit.validFrom, random),
      validTo: writeSheetDay(permit.validTo, random),
      sponsor: company ? writeCompany(company.name, random) : '',
      nib: company && random.chance(0.4) ? writeDigits(company.nib, random) : '',
      position: person.position ?? '',
      regency: writeRegency(permit.regency, random),
      remark: REMARKS[permit.status],
    },
    truth: {
      person: person.id,
      passport: passport.number,
      country: nationality,
      birthDate,
      regency: permit.regency ?? '',
      validFrom: permit.validFrom,
      validTo: permit.validTo,
      expected: 'accepted',
    },
    expendable: permit.regency !== null && (isPast || !hasPastPermit(person, asOf)),
  };
}
