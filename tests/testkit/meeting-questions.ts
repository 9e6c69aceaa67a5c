/**
 * Questions that a coordination meeting asks of the hub, as queries with seeded variations. Half of the kinds were looked
 * at when the cost model was fitted; the others were not.
 */

export interface Question {
  kind: string;
  /** Who asks, as a demonstration account. */
  as: 'leader' | 'analyst' | 'officer' | 'operator' | 'officer.katingan';
  query: string;
}

type Pick = <Value>(values: readonly Value[]) => Value;
type Kind = (pick: Pick) => Omit<Question, 'kind'>;

const REGENCIES = [
  '62.01',
  '62.02',
  '62.03',
  '62.05',
  '62.06',
  '62.07',
  '62.09',
  '62.10',
  '62.12',
  '62.71',
];
const NATIONALITIES = ['CHN', 'MYS', 'KOR', 'JPN', 'IND'];
const SIZES = [10, 20, 50, 100, 200];
const OFFICERS = ['officer', 'officer', 'analyst'] as const;
const PERSONAL = [
  'foreign-nationals',
  'foreign-workers',
  'stay-permits-valid',
  'work-permits-valid',
];
const kemendagri = (code: string): string => `{ system: KEMENDAGRI, value: "${code}" }`;

/** Looked at when the model was fitted. */
export const FITTED: Record<string, Kind> = {
  'foreigners of a page with nationality': (pick) => ({
    as: pick(OFFICERS),
    query: `{ foreignNationals(first: ${pick(SIZES)}) { totalCount nodes { pseudonym nationality { name } sex } } }`,
  }),
  'foreigners of a regency with their permits': (pick) => ({
    as: pick(OFFICERS),
    query: `{ foreignNationals(first: ${pick(SIZES)}, filter: { regencies: [${kemendagri(pick(REGENCIES))}] }) { totalCount nodes { pseudonym permits(first: ${pick([5, 10])}) { nodes { kind { nameId } validTo employer { name } } } } } }`,
  }),
  'permits that expire': (pick) => ({
    as: pick(OFFICERS),
    query: `{ permits(first: ${pick(SIZES)}, filter: { validOn: "2026-11-24", expiresBy: "${pick(['2026-12-24', '2027-01-24', '2027-02-24'])}" }) { totalCount nodes { validTo kind { nameId } holder { pseudonym nationality { name } } employer { name } } } }`,
  }),
  'permits of a kind': (pick) => ({
    as: pick(OFFICERS),
    query: `{ permits(first: ${pick(SIZES)}, filter: { kinds: ["${pick(['ITAS', 'ITAP', 'RPTKA', 'ITK'])}"] }) { nodes { validTo regency { name } site { name } } } }`,
  }),
  'employers and their sites': (pick) => ({
    as: pick(['leader', 'officer', 'analyst']),
    query: `{ employers(first: ${pick(SIZES)}) { totalCount nodes { name sector { name } sites(first: 10) { nodes { name regency { name } } } } } }`,
  }),
  'employers and how many permits they have': (pick) => ({
    as: pick(OFFICERS),
    query: `{ employers(first: ${pick(SIZES)}) { nodes { name permits(first: ${pick([1, 5, 20])}) { totalCount nodes { validTo } } } } }`,
  }),
  'incidents of a page': (pick) => ({
    as: pick(OFFICERS),
    query: `{ incidents(first: ${pick(SIZES)}) { totalCount nodes { category { nameId } regency { name } status reportedBy { name } } } }`,
  }),
  'figures by one dimension': (pick) => ({
    as: pick(['leader', 'officer', 'analyst']),
    query: `{ rollup(indicator: "${pick(PERSONAL)}", by: [${pick(['REGENCY', 'SECTOR', 'NATIONALITY', 'SEX'])}]) { rows { keys { value } cell { value absence } } total { value } sources { extractedAt } } }`,
  }),
  'figures by regency with names': (pick) => ({
    as: pick(['leader', 'officer', 'analyst']),
    query: `{ rollup(indicator: "${pick([...PERSONAL, 'incidents'])}", by: [REGENCY]) { rows { regency { name } cell { value } } sources { agency { name } } } }`,
  }),
  'incidents of a year by month': (pick) => ({
    as: pick(['leader', 'officer', 'analyst']),
    query: `{ rollup(indicator: "incidents", by: [${pick(['MONTH', 'QUARTER', 'INCIDENT_CATEGORY'])}]) { rows { keys { value } period cell { value } } } }`,
  }),
  'records by their ids': (pick) => ({
    as: 'officer',
    query: `{ nodes(ids: [${Array.from({ length: pick([3, 10, 14]) }, (_, at) => `"${btoa(`Regency:${['62.01', '62.02', '62.03', '62.04', '62.05', '62.06', '62.07', '62.08', '62.09', '62.10', '62.11', '62.12', '62.13', '62.71'][at]}`)}"`).join(' ')}]) { ... on Regency { name capital } } }`,
  }),
};

