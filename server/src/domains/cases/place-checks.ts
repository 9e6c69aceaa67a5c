/** What stands against where and when an event is said to have been; a report and a correction are held to the same. */
import type { ClientBase } from 'pg';
import type { Point } from '../../kernel/candidate.ts';
import type { Day } from '../../kernel/day.ts';
import { findContentProblem } from '../../kernel/free-text.ts';
import { insideProvince } from '../../kernel/point.ts';
import type { CasePlace } from './place.ts';
import { EARLIEST_DAY, LONGEST } from './rules.ts';

/** What is written about a place, in the words of whoever reports. */
export const TEXTS_OF_PLACE = ['description', 'siteName', 'village', 'district'] as const;

export interface PlaceProblem {
  code:
    | 'TOO_LONG'
    | 'TEXT_HOLDS_NUMBER'
    | 'TEXT_NAMES_PERSON'
    | 'SITE_UNKNOWN'
    | 'POINT_WITHOUT_SITE'
    | 'POINT_OUTSIDE_PROVINCE';
  field: string;
}

/**
 * What stands against a place; null where nothing does.
 * @param namesPerson whether a text holds the name of somebody whom the hub knows
 */
export async function findPlaceProblem(
  tx: ClientBase,
  place: CasePlace,
  namesPerson: (field: string, text: string) => Promise<boolean>,
): Promise<PlaceProblem | null> {
  for (const part of TEXTS_OF_PLACE) {
    const [field, text] = [`place.${part}`, place[part] ?? ''];
    if (text.length > LONGEST[part]) return { code: 'TOO_LONG', field };
    const problem = findContentProblem(text);
    if (problem) return { code: problem, field };
    if (text && (await namesPerson(field, text))) return { code: 'TEXT_NAMES_PERSON', field };
  }
  if (place.site) {
    const site = await tx.query('SELECT FROM site WHERE id = $1', [place.site]);
    if (!site.rowCount) return { code: 'SITE_UNKNOWN', field: 'place.site' };
  }
  if (!place.point) return null;
  if (!place.site && !place.siteName) {
    return { code: 'POINT_WITHOUT_SITE', field: 'place.siteName' };
  }
  return insideProvince(place.point)
    ? null
    : { code: 'POINT_OUTSIDE_PROVINCE', field: 'place.latitude' };
}

/** What stands against the day of an event; null where nothing does. */
export function findDayProblem(
  day: Day,
  today: Day,
): 'OCCURRED_IN_FUTURE' | 'OCCURRED_TOO_EARLY' | null {
  if (day > today) return 'OCCURRED_IN_FUTURE';
  return day < EARLIEST_DAY ? 'OCCURRED_TOO_EARLY' : null;
}

/** Whether a point lies outside the regency as its boundary is known; without one nothing is asked. */
export async function isOutsideRegency(
  tx: ClientBase,
  regency: string,
  point: Point | null,
): Promise<boolean> {
  if (!point) return false;
  const { rows } = await tx.query<{ conflict: string | null }>(
    'SELECT point_conflict($1, $2, $3) AS conflict',
    [regency, point.longitude, point.latitude],
  );
  return Boolean(rows[0]?.conflict);
}
