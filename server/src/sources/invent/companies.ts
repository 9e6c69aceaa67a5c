/** Invented companies. Their names are coined from syllables, so that they are nobody's. */
import type { Point } from '../../kernel/candidate.ts';
import type { Kemendagri } from '../../kernel/regency-code.ts';
import { pointOutside, pointWithin, WORKER_SHARES } from './places.ts';
import type { Random } from './random.ts';

export interface InventedSite {
  name: string;
  regency: Kemendagri;
  bps: string;
  point: Point | null;
}

export interface Company {
  /** Without `PT`, which every office writes in its own way. */
  name: string;
  nib: string;
  kbli: string;
  /** The first site is in the company's home regency. */
  sites: [InventedSite, ...InventedSite[]];
}

const SYLLABLES = {
  first: 'Ban Kal Sar Tem Wan Rum Jal Men Ker Pan Lam Bor Sid Tar Nim Gal Rung Sem Dar Mal'.split(
    ' ',
  ),
  second: 'tarum duwai bira keta lawi sanga ruwen taru dalan puti rindo gasa maray bulen'.split(
    ' ',
  ),
  last: 'Persada Utama Sejahtera Makmur Mandiri Lestari Perkasa Sentosa Nusa Abadi'.split(' '),
};

interface Industry {
  kbli: string;
  siteNames: readonly string[];
}

const PLANTATION: Industry = {
  kbli: '01262',
  siteNames: ['Kebun Sungai', 'Estate', 'Afdeling'],
};
const PALM_OIL_MILL: Industry = { kbli: '10431', siteNames: ['Pabrik', 'PKS'] };
const COAL: Industry = { kbli: '05100', siteNames: ['Site', 'Pit'] };
const GOLD: Industry = { kbli: '07301', siteNames: ['Site', 'Blok'] };

/** Industries with their share of the companies. */
const INDUSTRIES: readonly (readonly [Industry, number])[] = [
  [PLANTATION, 40],
  [PALM_OIL_MILL, 15],
  [COAL, 15],
  [GOLD, 8],
  [{ kbli: '07293', siteNames: ['Blok'] }, 4],
  [{ kbli: '08104', siteNames: ['Quarry'] }, 2],
  [{ kbli: '09900', siteNames: ['Base Camp'] }, 4],
  [{ kbli: '02111', siteNames: ['Camp'] }, 3],
  [{ kbli: '35111', siteNames: ['PLTU', 'Proyek PLTU'] }, 9],
];

const WORKERS_PER_COMPANY = 8;
const MISSING_POINT = 0.25;
const OUTSIDE_POINT = 0.03;
/** From so many sites on at least one has a point outside its regency. */
const ENOUGH_SITES = 15;

const coin = (random: Random): string =>
  random.pick(SYLLABLES.first) + random.pick(SYLLABLES.second);

function distinct(taken: Set<string>, make: () => string): string {
  let made = make();
  while (taken.has(made)) made = make();
  taken.add(made);
  return made;
}

function inventSites(home: (typeof WORKER_SHARES)[number][0], industry: Industry, random: Random) {
  const names = new Set<string>();
  const site = (regency: typeof home): InventedSite => ({
    name: distinct(names, () => `${random.pick(industry.siteNames)} ${coin(random)}`),
    regency: regency.kemendagri,
    bps: regency.bps,
    point: random.chance(MISSING_POINT) ? null : pointWithin(regency.kemendagri, random),
  });
  const further = Array.from({ length: random.int(0, 2) }, () =>
    site(random.chance(0.75) ? home : random.weighted(WORKER_SHARES)),
  );
  const sites: Company['sites'] = [site(home), ...further];
  return sites;
}

/** Moves a known share of the located sites out of the regency that their rows name. */
function misplaceSome(sites: readonly InventedSite[], random: Random): void {
  const located = sites.filter((site) => site.point !== null);
  const count = Math.max(
    located.length >= ENOUGH_SITES ? 1 : 0,
    Math.round(located.length * OUTSIDE_POINT),
  );
  for (const site of random.shuffle(located).slice(0, count)) {
    site.point = pointOutside(site.regency, random);
  }
}

/** Companies for a number of people by regency; each regency with workers has at least one. */
export function inventCompanies(people: number, random: Random): Map<Kemendagri, Company[]> {
  const names = new Set<string>();
  const nibs = new Set<string>();
  const allShares = WORKER_SHARES.reduce((sum, [, share]) => sum + share, 0);
  const byRegency = new Map<Kemendagri, Company[]>();
  for (const [regency, share] of WORKER_SHARES) {
    const count = Math.max(1, Math.round((people / WORKERS_PER_COMPANY) * (share / allShares)));
    const companies = Array.from({ length: count }, (): Company => {
      const industry = random.weighted(INDUSTRIES);
      return {
        name: distinct(
          names,
          () => `${coin(random)} ${coin(random)} ${random.pick(SYLLABLES.last)}`,
        ),
        nib: distinct(nibs, () => random.pick(['0', '0', '1', '8', '9', '9']) + random.digits(12)),
        kbli: industry.kbli,
        sites: inventSites(regency, industry, random),
      };
    });
    byRegency.set(regency.kemendagri, companies);
  }
  misplaceSome(
    [...byRegency.values()].flat().flatMap((company) => company.sites),
    random,
  );
  return byRegency;
}
