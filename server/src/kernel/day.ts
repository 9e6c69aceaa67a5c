/**
 * Calendar days without a time of day. Permits, birth dates and extracts know days only, so a day is plain text,
 * `YYYY-MM-DD`, that sorts and compares as it stands; arithmetic goes through a day number in UTC and never meets a
 * time zone. How agencies write days is read in `written-day.ts`.
 */

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;

export interface Period {
  from: Day;
  to: Day;
}

const DAY_MS = 86_400_000;
const EARLIEST_YEAR = 1800;
const LATEST_YEAR = 2199;
/** Central Kalimantan keeps WIB, UTC+7, all year. */
const WIB_MS = 7 * 3_600_000;

const dayAt = (milliseconds: number): Day => new Date(milliseconds).toISOString().slice(0, 10);

/** The day of a year, month (1 to 12) and date, or null where the calendar has none. */
export function makeDay(year: number, month: number, date: number): Day | null {
  if (!(year >= EARLIEST_YEAR && year <= LATEST_YEAR)) return null;
  const at = new Date(Date.UTC(year, month - 1, date));
  const exists = at.getUTCMonth() === month - 1 && at.getUTCDate() === date;
  return exists ? dayAt(at.getTime()) : null;
}

/** Reads `2024-12-31`; null for any other form and for days that do not exist. */
export function parseDay(text: string): Day | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts ? makeDay(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null;
}

/** Days since 1 January 1970. */
export const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;

export const dayFromNumber = (number: number): Day => dayAt(number * DAY_MS);

export const addDays = (day: Day, days: number): Day => dayFromNumber(dayNumber(day) + days);

/** The same date in another year; 29 February becomes 28 February where it has to. */
export function addYears(day: Day, years: number): Day {
  const year = Number(day.slice(0, 4)) + years;
  const same = `${String(year).padStart(4, '0')}${day.slice(4)}`;
  return parseDay(same) ?? `${same.slice(0, 8)}28`;
}

/** First and last day of a month (1 to 12), or null where there is no such month. */
export function monthPeriod(year: number, month: number): Period | null {
  const from = makeDay(year, month, 1);
  return from === null ? null : { from, to: dayAt(Date.UTC(year, month, 0)) };
}

/** First and last day of the month that contains a day. */
export function monthOf(day: Day): Period {
  const [year, month] = day.split('-').map(Number);
  const period = monthPeriod(year ?? 0, month ?? 0);
  if (!period) throw new RangeError(`not a day: ${day}`);
  return period;
}

/** The instant of an ISO time with seconds optional and the offset required; null for any other text. */
export function parseInstant(text: string): string | null {
  const parts = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.exec(text);
  if (!parts?.[1] || !parseDay(parts[1])) return null;
  return Number.isNaN(Date.parse(text)) ? null : text;
}

/** The calendar day of an instant as the province's clocks show it. */
export const dayOfInstant = (instant: string): Day => dayAt(Date.parse(instant) + WIB_MS);
