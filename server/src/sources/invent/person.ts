import type { Sex } from '../../kernel/candidate.ts';
import type { Day } from '../../kernel/day.ts';
import type { Company } from './companies.ts';
import type { Passport, StayPermit, WorkPermit } from './documents.ts';
import type { InventedName } from './names.ts';

/** An invented foreign national, before any office writes him or her down. */
export interface Person {
  /** `P0001` */
  id: string;
  name: InventedName;
  sex: Sex;
  birthDate: Day;
  nationality: string;
  passport: Passport;
  /** The passport before the last renewal, under which the labour office still knows the person. */
  formerPassport: Passport | null;
  company: Company | null;
  position: string | null;
  stayPermits: StayPermit[];
  workPermits: WorkPermit[];
}

/** Whether a past permit of the person could be left without a valid one. */
export const hasPastPermit = (person: Person, asOf: Day): boolean =>
  [...person.stayPermits, ...person.workPermits].some((permit) => permit.validTo < asOf);
