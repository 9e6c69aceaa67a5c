const DAY = 86_400_000;
const DAYS_A_WEEK = 7;
const ADDRESS = '/perkara/pekan';

/** The day of the week that an address names; null for the running one, also where it names none or one to come. */
export function weekIn(query: string, today: string): string | null {
  const named = new URLSearchParams(query).get('week') ?? '';
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(named) && !Number.isNaN(Date.parse(named));
  return isDay && named <= today ? named : null;
}

/** The address of a week so many after one that begins with a Monday; null where it has not begun. */
export function weekPath(monday: string, weeks: number, today: string): string | null {
  const days = weeks * DAYS_A_WEEK;
  const begin = dayAfter(monday, days);
  if (begin > today) return null;
  return dayAfter(begin, DAYS_A_WEEK) > today ? ADDRESS : `${ADDRESS}?week=${begin}`;
}

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

/** Monday and Sunday of the week in which a day lies. */
export function weekOf(day: string): { from: string; to: string } {
  const sinceMonday = (new Date(day).getUTCDay() + DAYS_A_WEEK - 1) % DAYS_A_WEEK;
  const from = dayAfter(day, -sinceMonday);
  return { from, to: dayAfter(from, DAYS_A_WEEK - 1) };
}
