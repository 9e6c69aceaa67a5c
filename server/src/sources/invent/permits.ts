/**
 * The permits of invented people. Whoever has an expired permit also has a valid one under the same passport, and of
 * two valid permits one began later: a count of the invented rows by hand has one answer.
 */
import { addDays } from '../../kernel/day.ts';
import type { Kemendagri } from '../../kernel/regency-code.ts';
import type { Company } from './companies.ts';
import {
  currentTerm,
  earlierTerm,
  type StayPermit,
  type TermKind,
  termFrom,
  type World,
} from './documents.ts';
import type { Person } from './person.ts';
import { RESIDENT_SHARES, WORKER_SHARES } from './places.ts';
import type { Random } from './random.ts';

/** Why somebody stays who does not come to work under an RPTKA. */
export type Residence = 'INVESTOR' | 'DEPENDANT' | 'PERMANENT' | 'VISITOR';

interface StayKind extends TermKind {
  kind: StayPermit['kind'];
  indices: readonly (string | null)[];
}

const WORKER_STAY: StayKind = {
  kind: 'ITAS',
  indices: ['E23'],
  days: 365,
  prefix: '2C2JE',
};

const STAYS: Record<Residence, StayKind> = {
  INVESTOR: { kind: 'ITAS', indices: ['E28A'], days: 730, prefix: '2C2JE' },
  DEPENDANT: {
    kind: 'ITAS',
    indices: ['E31A', 'E31B', 'E31E'],
    days: 365,
    prefix: '2C2JE',
  },
  PERMANENT: { kind: 'ITAP', indices: [null], days: 1826, prefix: '2D3JE' },
  VISITOR: {
    kind: 'ITK',
    indices: ['C2', 'C2', 'C1', 'D2'],
    days: 60,
    prefix: '2B1JE',
  },
};

const WORK_KINDS: readonly (TermKind & { type: string })[] = [
  { type: 'Sementara', days: 180, prefix: 'RPTKA.' },
  { type: 'Lebih dari 6 bulan', days: 365, prefix: 'RPTKA.' },
  { type: 'Lebih dari 6 bulan', days: 365, prefix: 'RPTKA.' },
  { type: 'Lebih dari 6 bulan', days: 730, prefix: 'RPTKA.' },
];

const POSITIONS = [
  'Manajer Kebun',
  'Ahli Mesin Pabrik',
  'Ahli Listrik',
  'Direktur Operasional',
  'Komisaris',
  'Konsultan Tambang',
  'Project Manager – Civil',
  'Quality Control Manager',
  'Geologi Senior',
  'Pembimbing Teknis',
] as const;

const SHARES = {
  onlyWorkPermit: 0.04,
  onlyStayPermit: 0.04,
  renewedPassport: 0.04,
  registeredElsewhere: 0.03,
  allSites: 0.2,
  expiredPermit: 0.12,
  secondValidPermit: 0.04,
  movedBetween: 0.4,
  oldVisaIndex: 0.5,
  blankRegency: 0.02,
};

const elsewhere = (home: Kemendagri, random: Random): Kemendagri =>
  random.weighted(WORKER_SHARES.filter(([regency]) => regency.kemendagri !== home)).kemendagri;

/** Gives a worker a company, an RPTKA and an ITAS; some have only one of the two so far. */
export function employ(
  person: Person,
  companies: ReadonlyMap<Kemendagri, readonly Company[]>,
  world: World,
): void {
  const { asOf, random, numbers } = world;
  const home = random.weighted(WORKER_SHARES).kemendagri;
  person.company = random.pick(companies.get(home) ?? []);
  person.position = random.pick(POSITIONS);
  const stays = !random.chance(SHARES.onlyWorkPermit);
  const works = !stays || !random.chance(SHARES.onlyStayPermit);
  if (stays && works && random.chance(SHARES.renewedPassport)) {
    const number = numbers.passport(person.nationality);
    person.formerPassport = {
      number,
      expiresOn: addDays(asOf, -random.int(5, 200)),
    };
  }
  const registered = random.chance(SHARES.registeredElsewhere) ? elsewhere(home, random) : home;
  if (stays) addStayPermits(person, WORKER_STAY, registered, world);
  if (works) addWorkPermits(person, person.company, world);
}

/** Gives somebody who is no worker a stay permit, and lets him or her live somewhere. */
export function settle(person: Person, residence: Residence, world: World): void {
  const regency = world.random.weighted(RESIDENT_SHARES).kemendagri;
  addStayPermits(person, STAYS[residence], regency, world);
}

/** Where the passport was renewed, an expired permit could stand under a number that has no valid one. */
const mayHaveExpired = (person: Person, random: Random): boolean =>
  person.formerPassport === null && random.chance(SHARES.expiredPermit);

function addStayPermits(person: Person, stay: StayKind, regency: Kemendagri, world: World): void {
  const { random, asOf } = world;
  const { kind } = stay;
  const index = random.pick(stay.indices);
  const current = currentTerm(stay, world);
  person.stayPermits.push({ ...current, kind, index, regency });
  if (mayHaveExpired(person, random)) {
    const oldIndex = index === 'E23' && random.chance(SHARES.oldVisaIndex) ? 'C312' : index;
    const earlier = earlierTerm(current, stay, world);
    person.stayPermits.push({ ...earlier, kind, index: oldIndex, regency });
  } else if (current.validFrom < asOf && random.chance(SHARES.secondValidPermit)) {
    const later = currentTerm(stay, world).validFrom;
    const renewed = termFrom(later > current.validFrom ? later : asOf, stay, world);
    const now = random.chance(SHARES.movedBetween) ? elsewhere(regency, random) : regency;
    person.stayPermits.push({ ...renewed, kind, index, regency: now });
  }
}

function addWorkPermits(person: Person, company: Company, world: World): void {
  const { random } = world;
  const work = random.pick(WORK_KINDS);
  const sites = random.chance(SHARES.allSites) ? company.sites : [company.sites[0]];
  const current = currentTerm(work, world);
  person.workPermits.push({ ...current, type: work.type, sites });
  if (mayHaveExpired(person, random)) {
    person.workPermits.push({
      ...earlierTerm(current, work, world),
      type: work.type,
      sites,
    });
  }
}

/** Leaves the regency blank for some who have one row in all, so that no other row places them. */
export function blankSomeRegencies(people: readonly Person[], random: Random): void {
  const rows = people.reduce((sum, person) => sum + person.stayPermits.length, 0);
  const single = people.filter(
    (person) => person.stayPermits.length === 1 && person.workPermits.length === 0,
  );
  const blank = random.shuffle(single).slice(0, Math.round(rows * SHARES.blankRegency));
  for (const permit of blank.flatMap((person) => person.stayPermits)) permit.regency = null;
}