/** Not looked at then. */
export const UNSEEN: Record<string, Kind> = {
  'foreigners of a nationality with documents and records': (pick) => ({
    as: pick(OFFICERS),
    query: `{ foreignNationals(first: ${pick(SIZES)}, filter: { nationalities: ["${pick(NATIONALITIES)}"] }) { nodes { pseudonym travelDocuments { country { name } expiresOn } records { source row agency { name } } } } }`,
  }),
  'permits of a regency with all that belongs to them': (pick) => ({
    as: pick(OFFICERS),
    query: `{ permits(first: ${pick(SIZES)}, filter: { regencies: [${kemendagri(pick(REGENCIES))}] }) { totalCount nodes { kind { nameId } status holder { pseudonym links { decidedBy } } employer { name } site { name regency { name } } provenance { row agency { name } } } } }`,
  }),
  'employers, their permits and who holds them': (pick) => ({
    as: pick(OFFICERS),
    query: `{ employers(first: ${pick([5, 10, 20, 50])}) { nodes { name permits(first: ${pick([5, 10, 50])}) { nodes { validTo holder { pseudonym nationality { name } } } } } } }`,
  }),
  'sites of a regency': (pick) => ({
    as: pick(['leader', 'officer', 'analyst']),
    query: `{ sites(first: ${pick(SIZES)}, filter: { regencies: [${kemendagri(pick(REGENCIES))}] }) { totalCount nodes { name employer { name } regency { name } } } }`,
  }),
  'incidents since a day': (pick) => ({
    as: pick(OFFICERS),
    query: `{ incidents(first: 100, filter: { from: "${pick(['2026-01-01', '2026-06-01', '2026-09-01'])}" }) { edges { node { occurredOn category { nameId } site { name employer { name } } } } } }`,
  }),
  'figures by two dimensions': (pick) => ({
    as: pick(['officer', 'analyst']),
    query: `{ rollup(indicator: "${pick(PERSONAL)}", by: [REGENCY, ${pick(['SECTOR', 'NATIONALITY'])}]) { rows { keys { value } cell { value } } } }`,
  }),
  'figures by month': (pick) => ({
    as: pick(['officer', 'analyst']),
    query: `{ rollup(indicator: "${pick(PERSONAL)}", by: [${pick(['MONTH', 'QUARTER', 'YEAR'])}]) { rows { period cell { value } } } }`,
  }),
  'one meeting page': (pick) => ({
    as: pick(['officer', 'analyst']),
    query: `{ regencies { name population } sectors { nameId } rollup(indicator: "${pick(PERSONAL)}", by: [REGENCY]) { rows { keys { value } cell { value } } } incidents(first: ${pick([5, 10])}) { nodes { status } } permits(first: ${pick([5, 10, 50])}) { totalCount nodes { validTo } } }`,
  }),
  'reference data': (pick) => ({
    as: pick(['leader', 'operator', 'officer']),
    query: pick([
      '{ countries { alpha3 name } }',
      '{ agencies { name } sectors { nameId } }',
      '{ permitKinds { nameId } incidentCategories { nameId } }',
      '{ sources { title { id } } indicators { name } }',
    ]),
  }),
  'people and permits of an area': (pick) => ({
    as: 'officer.katingan',
    query: pick([
      '{ foreignNationals(first: 50) { totalCount nodes { name permits(first: 5) { nodes { validTo } } } } }',
      '{ permits(first: 100) { totalCount nodes { validTo employer { name } } } }',
      '{ incidents(first: 20) { nodes { status regency { name } } } }',
    ]),
  }),
  'files and their rows': (pick) => ({
    as: pick(['operator', 'officer']),
    query: `{ batches(first: ${pick([5, 20])}) { totalCount nodes { fileName agency { name } acceptedCount } } }`,
  }),
};

/** Mulberry32: the same seed, the same questions. */
function seeded(seed: number): Pick {
  let state = seed;
  return (values) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    const value = values[((mixed ^ (mixed >>> 14)) >>> 0) % values.length];
    if (value === undefined) throw new Error('nothing to pick from');
    return value;
  };
}

/** @returns so many questions of these kinds, in turn */
export function questions(kinds: Record<string, Kind>, seed: number, count: number): Question[] {
  const pick = seeded(seed);
  const all = Object.entries(kinds);
  return Array.from({ length: count }, (_, at) => {
    const [kind, make] = all[at % all.length] as [string, Kind];
    return { kind, ...make(pick) };
  });
}
