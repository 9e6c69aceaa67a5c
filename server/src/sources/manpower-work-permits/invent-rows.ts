/** How the labour office writes an invented person's work permits. */
import type { Day } from '../../kernel/day.ts';
import type { InventedSite } from '../invent/companies.ts';
import type { WorkPermit } from '../invent/documents.ts';
import type { Line } from '../invent/lines.ts';
import {
  writeCompany,
  writeCountry,
  writeDay,
  writeDecimal,
  writeDigits,
  writeEverydayName,
  writePassportNumber,
} from '../invent/mess.ts';
import { hasPastPermit, type Person } from '../invent/person.ts';
import type { Random } from '../invent/random.ts';
import type { ColumnName } from './columns.ts';

export interface WorkLine extends Line<Record<ColumnName, string>> {
  sites: readonly InventedSite[];
}

const STATUS_WORDS = {
  ACTIVE: ['Aktif', 'Berlaku', 'Disahkan', ''],
  REVOKED: ['Dicabut'],
  ENDED_EARLY: ['Berakhir lebih awal'],
};

/** Coordinates in brackets, as they stand after a site's name. */
export const writePoint = (first: number, second: number): string =>
  ` (${writeDecimal(first)}, ${writeDecimal(second)})`;

/** A site as the cell of the places of work lists it. */
export function writeSite({ bps, name, point }: InventedSite): string {
  return `${bps} ${name}${point ? writePoint(point.latitude, point.longitude) : ''}`;
}

const writeSites = (sites: readonly InventedSite[]): string => sites.map(writeSite).join(' | ');

/** The line of one work permit; the labour office knows the passport with which the RPTKA was asked for. */
export function writeWorkLine(
  person: Person,
  permit: WorkPermit,
  asOf: Day,
  random: Random,
): WorkLine {
  const passport = person.formerPassport ?? person.passport;
  const { company, nationality, birthDate } = person;
  return {
    sites: permit.sites,
    cells: {
      permitNumber: permit.number,
      permitType: permit.type,
      company: writeCompany(company?.name ?? '', random),
      nib: writeDigits(company?.nib ?? '', random),
      kbli: writeDigits(company?.kbli ?? '', random),
      name: writeEverydayName(person.name, random),
      sex: person.sex === 'MALE' ? 'L' : 'P',
      birthDate: writeDay(birthDate, random),
      nationality: writeCountry(nationality, random),
      passportNumber: writePassportNumber(passport.number, random),
      passportExpiry: writeDay(passport.expiresOn, random),
      position: person.position ?? '',
      sites: writeSites(permit.sites),
      issuedOn: writeDay(permit.issuedOn, random),
      validFrom: writeDay(permit.validFrom, random),
      validTo: writeDay(permit.validTo, random),
      status: random.pick(STATUS_WORDS[permit.status]),
    },
    truth: {
      person: person.id,
      passport: passport.number,
      country: nationality,
      birthDate,
      regency: permit.sites[0]?.regency ?? '',
      validFrom: permit.validFrom,
      validTo: permit.validTo,
      expected: 'accepted',
    },
    expendable: permit.validTo < asOf || !hasPastPermit(person, asOf),
  };
}
