import { dayInProvince } from '../../lib/province-day.ts';

/** Days ahead within which a step counts as due, as the box of the inbox has it. */
const SOON_DAYS = 3;
const DAY = 86_400_000;

/** How a due day stands to today in the province. */
export type Due =
  | { kind: 'none' }
  | { kind: 'late'; days: number }
  | { kind: 'soon'; days: number }
  | { kind: 'later' };

/**
 * How far a due day is away. Whether it has passed is the server's word; the clock here only counts the days.
 * @param now a moment, whose day is taken in the province
 */
export function dueOf(dueOn: string | null | undefined, overdue: boolean, now: Date): Due {
  if (!dueOn) return { kind: 'none' };
  const today = Date.parse(dayInProvince(now));
  const days = Math.round((Date.parse(dueOn) - today) / DAY);
  if (overdue) return { kind: 'late', days: Math.max(1, -days) };
  return days <= SOON_DAYS ? { kind: 'soon', days: Math.max(0, days) } : { kind: 'later' };
}
