/** Invented foreign nationals, before any office writes them down. */
import type { Sex } from '../../kernel/candidate.ts';
import { addDays, addYears, type Day } from '../../kernel/day.ts';
import { type Company, inventCompanies } from './companies.ts';
import { createWorld, type World } from './documents.ts';
import { inventName } from './names.ts';
import { blankSomeRegencies, employ, type Residence, settle } from './permits.ts';
import type { Person } from './person.ts';
import type { Random } from './random.ts';

/** After the labour office's figures of 2023, with a tail of nationalities of one or two persons. */
const NATIONALITIES = Object.entries({
  CHN: 340,
  MYS: 300,
  KOR: 100,
  IND: 50,
  JPN: 40,
  PHL: 25,
  USA: 22,
  LKA: 22,
  AUS: 18,
  GBR: 14,
  SGP: 10,
  TWN: 8,
  NLD: 6,
  DEU: 6,
  FRA: 5,
  EGY: 4,
  CAN: 4,
  NZL: 4,
  BGD: 4,
  PAK: 3,
  ZAF: 3,
  SWE: 2,
});

type Role = 'WORKER' | Residence;

interface RoleTraits {
  share: number;
  women: number;
  youngest: number;
  oldest: number;
}

const ROLES: Record<Role, RoleTraits> = {
  WORKER: { share: 70, women: 0.04, youngest: 24, oldest: 63 },
  INVESTOR: { share: 5, women: 0.1, youngest: 30, oldest: 70 },
  DEPENDANT: { share: 9, women: 0.8, youngest: 2, oldest: 55 },
  PERMANENT: { share: 8, women: 0.4, youngest: 30, oldest: 80 },
  VISITOR: { share: 8, women: 0.2, youngest: 22, oldest: 65 },
};

const ROLE_SHARES = (Object.keys(ROLES) as Role[]).map(
  (role) => [role, ROLES[role].share] as const,
);

export interface Population {
  people: Person[];
  companies: Company[];
}

/** So many people and the companies that employ some of them. */
export function inventPopulation(count: number, asOf: Day, random: Random): Population {
  const world = createWorld(asOf, random);
  const byRegency = inventCompanies(count, random);
  const people = Array.from({ length: count }, (_, index) => {
    const role = random.weighted(ROLE_SHARES);
    const person = inventPerson(index + 1, ROLES[role], world);
    if (role === 'WORKER') employ(person, byRegency, world);
    else settle(person, role, world);
    return person;
  });
  blankSomeRegencies(people, random);
  return { people, companies: [...byRegency.values()].flat() };
}

function inventPerson(
  serial: number,
  traits: RoleTraits,
  { asOf, random, numbers }: World,
): Person {
  const nationality = random.weighted(NATIONALITIES);
  const sex: Sex = random.chance(traits.women) ? 'FEMALE' : 'MALE';
  const age = random.int(traits.youngest, traits.oldest);
  return {
    id: `P${String(serial).padStart(4, '0')}`,
    name: inventName(nationality, sex, random),
    sex,
    birthDate: addDays(addYears(asOf, -age), -random.int(1, 364)),
    nationality,
    passport: {
      number: numbers.passport(nationality),
      expiresOn: addDays(asOf, random.int(200, 3300)),
    },
    formerPassport: null,
    company: null,
    position: null,
    stayPermits: [],
    workPermits: [],
  };
}
