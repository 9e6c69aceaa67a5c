/** Invented passports and permits: their numbers and terms, always so that the current one is valid on the day. */
import type { PermitKind, PermitStatus } from '../../kernel/candidate.ts';
import { addDays, type Day } from '../../kernel/day.ts';
import type { Kemendagri } from '../../kernel/regency-code.ts';
import type { InventedSite } from './companies.ts';
import type { Random } from './random.ts';

export interface Passport {
  number: string;
  expiresOn: Day;
}

export interface Term {
  number: string;
  issuedOn: Day;
  validFrom: Day;
  validTo: Day;
  status: PermitStatus;
}

export interface StayPermit extends Term {
  kind: Exclude<PermitKind, 'RPTKA'>;
  index: string | null;
  /** Null where the register leaves the cell blank. */
  regency: Kemendagri | null;
}

export interface WorkPermit extends Term {
  type: string;
  sites: readonly InventedSite[];
}

/** What every invention rests on: the day, chance, and numbers that are never handed out twice. */
export interface World {
  asOf: Day;
  random: Random;
  numbers: Numbers;
}

interface Numbers {
  passport(country: string): string;
  permit(prefix: string, day: Day): string;
}

const PASSPORT_LETTERS: Record<string, readonly string[]> = {
  CHN: ['E', 'EJ', 'G'],
  MYS: ['A', 'H', 'K'],
  KOR: ['M', 'S'],
  IND: ['N', 'Z'],
  JPN: ['TR', 'MU'],
  PHL: ['P'],
};
const PASSPORT_LENGTH = 9;

export function createWorld(asOf: Day, random: Random): World {
  const taken = new Set<string>();
  let lastPermit = random.int(1000, 4000);
  const numbers: Numbers = {
    passport(country) {
      const letters = random.pick(PASSPORT_LETTERS[country] ?? ['C', 'L', 'X']);
      let number = letters + random.digits(PASSPORT_LENGTH - letters.length);
      while (taken.has(number)) number = letters + random.digits(PASSPORT_LENGTH - letters.length);
      taken.add(number);
      return number;
    },
    permit(prefix, day) {
      lastPermit += random.int(1, 9);
      return `${prefix}${String(lastPermit).padStart(6, '0')}/${day.slice(0, 4)}`;
    },
  };
  return { asOf, random, numbers };
}

/** What sets the terms of one kind of permit apart. */
export interface TermKind {
  days: number;
  /** How its numbers begin. */
  prefix: string;
}

/** A term from a day on. */
export function termFrom(validFrom: Day, { days, prefix }: TermKind, world: World): Term {
  return {
    number: world.numbers.permit(prefix, validFrom),
    issuedOn: addDays(validFrom, -world.random.int(0, 10)),
    validFrom,
    validTo: addDays(validFrom, days - 1),
    status: 'ACTIVE',
  };
}

/** A term that includes the day of the extract. */
export const currentTerm = (kind: TermKind, world: World): Term =>
  termFrom(addDays(world.asOf, -world.random.int(0, kind.days - 1)), kind, world);

/** A term that ended before the current one began. */
export function earlierTerm(current: Term, kind: TermKind, world: World): Term {
  const validFrom = addDays(current.validFrom, -kind.days - world.random.int(0, 20));
  const status = world.random.chance(0.15) ? 'ENDED_EARLY' : 'ACTIVE';
  return { ...termFrom(validFrom, kind, world), status };
}
