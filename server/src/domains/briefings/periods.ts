/** The days with which a figure is compared: ends of months, because nothing else is published for a meeting. */
import { type Day, dayFromNumber, dayNumber, makeDay } from '../../kernel/day.ts';
import type { Step } from './question.ts';

const MONTHS: Record<Step, number> = { MONTH: 1, QUARTER: 3, SEMESTER: 6, YEAR: 12 };

/** Months since the year 0. */
const monthOf = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const lastDayBefore = (month: number): Day =>
  dayFromNumber(dayNumber(makeDay(Math.floor(month / 12), (month % 12) + 1, 1) ?? '') - 1);

/** The last day of the period before the one that holds a day. */
export const previousEnd = (step: Step, day: Day): Day =>
  lastDayBefore(Math.floor(monthOf(day) / MONTHS[step]) * MONTHS[step]);

/** The end of the same month a year before. */
export const yearBefore = (day: Day): Day => lastDayBefore(monthOf(day) - 11);
