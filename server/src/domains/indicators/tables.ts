/**
 * The closed list: every table of a personal indicator that an audience below EXACT can ever see. Whatever a question
 * selects is a cell of one of these, or SUPPRESSED. Adding a table here changes what has to be protected together: read
 * docs/decisions/disclosure-control.md first.
 */
import { INDICATORS } from './definitions/all.ts';
import type { Dimension, Indicator } from './types.ts';

/** Who sees protected tables: exact ones of one dimension for LEADERSHIP, protected ones only for MEETING. */
export type ProtectedAudience = 'LEADERSHIP' | 'MEETING';

/** Tables of what is sealed are the same for whoever asks: two audiences could otherwise subtract. */
export const EVERYBODY = 'EVERYBODY';

export interface ListedTable {
  indicator: string;
  audience: ProtectedAudience | typeof EVERYBODY;
  /** In the order of `DIMENSIONS`; none stands for the indicator's total. */
  dimensions: readonly Dimension[];
}

const PERSONS: readonly Dimension[] = ['REGENCY', 'SECTOR', 'NATIONALITY', 'PERMIT_KIND', 'SEX'];

/** Two dimensions for the leader: all of them with the regency, so that no three tables close a circle. */
const WITH_REGENCY: readonly Dimension[] = ['SECTOR', 'NATIONALITY', 'PERMIT_KIND', 'SEX'];
const OF_TWO_DIMENSIONS = ['foreign-nationals', 'foreign-workers'];

/**
 * What ends soon bounds how many can be gone by the next period, cell by cell: a meeting sees the totals alone.
 */
export const DEPARTURES = 'permits-expiring-30';
const FORWARD_LOOKING = [DEPARTURES, 'permits-expiring-60', 'permits-expiring-90'];

function tablesOf(indicator: Indicator): ListedTable[] {
  const listed = (audience: ProtectedAudience, dimensions: readonly Dimension[]): ListedTable => ({
    indicator: indicator.id,
    audience,
    dimensions,
  });
  const oneWay = PERSONS.filter((dimension) => indicator.dimensions.includes(dimension));
  // The agencies' shares are sums over regencies: beside the regencies' table a meeting could subtract.
  const agency: readonly Dimension[] = indicator.dimensions.includes('AGENCY') ? ['AGENCY'] : [];
  return [
    listed('MEETING', []),
    ...(FORWARD_LOOKING.includes(indicator.id)
      ? []
      : oneWay.map((dimension) => listed('MEETING', [dimension]))),
    listed('LEADERSHIP', []),
    ...[...oneWay, ...agency].map((dimension) => listed('LEADERSHIP', [dimension])),
    ...(OF_TWO_DIMENSIONS.includes(indicator.id)
      ? WITH_REGENCY.map((dimension) => listed('LEADERSHIP', ['REGENCY', dimension]))
      : []),
  ];
}

/** The total of an ended quarter; the total of an ended year and its table by regency (publish-sealed.ts). */
const tablesOfSealed = ({ id: indicator }: Indicator): ListedTable[] => [
  { indicator, audience: EVERYBODY, dimensions: [] },
  { indicator, audience: EVERYBODY, dimensions: ['REGENCY'] },
];

/** The personal indicators whose tables an audience sees. */
export const PERSONAL = INDICATORS.filter(({ personal, sealed }) => personal && !sealed);
export const LISTED_TABLES: readonly ListedTable[] = [
  ...PERSONAL.flatMap(tablesOf),
  ...INDICATORS.filter(({ sealed }) => sealed).flatMap(tablesOfSealed),
];

/**
 * What each indicator of a meeting's tables is a part of, in every cell: a worker is a foreign national; who is counted
 * in a regency holds a permit there. Whoever knows the definitions knows this, so the protection has to.
 */
export const PARTS_OF: readonly { part: string; whole: readonly string[] }[] = [
  { part: 'foreign-nationals', whole: ['stay-permits-valid', 'work-permits-valid'] },
  { part: 'foreign-workers', whole: ['foreign-nationals'] },
];
